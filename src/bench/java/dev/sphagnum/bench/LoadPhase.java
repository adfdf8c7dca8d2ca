package dev.sphagnum.bench;

import java.nio.file.Path;

/** Not there yet. */
final class LoadPhase {
    private LoadPhase() {}

    record Bulk(double seconds) {}

    static void run(Bench bench, Figures figures) {
        throw new IllegalStateException("not measured yet: " + bench.store() + figures.seconds());
    }

    static Bulk bulk(Path file, Path store, Path folder) {
        throw new IllegalStateException("not measured yet: " + file + store + folder);
    }
}
