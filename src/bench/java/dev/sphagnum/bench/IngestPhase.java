package dev.sphagnum.bench;

/** Not there yet. */
final class IngestPhase {
    private IngestPhase() {}

    static void run(Bench bench, Figures figures) {
        throw new IllegalStateException("not measured yet: " + bench.store() + figures.seconds());
    }
}
