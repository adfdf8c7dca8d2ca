package dev.sphagnum.bench;

/** The picture in memory: how long it takes to load, and what it holds. */
final class PicturePhase {
    private PicturePhase() {}

    static void run(Bench bench, Figures figures) {
        throw new IllegalStateException("not measured yet: " + bench.store() + figures.seconds());
    }
}
