package dev.sphagnum.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** PeaTMOSS through Bolt, beside the bare statements that write the same graph. */
final class IngestPhase {
    /** Each takes minutes. */
    private static final int ROUNDS = Integer.getInteger("sphagnum.bench.rounds", 3);

    private IngestPhase() {}

    static void run(Bench bench, Figures figures) throws IOException {
        IngestBenchmark.Result result =
                IngestBenchmark.run(bench.peatmoss(), bench.folder().resolve("ingest"), bench.isSmall() ? 1 : ROUNDS);
        figures.value("ingest-ratio", result.ratio());
        figures.count("ingest-heap", result.alone().liveMegabytes());
        Figures.Table table = figures.table(
                result.nodes() + " nodes and " + result.relationships() + " relationships",
                "way",
                "times the bare way",
                "seconds of each round",
                "seconds of computing");
        table.row(
                "ingest, complete",
                result.ratio(),
                each(result.ingest(), Took::seconds),
                each(result.ingest(), Took::cpuSeconds));
        table.row(
                "bare UNWIND … CREATE", 1.0, each(result.bare(), Took::seconds), each(result.bare(), Took::cpuSeconds));
        figures.table(
                        "The ingestor in a process of its own",
                        "seconds",
                        "most MB in use after a collection",
                        "MB allowed")
                .row(
                        result.alone().seconds(),
                        result.alone().liveMegabytes(),
                        result.alone().heapMegabytes());
    }

    private static String each(List<Took> rounds, ToDoubleFunction<Took> part) {
        return String.join(
                ", ",
                rounds.stream()
                        .map(round -> Figures.text(part.applyAsDouble(round)))
                        .toList());
    }
}
