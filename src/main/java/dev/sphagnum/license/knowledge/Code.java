package dev.sphagnum.license.knowledge;

/**
 * A kind of clause.
 *
 * @param weight how much its loss matters, 0 to 1; orders findings
 * @param label the clause in one sentence
 * @param sparesOwn an act that is only withheld from works under other licences
 */
public record Code(String name, Kind kind, double weight, String label, boolean sparesOwn) {
    /** Which rule of the check a clause falls under. */
    public enum Kind {
        RESTRICTION,
        ACT,
        USE_POLICY,
        COPYLEFT,
        INBOUND,
        OBLIGATION;

        /** Whether a dependent that declares nothing has failed to pass it on. */
        public boolean mustBePassedOn() {
            return this == RESTRICTION || this == USE_POLICY || this == COPYLEFT;
        }
    }
}
