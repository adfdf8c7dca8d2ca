package dev.sphagnum.license.knowledge;

/** How sure the reading of a clause is. */
public enum TermConfidence {
    HIGH(0.95),
    MEDIUM(0.7),
    LOW(0.4);

    private final double value;

    TermConfidence(double value) {
        this.value = value;
    }

    public double value() {
        return value;
    }
}
