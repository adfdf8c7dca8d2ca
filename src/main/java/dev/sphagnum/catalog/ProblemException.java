package dev.sphagnum.catalog;

/** Carries a {@link Problem} to the door that words it for the caller. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
