package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs sources into the test graph, and shows the graph as lines of text. */
public final class TestIngest {
    private final Graph graph;
    private final List<IngestReport> reports = new ArrayList<>();

    public TestIngest(Graph graph) {
        this.graph = graph;
    }

    public IngestReport run(Source source) {
        return run(source, IngestOptions.DEFAULTS);
    }

    public IngestReport run(Source source, IngestOptions options) {
        return ingestor().run(source, options);
    }

    public Ingestor ingestor() {
        return ingestor(Progress.NONE);
    }

    public Ingestor ingestor(Progress progress) {
        return ingestor(progress, Held::of);
    }

    /** One that takes nothing for new, so that every artefact is compared with what the graph holds. */
    Ingestor comparing() {
        return ingestor(Progress.NONE, Held::all);
    }

    private Ingestor ingestor(Progress progress, Function<Graph, Held> held) {
        Clock clock = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);
        return new Ingestor(
                graph, LicenseKnowledge.bundled(), FormerNames.bundled(), clock, reports::add, progress, held);
    }

    /** What {@link AfterRun} was told. */
    public List<IngestReport> reports() {
        return reports;
    }

    public static Input input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Input input(byte[] bytes) {
        return new Input("test input", () -> new ByteArrayInputStream(bytes));
    }

    /** One text a row: the columns joined by {@code " | "}. */
    public List<String> rows(String cypher) {
        return graph.table(new CypherFile("test", cypher), Parameters.none(), 10_000_000).rows().stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                .toList();
    }

    public long count(String cypher) {
        return Long.parseLong(rows(cypher).getFirst());
    }

    /** Fails if anywhere in the graph not exactly one of the claims for the same thing, those set aside left out, is preferred. */
    public void onePreferredClaimEach() {
        assertThat(rows("""
                MATCH (start)-[claim]->(end)
                WHERE claim.source IS NOT NULL AND (claim.lapsedIn IS NULL OR claim.preferred)
                WITH start, type(claim) AS type, end, claim.scope AS scope, count(claim) AS claims,
                    sum(CASE WHEN claim.preferred THEN 1 ELSE 0 END) AS preferred
                WHERE preferred <> 1
                RETURN coalesce(start.name, start.id), type, coalesce(end.name, end.id), scope, claims, preferred
                """)).as("claims of which not exactly one is preferred").isEmpty();
    }

    /** Everything in the graph but runs, versions and the properties that every run changes. */
    public List<String> everything() {
        List<String> all = new ArrayList<>(rows("""
                MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:IngestRun AND NOT n:GraphState AND NOT n:GraphStep
                WITH labels(n)[0] AS label, properties(n) AS p
                UNWIND keys(p) AS key
                WITH label, p, key ORDER BY key
                WHERE NOT key IN ['lastSeenRun', 'run']
                WITH label, p, collect(key + '=' + toString(CASE WHEN valueType(p[key]) STARTS WITH 'LIST'
                    THEN reduce(s = '', x IN p[key] | s + x + ',') ELSE p[key] END)) AS props
                RETURN label, props ORDER BY label, props
                """));
        all.addAll(rows("""
                MATCH (a)-[r]->(b)
                WITH labels(a)[0] + ' ' + coalesce(a.name, a.id) AS start, type(r) AS type,
                    labels(b)[0] + ' ' + coalesce(b.name, b.id) AS end, properties(r) AS p
                UNWIND keys(p) AS key
                WITH start, type, end, p, key ORDER BY key
                WHERE NOT key IN ['lastSeenRun', 'firstSeenRun', 'observedAt']
                WITH start, type, end, p, collect(key + '=' + toString(CASE WHEN valueType(p[key]) STARTS WITH 'LIST'
                    THEN reduce(s = '', x IN p[key] | s + x + ',') ELSE p[key] END)) AS props
                RETURN start, type, end, props ORDER BY start, type, end, props
                """));
        return all;
    }
}
