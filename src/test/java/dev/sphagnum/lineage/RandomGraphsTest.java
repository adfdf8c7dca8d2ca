package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The picture, its Cypher twins and JGraphT must agree on random graphs. */
class RandomGraphsTest {
    private static final int GRAPHS = 40;
    private static final int ROOTS_PER_GRAPH = 3;
    private static final long FIRST_SEED = 20_261_101;

    private Random random = new Random();
    private RandomSupply supply = new RandomSupply(List.of(), List.of());
    private Graph graph = TestGraph.empty();
    private LineageQuestions questions = new LineageQuestions(() -> SupplyGraph.load(graph));

    @BeforeEach
    void loadAGraph(RepetitionInfo repetition) {
        long seed = FIRST_SEED + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        random = new Random(seed);
        supply = RandomSupply.load(random);
        SupplyGraph picture = SupplyGraph.load(graph);
        questions = new LineageQuestions(() -> picture);
    }

    @RepeatedTest(GRAPHS)
    void everyAnswerEqualsItsTwinAndAnIndependentWalk() {
        for (int time = 0; time < ROOTS_PER_GRAPH; time++) {
            checkLineage(any(NodeKind.MODEL), Direction.UP);
            checkLineage(any(NodeKind.MODEL), Direction.DOWN);
            checkRadius(any(null));
            checkReach(any(null));
            checkPaths(any(null), any(null));
        }
    }

    record NameAndDepth(String name, long depth) {}

    private void checkLineage(NodeId root, Direction direction) {
        Set<Relation> relations = someRelations();
        int maxDepth = random.nextBoolean() ? 64 : 1 + random.nextInt(4);
        int first = random.nextBoolean() ? 500 : 1 + random.nextInt(5);
        Lineage lineage = questions.lineage(root, direction, maxDepth, relations, first);
        List<NameAndDepth> rows = lineage.nodes().stream()
                .map(node -> new NameAndDepth(node.node().name(), node.depth()))
                .toList();

        List<NameAndDepth> all = distances(root, direction, edge -> follows(edge, relations)).stream()
                .map(reached -> new NameAndDepth(reached.id().name(), reached.depth()))
                .toList();
        List<NameAndDepth> expected =
                all.stream().filter(row -> row.depth() <= maxDepth).limit(first).toList();
        assertThat(rows).isEqualTo(expected);
        assertThat(lineage.coverage().truncated()).isEqualTo(expected.size() < all.size());
        assertThat(twin(lineage.coverage().cypher().get(0), NameAndDepth.class)).isEqualTo(rows);
        checkLineageEdges(lineage);
    }

    record EdgeRow(String dependent, String base, String relation, String claim, double confidence, String source) {}

    private void checkLineageEdges(Lineage lineage) {
        List<EdgeRow> edges = lineage.edges().stream()
                .map(edge -> new EdgeRow(
                        edge.dependent().name(),
                        edge.base().name(),
                        edge.relation().name(),
                        edge.claim().name(),
                        edge.confidence(),
                        edge.source()))
                .toList();
        assertThat(twin(lineage.coverage().cypher().get(1), EdgeRow.class)).isEqualTo(edges);
    }

    record AffectedRow(String kind, String name, long depth) {}

    private void checkRadius(NodeId root) {
        BlastRadiusFilter filter = someFilter();
        BlastRadius radius = questions.blastRadius(root, filter);
        AffectedPage page = radius.affected(Set.of(), AffectedOrder.DEPTH, 0, 500);
        List<AffectedRow> rows = page.rows().stream()
                .map(row -> new AffectedRow(row.node().kind().name(), row.node().name(), row.depth()))
                .toList();
        assertThat(twin(page.cypher().getFirst(), AffectedRow.class)).isEqualTo(rows);
        if (filter.owners().isEmpty()) {
            assertThat(rows).isEqualTo(expectedRows(root, filter));
        }
        page.rows().forEach(row -> checkPathOf(root, row));
        checkReachOfRows(root, filter, page.rows());
        assertThat(twin(radius.coverage().cypher().get(1), TotalsRow.class))
                .containsExactly(TotalsRow.of(radius.totals()));
    }

    private List<AffectedRow> expectedRows(NodeId root, BlastRadiusFilter filter) {
        return distances(root, Direction.DOWN, edge -> follows(edge, filter)).stream()
                .filter(reached -> filter.maxDepth() == null || reached.depth() <= filter.maxDepth())
                .filter(reached -> filter.kinds().isEmpty()
                        || filter.kinds().contains(reached.id().kind()))
                .map(reached ->
                        new AffectedRow(reached.id().kind().name(), reached.id().name(), reached.depth()))
                .toList();
    }

    private static void checkPathOf(NodeId root, AffectedNode row) {
        assertThat(row.path().nodes().getFirst()).isEqualTo(root);
        assertThat(row.path().nodes().getLast()).isEqualTo(row.node());
        assertThat(row.path().hops()).hasSize(row.depth());
        for (int at = 0; at < row.depth(); at++) {
            assertThat(row.path().hops().get(at).to())
                    .isEqualTo(row.path().nodes().get(at));
            assertThat(row.path().hops().get(at).from())
                    .isEqualTo(row.path().nodes().get(at + 1));
        }
    }

    private void checkReachOfRows(NodeId root, BlastRadiusFilter filter, List<AffectedNode> rows) {
        Set<NodeId> walked = new HashSet<>();
        distances(root, Direction.DOWN, edge -> follows(edge, filter)).stream()
                .filter(reached -> filter.maxDepth() == null || reached.depth() <= filter.maxDepth())
                .forEach(reached -> walked.add(reached.id()));
        Set<NodeId> listed = new HashSet<>();
        rows.forEach(row -> listed.add(row.node()));
        for (AffectedNode row : rows) {
            long expected = distances(
                            row.node(),
                            Direction.DOWN,
                            edge -> walked.contains(edge.dependent())
                                    && walked.contains(edge.base())
                                    && follows(edge, filter))
                    .stream()
                    .filter(reached -> listed.contains(reached.id()))
                    .count();
            assertThat(row.reach()).as("reach of %s", row.node()).isEqualTo((int) expected);
        }
    }

    record TotalsRow(
            long models,
            long repositories,
            long directRepositories,
            long datasets,
            long owners,
            long downloads,
            List<DepthRow> byDepth,
            List<KindRow> byKind,
            List<RelationRow> byRelation) {
        static TotalsRow of(BlastRadiusTotals totals) {
            return new TotalsRow(
                    totals.models(),
                    totals.repositories(),
                    totals.directRepositories(),
                    totals.datasets(),
                    totals.owners(),
                    totals.downloads(),
                    totals.byDepth().stream()
                            .map(row -> new DepthRow(row.depth(), row.count()))
                            .toList(),
                    totals.byKind().stream()
                            .map(row -> new KindRow(row.kind().name(), row.count()))
                            .toList(),
                    RelationRow.of(totals.byRelation()));
        }
    }

    record DepthRow(long depth, long count) {}

    record KindRow(String kind, long count) {}

    record RelationRow(String relation, long count) {
        static List<RelationRow> of(List<RelationCount> counts) {
            return counts.stream()
                    .map(row -> new RelationRow(row.relation().name(), row.count()))
                    .toList();
        }
    }

    record ReachRow(
            long directModels,
            long directDatasets,
            long directRepositories,
            long directOwners,
            long models,
            long datasets,
            long repositories,
            long owners,
            List<RelationRow> byRelation) {}

    private void checkReach(NodeId root) {
        Reach reach = questions.reach(root);
        Reach.Counts direct = reach.direct();
        Reach.Counts all = reach.transitive();
        assertThat(twin(reach.coverage().cypher().getFirst(), ReachRow.class))
                .containsExactly(new ReachRow(
                        direct.models(),
                        direct.datasets(),
                        direct.repositories(),
                        direct.owners(),
                        all.models(),
                        all.datasets(),
                        all.repositories(),
                        all.owners(),
                        RelationRow.of(reach.byRelation())));
    }

    record PathRow(long hops, List<String> nodes, List<String> kinds, List<String> links) {}

    private void checkPaths(NodeId from, NodeId to) {
        if (from.equals(to)) {
            return;
        }
        int maxHops = 1 + random.nextInt(8);
        int first = 1 + random.nextInt(6);
        Paths paths = questions.paths(from, to, maxHops, first);
        List<PathRow> rows = paths.paths().stream()
                .map(path -> new PathRow(
                        path.hops().size(),
                        path.nodes().stream().map(NodeId::name).toList(),
                        path.nodes().stream().map(id -> id.kind().name()).toList(),
                        path.hops().stream().map(hop -> hop.link().name()).toList()))
                .toList();
        assertThat(twin(paths.coverage().cypher().getFirst(), PathRow.class))
                .as("paths %s to %s", from, to)
                .isEqualTo(rows);
        assertThat(rows.stream().map(PathRow::hops)).isEqualTo(expectedLengths(from, to, maxHops, first));
    }

    private List<Long> expectedLengths(NodeId from, NodeId to, int maxHops, int first) {
        List<Long> up = lengths(Direction.UP, from, to, maxHops, first);
        List<Long> down = lengths(Direction.DOWN, from, to, maxHops, first);
        boolean goesDown = !down.isEmpty() && (up.isEmpty() || down.getFirst() < up.getFirst());
        return goesDown ? down : up;
    }

    private List<Long> lengths(Direction direction, NodeId from, NodeId to, int maxHops, int first) {
        return new YenKShortestPath<>(oracle(direction, _ -> true))
                .getPaths(from, to, first).stream()
                        .map(path -> (long) path.getLength())
                        .filter(length -> length <= maxHops)
                        .toList();
    }

    private <T> List<T> twin(CypherTwin twin, Class<T> rowType) {
        return graph.read(CypherFile.of(twin.file()), Parameters.of(twin.parameters()), rowType);
    }

    record Reached(NodeId id, int depth) {}

    private List<Reached> distances(NodeId root, Direction direction, Predicate<RandomSupply.Edge> follows) {
        var walk = new BFSShortestPath<>(oracle(direction, follows)).getPaths(root);
        List<Reached> reached = new ArrayList<>();
        for (NodeId id : supply.nodes()) {
            double distance = walk.getWeight(id);
            if (!id.equals(root) && Double.isFinite(distance)) {
                reached.add(new Reached(id, (int) distance));
            }
        }
        reached.sort(Comparator.comparingInt(Reached::depth)
                .thenComparing(row -> row.id().name())
                .thenComparing(row -> row.id().kind().name()));
        return reached;
    }

    private SimpleDirectedGraph<NodeId, DefaultEdge> oracle(Direction direction, Predicate<RandomSupply.Edge> follows) {
        var oracle = new SimpleDirectedGraph<NodeId, DefaultEdge>(DefaultEdge.class);
        supply.nodes().forEach(oracle::addVertex);
        for (RandomSupply.Edge edge : supply.edges()) {
            if (follows.test(edge) && !edge.base().equals(edge.dependent())) {
                boolean up = direction == Direction.UP;
                oracle.addEdge(up ? edge.dependent() : edge.base(), up ? edge.base() : edge.dependent());
            }
        }
        return oracle;
    }

    private static boolean follows(RandomSupply.Edge edge, Set<Relation> relations) {
        return edge.link() == Link.DERIVED_FROM && (relations.isEmpty() || relations.contains(edge.relation()));
    }

    private static boolean follows(RandomSupply.Edge edge, BlastRadiusFilter filter) {
        return (filter.minConfidence() == null || edge.confidence() >= filter.minConfidence())
                && (edge.link() != Link.DERIVED_FROM || follows(edge, filter.relations()));
    }

    private NodeId any(@Nullable NodeKind kind) {
        List<NodeId> nodes = supply.nodes().stream()
                .filter(id -> kind == null || id.kind() == kind)
                .toList();
        return nodes.get(random.nextInt(nodes.size()));
    }

    private Set<Relation> someRelations() {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (random.nextInt(3) == 0) {
            for (Relation relation : Relation.values()) {
                if (random.nextBoolean()) {
                    relations.add(relation);
                }
            }
        }
        return relations;
    }

    private BlastRadiusFilter someFilter() {
        return new BlastRadiusFilter(
                random.nextInt(3) == 0 ? Set.of(NodeKind.MODEL, NodeKind.REPOSITORY) : Set.of(),
                someRelations(),
                random.nextBoolean() ? null : 1 + random.nextInt(3),
                random.nextBoolean() ? null : 0.25,
                random.nextInt(4) == 0 ? Set.of("huggingface.co/o1", "huggingface.co/o2") : Set.of());
    }
}
