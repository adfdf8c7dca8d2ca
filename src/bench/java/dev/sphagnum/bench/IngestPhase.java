package dev.sphagnum.bench;

import java.io.IOException;
import java.util.List;

/** PeaTMOSS through Bolt, beside the bare statements that write the same graph. */
final class IngestPhase {
    private static final int ROUNDS = 3;

    private IngestPhase() {}

    static void run(Bench bench, Figures figures) throws IOException {
        IngestBenchmark.Result result = IngestBenchmark.run(
                bench.peatmoss(), bench.folder().resolve("ingest"), bench.isSmall() ? 1 : ROUNDS);
        figures.value("ingest-ratio", result.ratio());
        figures.value("ingest-heap", result.alone().liveMegabytes());
        Figures.Table table = figures.table(
                result.nodes() + " nodes and " + result.relationships() + " relationships", "way", "median seconds", "ratio", "ratio of CPU time", "rounds");
        table.row("ingest, complete", median(result.ingest()), result.ratio(), result.cpuRatio(), rounds(result.ingest()));
        table.row("bare UNWIND … CREATE", median(result.bare()), 1.0, 1.0, rounds(result.bare()));
        figures.table("The ingestor in a process of its own", "seconds", "most MB in use after a collection", "MB allowed")
                .row(result.alone().seconds(), result.alone().liveMegabytes(), result.alone().heapMegabytes());
    }

    private static double median(List<Took> rounds) {
        return Took.median(rounds, Took::seconds);
    }

    private static String rounds(List<Took> rounds) {
        return String.join(", ", rounds.stream().map(took -> Figures.text(took.seconds())).toList());
    }
}
