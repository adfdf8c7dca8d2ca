package dev.sphagnum.license.knowledge;

/**
 * Something that an organisation's policy file says otherwise than we do.
 *
 * @param what one sentence
 * @param place file and line
 */
public record LicenseOverride(Kind kind, String what, String reason, String author, String place) {
    /** Which part of the file it stands in. */
    public enum Kind {
        /** What is made of things that the texts leave open. */
        POLICY,
        /** What the organisation says of itself. */
        CONTEXT,
        /** A licence of its own, or another description of a known one. */
        LICENSE,
        /** The clauses of a licence. */
        TERMS,
        /** A word for a licence. */
        ALIAS,
        /** How a clause travels. */
        FLOW,
        /** What is made of a clause that is not carried. */
        VERDICT,
        /** A finding that is accepted. */
        WAIVER
    }
}
