package dev.sphagnum.bench;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.peatmoss.PeatmossFile;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times the ingest of a file through Bolt, and beside it the bare driver that writes the same nodes and relationships into
 * another database of the same schema; see docs/benchmarks.md. The analysis after a run is on neither side.
 *
 * <p>Both are written into fresh embedded servers in this JVM, in turn. How much memory the ingestor itself needs is measured
 * apart: in a JVM of its own, with a heap of 1 GB, against a server in this one.
 */
public final class IngestBenchmark {
    private static final int BARE_BATCH_ROWS = 10_000;
    private static final int ROUNDS = 3;
    private static final int INGESTOR_HEAP_MB = 1024;

    private IngestBenchmark() {}

    /**
     * What was measured.
     *
     * @param nodes in the graph that both sides have written
     * @param ingest each round, from the opening of the file to the end of the run
     * @param bare each round, the sending alone
     * @param alone of the ingestor in a JVM of its own
     */
    public record Result(long nodes, long relationships, List<Took> ingest, List<Took> bare, IngestorAlone alone) {
        /** How many times longer the ingest takes than the bare driver, by the medians. */
        public double ratio() {
            return Took.median(ingest, Took::seconds) / Took.median(bare, Took::seconds);
        }

        /** The same of the CPU time, which does not depend on what else the machine does. */
        public double cpuRatio() {
            return Took.median(ingest, Took::cpuSeconds) / Took.median(bare, Took::cpuSeconds);
        }
    }

    /**
     * An ingestor with a JVM of its own.
     *
     * @param liveMegabytes the most that a collection left
     * @param heapMegabytes the bound of its heap
     */
    public record IngestorAlone(double seconds, long liveMegabytes, long heapMegabytes) {}

    /**
     * {@code FILE [FOLDER [ROUNDS]]} measures; {@code only FILE [FOLDER [BATCH_ROWS]]} ingests once and prints the time of
     * each statement; {@code alone FILE HOME} is the JVM of the ingestor.
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "alone" -> IngestorProcess.ingest(Path.of(arguments[1]), Path.of(arguments[2]));
            case "only" ->
                StatementTimes.print(
                        Path.of(arguments[1]),
                        folder(arguments, 2),
                        arguments.length > 3 ? Integer.parseInt(arguments[3]) : IngestOptions.DEFAULTS.batchRows());
            default ->
                print(run(
                        Path.of(arguments[0]),
                        folder(arguments, 1),
                        arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS));
        }
        System.exit(0); // threads of a stopped server would keep the JVM
    }

    private static Path folder(String[] arguments, int place) throws IOException {
        return arguments.length > place ? Path.of(arguments[place]) : Files.createTempDirectory("ingest-benchmark");
    }

    private static void print(Result result) {
        System.out.printf(
                Locale.ROOT,
                "%,d nodes, %,d relationships%ningest through Bolt %s%nbare UNWIND CREATE   %s%nratio %.2f, of the CPU time %.2f%n",
                result.nodes(),
                result.relationships(),
                result.ingest(),
                result.bare(),
                result.ratio(),
                result.cpuRatio());
        System.out.printf(
                Locale.ROOT,
                "ingestor in a JVM of its own: %.1f s, at most %d MB live in a heap of %d MB%n",
                result.alone().seconds(),
                result.alone().liveMegabytes(),
                result.alone().heapMegabytes());
    }

    /** Measures {@value #ROUNDS} rounds, each in folders of its own under {@code workFolder}, which are removed. */
    public static Result run(Path peatmossFile, Path workFolder) throws IOException {
        return run(peatmossFile, workFolder, ROUNDS);
    }

    private static Result run(Path file, Path workFolder, int rounds) throws IOException {
        List<Took> ingest = new ArrayList<>();
        List<Took> bare = new ArrayList<>();
        BareWriter.Written written = new BareWriter.Written(0, 0, Took.NOTHING);
        for (int round = 1; round <= rounds; round++) {
            written = round(file, workFolder, ingest);
            bare.add(written.took());
            System.out.printf(Locale.ROOT, "round %d: ingest %s, bare %s%n", round, ingest.getLast(), bare.getLast());
        }
        return new Result(
                written.nodes(),
                written.relationships(),
                ingest,
                bare,
                IngestorProcess.run(file, workFolder, INGESTOR_HEAP_MB));
    }

    private static BareWriter.Written round(Path file, Path workFolder, List<Took> ingest) throws IOException {
        try (Fresh ours = Fresh.start(workFolder.resolve("ingested"))) {
            ingest.add(ingest(ours.graph(), file, IngestOptions.DEFAULTS));
            try (Fresh theirs = Fresh.start(workFolder.resolve("bare"))) {
                return new BareWriter(BARE_BATCH_ROWS)
                        .copy(ours.graph().settings(), theirs.graph().settings());
            }
        }
    }

    /** Ingests a file; fails unless all of it was read. */
    static Took ingest(Graph graph, Path file, IngestOptions options) {
        Source source = file.toString().endsWith(".jsonl")
                ? new HubModels("huggingface", Input.file(file))
                : new PeatmossFile(file);
        Ingestor ingestor = new Ingestor(
                graph, LicenseKnowledge.bundled(), FormerNames.bundled(), Clock.systemUTC(), _ -> {}, Progress.NONE);
        return Took.by(() -> {
            IngestReport report = ingestor.run(source, options);
            if (!report.complete()) {
                throw new IllegalStateException("incomplete: " + report.failure());
            }
        });
    }
}
