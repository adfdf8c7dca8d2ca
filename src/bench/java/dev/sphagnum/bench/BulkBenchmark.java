package dev.sphagnum.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.sphagnum.graph.BulkImport;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.ingest.AfterRun;
import dev.sphagnum.ingest.BulkLoad;
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
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long a file takes into an empty embedded database, in bulk or through Bolt, by phase, without the analysis: {@code
 * BulkBenchmark bulk|bolt FILE FOLDER}. Beside the seconds on the clock stand those of all processors, which tell more on a
 * machine that does other work too.
 */
public final class BulkBenchmark {
    private static final double NANOS = 1e9;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Source source;
    private final EmbeddedNeo4j.Options options;

    private BulkBenchmark(Source source, EmbeddedNeo4j.Options options) {
        this.source = source;
        this.options = options;
    }

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[1]);
        BulkBenchmark benchmark = new BulkBenchmark(
                file.toString().endsWith(".sqlite")
                        ? new PeatmossFile(file)
                        : new HubModels("huggingface", Input.file(file)),
                new EmbeddedNeo4j.Options(
                        Path.of(arguments[2]),
                        Path.of(System.getProperty("sphagnum.neo4j.lib", "target/neo4j/lib")),
                        0,
                        0));
        IngestReport report = time("all", arguments[0].equals("bolt") ? benchmark::throughBolt : benchmark::inBulk);
        System.out.println(report.read() + " records, " + report.written());
        System.out.printf(Locale.ROOT, "peak heap %.0f MB%n", peakHeapMegabytes());
        System.exit(0);
    }

    private IngestReport inBulk() {
        BulkLoad load = new BulkLoad(
                source,
                IngestOptions.DEFAULTS,
                LicenseKnowledge.bundled(),
                FormerNames.bundled(),
                CLOCK,
                Progress.NONE);
        try (BulkImport target = BulkImport.into(options, 0)) {
            BulkLoad.Files files = time("read and write files", () -> load.read(target.files()));
            System.out.println(files.files().bytes() / 1_000_000 + " MB of files, " + files.aside() + " set aside");
            time("import", () -> {
                target.run(files.files());
                return files;
            });
            try (EmbeddedNeo4j server = time("start", target::start);
                    Graph graph = Graph.connect(server.address().settings())) {
                time("schema and indexes", () -> migrated(graph));
                IngestReport report = time("set aside and run", () -> files.finish(graph));
                target.finish();
                return report;
            }
        }
    }

    private IngestReport throughBolt() {
        try (EmbeddedNeo4j server = time("start", () -> EmbeddedNeo4j.start(options));
                Graph graph = Graph.connect(server.address().settings())) {
            time("schema", () -> migrated(graph));
            AfterRun nothing = _ -> {};
            Ingestor ingestor = new Ingestor(
                    graph, LicenseKnowledge.bundled(), FormerNames.bundled(), CLOCK, nothing, Progress.NONE);
            return time("ingest", () -> ingestor.run(source, IngestOptions.DEFAULTS));
        }
    }

    private static SchemaMigrations migrated(Graph graph) {
        SchemaMigrations schema = new SchemaMigrations(graph, CLOCK);
        schema.migrate();
        System.out.println("  schema written");
        schema.awaitIndexes();
        return schema;
    }

    private static <T> T time(String phase, Supplier<T> work) {
        long start = System.nanoTime();
        long processors = processorNanos();
        T done = work.get();
        System.out.printf(
                Locale.ROOT,
                "%-22s %6.1f s, %6.1f s of processors%n",
                phase,
                (System.nanoTime() - start) / NANOS,
                (processorNanos() - processors) / NANOS);
        return done;
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed() / 1e6)
                .sum();
    }
}
