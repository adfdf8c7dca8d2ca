package dev.sphagnum.bench;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.lineage.AffectedOrder;
import dev.sphagnum.lineage.BlastRadius;
import dev.sphagnum.lineage.BlastRadiusFilter;
import dev.sphagnum.lineage.BlastRadiusTotals;
import dev.sphagnum.lineage.Lineage;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.topology.SupplyGraph;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The same questions on the same data: our picture, our Cypher, SQLite, JGraphT and a bare walk over arrays. Whoever answers
 * another number of nodes than we do fails the phase.
 */
final class RadiusPhase {
    static final NodeId ROOT = NodeId.model("planted/root");
    private static final int FIRST = 50;
    private static final int LONGEST = 64;
    private static final int NAMES = 1_000;

    private final Graph graph;
    private final SupplyGraph picture;
    private final LineageQuestions questions;
    private final SqliteTables sqlite;
    private final Bench bench;
    private final Figures figures;

    private RadiusPhase(Graph graph, SupplyGraph picture, SqliteTables sqlite, Bench bench, Figures figures) {
        this.graph = graph;
        this.picture = picture;
        this.questions = new LineageQuestions(() -> picture);
        this.sqlite = sqlite;
        this.bench = bench;
        this.figures = figures;
    }

    static void run(Bench bench, Figures figures) throws SQLException {
        try (Store store = Store.open(bench.store())) {
            SupplyGraph picture = SupplyGraph.load(store.graph());
            try (SqliteTables sqlite = SqliteTables.of(bench.folder().resolve("radius.sqlite"), picture)) {
                RadiusPhase phase = new RadiusPhase(store.graph(), picture, sqlite, bench, figures);
                phase.radius();
                phase.upstream();
                phase.lookUp();
            }
        }
    }

    private void radius() {
        int node = picture.require(ROOT);
        ArrayWalk arrays = ArrayWalk.of(picture);
        JgraphtWalk library = JgraphtWalk.of(picture);
        Map<String, Latencies> times = new LinkedHashMap<>();
        int reached = service();
        times.put("our picture", timed(reached, 100, 400, this::service));
        times.put("our Cypher twin", timed(reached, 3, 40, this::cypher));
        times.put("SQLite, recursive CTE", timed(reached, 3, 40, () -> sqlite.radius(ROOT.name(), FIRST)));
        times.put("SQLite, no depths and no page", timed(reached, 3, 40, () -> sqlite.count(ROOT.name())));
        times.put("JGraphT, breadth first", timed(reached, 10, 100, () -> library.count(node)));
        times.put("bare walk over arrays", timed(reached, 100, 400, () -> arrays.count(node)));
        Latencies ours = print(
                String.format(
                        "Radius of planted/root, %s descendants: totals and the first %d",
                        Figures.text(reached), FIRST),
                times);
        figures.value("radius-p50", ours.medianMillis());
        figures.value("radius-p99", ours.p99Millis());
        figures.value("radius-seconds", ours.medianMillis() / 1e3);
        figures.value("radius-cypher", ratio(times, "our Cypher twin", "our picture"));
        figures.value("radius-sqlite", ratio(times, "SQLite, recursive CTE", "our picture"));
        figures.value("radius-floor", ratio(times, "our picture", "bare walk over arrays"));
    }

    private static double ratio(Map<String, Latencies> times, String one, String other) {
        return of(times, one).medianMillis() / of(times, other).medianMillis();
    }

    private static Latencies of(Map<String, Latencies> times, String name) {
        return Objects.requireNonNull(times.get(name), name);
    }

    /** A table of all, the first being ours; answers ours. */
    private Latencies print(String title, Map<String, Latencies> times) {
        Latencies ours = times.values().iterator().next();
        Figures.Table table = figures.table(title, "who", "times ours", "median ms", "p99 ms", "calls");
        times.forEach((name, one) -> table.row(
                name, one.medianMillis() / ours.medianMillis(), one.medianMillis(), one.p99Millis(), one.calls()));
        return ours;
    }

    /** Twenty seconds are enough for anybody: the slow ones are called less often. */
    private static Latencies timed(int expected, int warmUps, int calls, IntSupplier call) {
        int answer = call.getAsInt();
        if (answer != expected) {
            throw new IllegalStateException("answers " + answer + " where " + expected + " were expected");
        }
        return Latencies.of(warmUps, calls, 20, call);
    }

    /** As the service answers: one walk, its totals and the first page. */
    private int service() {
        BlastRadius radius = questions.blastRadius(ROOT, BlastRadiusFilter.NONE);
        radius.affected(Set.of(), AffectedOrder.DEPTH, 0, FIRST);
        BlastRadiusTotals totals = radius.totals();
        return totals.models() + totals.repositories() + totals.datasets();
    }

    private int cypher() {
        Parameters parameters = Parameters.of("kind", "MODEL").and("name", ROOT.name());
        for (String open : new String[] {"relations", "maxDepth", "minConfidence", "kinds", "owners"}) {
            parameters = parameters.and(open, null);
        }
        record Totals(long models, long repositories, long datasets) {}
        record Affected(String kind, String name, long depth) {}
        graph.read(
                CypherFile.of("lineage/blast-radius"),
                parameters.and("offset", 0L).and("first", (long) FIRST),
                Affected.class);
        Totals totals = graph.readFirst(CypherFile.of("lineage/blast-radius-totals"), parameters, Totals.class)
                .orElseThrow();
        return (int) (totals.models() + totals.repositories() + totals.datasets());
    }

    /** From the deepest descendant, or the first of the deepest. */
    private void upstream() {
        Lineage down = questions.lineage(ROOT, Direction.DOWN, LONGEST, Set.of(), 5_000);
        NodeId leaf = down.nodes().getLast().node();
        int expected = ancestors(leaf);
        Map<String, Latencies> times = new LinkedHashMap<>();
        times.put("our picture", timed(expected, 500, 2_000, () -> ancestors(leaf)));
        times.put("our Cypher twin", timed(expected, 50, 500, () -> ancestorsByCypher(leaf)));
        times.put("SQLite, recursive CTE", timed(expected, 50, 500, () -> sqlite.ancestors(leaf.name(), FIRST)));
        print("Lineage upstream of one of them, " + expected + " ancestors", times);
    }

    private int ancestors(NodeId leaf) {
        return questions
                .lineage(leaf, Direction.UP, LONGEST, Set.of(), FIRST)
                .nodes()
                .size();
    }

    private int ancestorsByCypher(NodeId leaf) {
        record Ancestor(String name, long depth) {}
        return graph.read(
                        CypherFile.of("lineage/ancestors"),
                        Parameters.of("name", leaf.name())
                                .and("maxDepth", (long) LONGEST)
                                .and("relations", null)
                                .and("first", (long) FIRST),
                        Ancestor.class)
                .size();
    }

    private void lookUp() {
        Random random = new Random(bench.seed());
        String[] names = IntStream.generate(() -> random.nextInt(picture.nodeCount()))
                .filter(node -> picture.kind(node) == NodeKind.MODEL)
                .limit(NAMES)
                .mapToObj(picture::name)
                .toArray(String[]::new);
        int[] next = new int[1];
        IntSupplier turn = () -> next[0]++ % NAMES;
        Map<String, Latencies> times = new LinkedHashMap<>();
        times.put(
                "our Cypher, one model with all its fields",
                timed(1, 1_000, 2_000, () -> model(names[turn.getAsInt()])));
        times.put("SQLite, by its index", timed(1, 1_000, 2_000, () -> sqlite.model(names[turn.getAsInt()])));
        print("Look-up of a model by name", times);
    }

    private int model(String name) {
        record Model(String name, String hub) {}
        return graph.read(CypherFile.of("registry/models"), Parameters.of("names", List.of(name)), Model.class)
                .size();
    }
}
