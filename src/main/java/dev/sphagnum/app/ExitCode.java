package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;

/** The exit codes of {@code sphagnum}, a part of its contract. */
final class ExitCode {
    static final int FINE = 0;
    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** Wrong usage or bad input, an unknown name included. */
    static final int USAGE = 2;
    /** Database or network unreachable, port in use, data folder held, damaged or not writable. */
    static final int SURROUNDINGS = 3;

    static final int INTERNAL = 4;

    private ExitCode() {}

    static int of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _,
                    Problem.BadArgument _,
                    Problem.BadCursor _,
                    Problem.BadInput _,
                    Problem.Unauthorized _ -> USAGE;
            case Problem.GraphUnavailable _, Problem.Surroundings _, Problem.Busy _, Problem.Timeout _ -> SURROUNDINGS;
        };
    }
}
