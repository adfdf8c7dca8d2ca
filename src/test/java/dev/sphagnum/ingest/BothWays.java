package dev.sphagnum.ingest;

import dev.sphagnum.graph.BulkImport;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole graph that a source becomes, through Bolt and in bulk, as lines of text. */
public final class BothWays {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

    private BothWays() {}

    /** How a bulk load went. */
    public record Loaded(IngestReport report, int aside, List<String> graph) {}

    /** Through Bolt into the graph of the tests. */
    public static List<String> throughBolt(Source source) {
        Graph graph = TestGraph.empty();
        new TestIngest(graph).run(source);
        return everything(graph);
    }

    /** In bulk into the database of a folder that is not there yet. */
    public static Loaded inBulk(Source source, Path home) {
        BulkLoad load = load(source);
        try (BulkImport target = BulkImport.into(options(home), 0)) {
            BulkLoad.Files files = load.read(target.files());
            target.run(files.files());
            try (EmbeddedNeo4j server = target.start();
                    Graph graph = Graph.connect(server.address().settings())) {
                SchemaMigrations schema = new SchemaMigrations(graph, CLOCK);
                schema.migrate();
                schema.awaitIndexes();
                IngestReport report = files.finish(graph);
                target.finish();
                return new Loaded(report, files.aside(), everything(graph));
            }
        }
    }

    public static BulkLoad load(Source source) {
        return new BulkLoad(
                source,
                IngestOptions.DEFAULTS,
                LicenseKnowledge.bundled(),
                FormerNames.bundled(),
                CLOCK,
                Progress.NONE);
    }

    public static EmbeddedNeo4j.Options options(Path home) {
        return new EmbeddedNeo4j.Options(home, TestGraph.libraries(), 0, 0);
    }

    /**
     * Every node and relationship with all properties and their types; ids of runs without what makes them unique. Steps
     * between versions are left out: they are for pictures of the version before, and nobody has one of an empty graph.
     */
    public static List<String> everything(Graph graph) {
        List<String> lines = new ArrayList<>();
        rows(graph, """
                MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:GraphStep
                RETURN labels(n) AS labels, properties(n) AS properties,
                    [key IN keys(n) | key + ' ' + valueType(n[key])] AS types
                """).forEach(row -> lines.add(row.get("labels") + " " + values(row)));
        rows(graph, """
                MATCH (a)-[r]->(b)
                RETURN labels(a) + [coalesce(a.name, a.id)] AS start, type(r) AS type, labels(b) + [coalesce(b.name, b.id)] AS end,
                    properties(r) AS properties, [key IN keys(r) | key + ' ' + valueType(r[key])] AS types
                """)
                .forEach(row ->
                        lines.add(row.get("start") + " " + row.get("type") + " " + row.get("end") + " " + values(row)));
        return lines.stream()
                .map(line -> line.replaceAll("(2026-05-06T07:08:09Z) [0-9a-f]{8}", "$1"))
                .sorted()
                .toList();
    }

    private static String values(Map<String, ?> row) {
        List<?> types = (List<?>) java.util.Objects.requireNonNull(row.get("types"));
        return new TreeMap<>((Map<?, ?>) row.get("properties")) + " "
                + types.stream().map(String::valueOf).sorted().toList();
    }

    private static List<Map<String, @org.jspecify.annotations.Nullable Object>> rows(Graph graph, String cypher) {
        return graph.table(new CypherFile("test", cypher), Parameters.none(), 10_000_000)
                .rows();
    }
}
