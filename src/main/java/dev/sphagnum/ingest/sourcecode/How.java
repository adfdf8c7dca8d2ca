package dev.sphagnum.ingest.sourcecode;

/** How the name of a use was found, from the surest to the least sure. */
public enum How {
    /** The name stands in the call, or is the value of a key that means a model. */
    LITERAL(0.95),
    /** The call takes the name from a constant, variable, loop or argument that the same file sets. */
    CONSTANT(0.9),
    /** The default of a parameter, option or field, which the caller may replace. */
    DEFAULT(0.8),
    /** What is taken when an environment variable is not set. */
    ENVIRONMENT_DEFAULT(0.6);

    /** What remains of a confidence when the name is one of several that the code may choose. */
    static final double ONE_OF_SEVERAL = 0.7;

    private final double confidence;

    How(double confidence) {
        this.confidence = confidence;
    }

    /** Between 0 and 1, for a name that is the only one possible. */
    public double confidence() {
        return confidence;
    }

    /** The less sure of two. */
    How and(How other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
