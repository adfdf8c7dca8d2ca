package dev.sphagnum.graph;

/** Told of each statement that was run, for metrics and for the tests that count statements per answer. */
@FunctionalInterface
public interface StatementObserver {
    /** Called after the last row; {@code nanos} is the wall time since the statement was sent. */
    void ran(CypherFile file, long nanos);
}
