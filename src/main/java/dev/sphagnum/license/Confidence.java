package dev.sphagnum.license;

/**
 * How sure a finding is: as sure as its weakest part, not less for a long path.
 *
 * @param value 0 to 1
 * @param weakestLink what holds it down, in words
 */
public record Confidence(double value, String weakestLink) {
    Confidence and(double other, String what) {
        return other < value ? new Confidence(other, what) : this;
    }
}
