package dev.sphagnum.bench;

import dev.sphagnum.graph.BulkImport;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.ingest.BulkLoad;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The Hub-sized file into an empty folder, in bulk and through Bolt; both from nothing to a graph that can be asked. */
final class LoadPhase {
    private LoadPhase() {}

    static void run(Bench bench, Figures figures) throws IOException {
        Folders.delete(bench.store());
        Map<String, Double> parts = bulk(bench.hub(), bench.store());
        double bulk = sum(parts);
        Figures.Table phases = figures.table("Bulk load", "part", "seconds");
        parts.forEach(phases::row);
        phases.row("all", bulk);
        double bolt = bolt(bench);
        figures.value("bulk-ratio", bolt / bulk);
        figures.value("bulk-seconds", bulk);
        figures.value("bolt-seconds", bolt);
        figures.count("store-bytes", Folders.bytes(bench.store()));
        long models = bench.models();
        Figures.Table table =
                figures.table("Both, end to end", "way", "times faster", "seconds", "models a second", "store MB");
        table.row("bulk", bolt / bulk, bulk, (long) (models / bulk), Folders.bytes(bench.store()) >> 20);
        table.row("through Bolt", 1.0, bolt, (long) (models / bolt), "");
    }

    static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Seconds of each part of what {@code ingest … --bulk} does before its analysis. */
    static Map<String, Double> bulk(Path file, Path home) throws IOException {
        Map<String, Double> parts = new LinkedHashMap<>();
        BulkLoad load = new BulkLoad(
                source(file),
                IngestOptions.DEFAULTS,
                LicenseKnowledge.bundled(),
                FormerNames.bundled(),
                Clock.systemUTC(),
                Progress.NONE);
        EmbeddedNeo4j.Options options = new EmbeddedNeo4j.Options(home, Store.libraries(), 0, 0);
        try (BulkImport target = timed(parts, "look", () -> BulkImport.into(options, 2 * size(file)))) {
            BulkLoad.Files files = timed(parts, "read and write files", () -> load.read(target.files()));
            timed(parts, "import", () -> {
                target.run(files.files());
                return files;
            });
            EmbeddedNeo4j server = timed(parts, "start", target::start);
            try (Graph graph = Graph.connect(server.address().settings())) {
                timed(parts, "schema and indexes", () -> {
                    SchemaMigrations migrations = new SchemaMigrations(graph, Clock.systemUTC());
                    migrations.migrate();
                    migrations.awaitIndexes();
                    return graph;
                });
                requireComplete(timed(parts, "set aside and run", () -> files.finish(graph)));
                target.finish();
            } finally {
                server.close();
            }
        }
        return parts;
    }

    private static double bolt(Bench bench) {
        long start = System.nanoTime();
        try (Fresh fresh = Fresh.start(bench.folder().resolve("bolt"))) {
            IngestBenchmark.ingest(fresh.graph(), bench.hub(), IngestOptions.DEFAULTS);
            return Seconds.since(start);
        }
    }

    private static HubModels source(Path file) {
        return new HubModels("huggingface", Input.file(file));
    }

    private static void requireComplete(IngestReport report) {
        if (!report.complete()) {
            throw new IllegalStateException("incomplete: " + report.failure());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T timed(Map<String, Double> parts, String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        parts.put(part, Seconds.since(start));
        return result;
    }
}
