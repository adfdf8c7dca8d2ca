package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Writes the two inputs anew. */
final class GeneratePhase {
    /** The generator makes no smaller file. */
    private static final double LEAST_PEATMOSS = 0.005;

    private GeneratePhase() {}

    static void run(Bench bench, Figures figures) throws IOException {
        Figures.Table table =
                figures.table("Inputs", "file", "models", "repositories", "links between models", "MB", "seconds");
        write(
                bench.peatmoss(),
                table,
                () -> PeatmossGenerator.write(bench.peatmoss(), peatmossScale(bench), bench.seed()));
        write(bench.hub(), table, () -> HubGenerator.write(bench.hub(), bench.models(), bench.family(), bench.seed()));
    }

    private static double peatmossScale(Bench bench) {
        return Math.max(LEAST_PEATMOSS, bench.scale());
    }

    private static void write(Path file, Figures.Table table, Supplier<Generated> generator) throws IOException {
        Files.deleteIfExists(file);
        long start = System.nanoTime();
        Generated generated = generator.get();
        table.row(
                file.getFileName(),
                generated.models(),
                generated.repositories(),
                generated.lineageEdges(),
                Files.size(file) >> 20,
                Seconds.since(start));
    }
}
