package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.EdgeRow;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlastRadiusTest {
    private static final NodeId ROOT = NodeId.model("base");

    private LineageQuestions questions = new LineageQuestions(() -> {
        throw new IllegalStateException("not loaded");
    });

    @BeforeEach
    void loadTheGraph() {
        questions = Given.questions("""
                CREATE (base:Model {name: 'base', downloads: 1000}), (tuned:Model {name: 'tuned', downloads: 5}),
                       (small:Model {name: 'small', downloads: 50}), (merged:Model {name: 'merged'}),
                       (data:Dataset {name: 'data', downloads: 1}), (taught:Model {name: 'taught'}),
                       (direct:Repository {name: 'github.com/o/direct'}), (app:Repository {name: 'github.com/o/app'}),
                       (client:Repository {name: 'github.com/o/client'}), (aside:Model {name: 'aside'}),
                       (o:Owner {name: 'huggingface.co/o'}), (p:Owner {name: 'huggingface.co/p'}),
                       (tuned)-[:DERIVED_FROM {relation: 'FINETUNE', confidence: 0.9, preferred: true}]->(base),
                       (small)-[:DERIVED_FROM {relation: 'QUANTIZED', confidence: 0.9, preferred: true}]->(tuned),
                       (merged)-[:DERIVED_FROM {relation: 'MERGE', confidence: 0.9, preferred: true}]->(tuned),
                       (merged)-[:DERIVED_FROM {relation: 'MERGE', confidence: 0.9, preferred: true}]->(base),
                       (merged)-[:DERIVED_FROM {relation: 'MERGE', confidence: 0.9, preferred: true}]->(aside),
                       (base)-[:DERIVED_FROM {relation: 'MERGE', confidence: 0.9, preferred: true}]->(merged),
                       (data)-[:GENERATED_BY {confidence: 0.9, preferred: true}]->(base),
                       (taught)-[:TRAINED_ON {confidence: 0.9, preferred: true}]->(data),
                       (direct)-[:USES {confidence: 0.4, preferred: true}]->(base),
                       (app)-[:USES {confidence: 0.9, preferred: true}]->(small),
                       (client)-[:DEPENDS_ON {confidence: 0.9, preferred: true}]->(app),
                       (client)-[:USES {confidence: 0.9, preferred: false}]->(base),
                       (tuned)-[:PUBLISHED_BY {preferred: true}]->(o), (small)-[:PUBLISHED_BY {preferred: true}]->(p),
                       (merged)-[:PUBLISHED_BY {preferred: true}]->(p)
                """);
    }

    @Test
    void countsDistinctNodesAndNotTheRoot() {
        assertThat(all().totals())
                .isEqualTo(new BlastRadiusTotals(
                        4,
                        3,
                        1,
                        1,
                        2,
                        56,
                        List.of(new DepthCount(1, 4), new DepthCount(2, 2), new DepthCount(3, 1), new DepthCount(4, 1)),
                        List.of(
                                new KindCount(NodeKind.MODEL, 4),
                                new KindCount(NodeKind.REPOSITORY, 3),
                                new KindCount(NodeKind.DATASET, 1)),
                        List.of(
                                new RelationCount(Relation.FINETUNE, 1),
                                new RelationCount(Relation.MERGE, 1),
                                new RelationCount(Relation.QUANTIZED, 1))));
        assertThat(all().coverage().depthReached()).isEqualTo(4);
        assertThat(all().coverage().truncated()).isFalse();
    }

    @Test
    void listsByDepthAndThenName() {
        AffectedPage page = all().affected(Set.of(), AffectedOrder.DEPTH, 0, 20);

        assertThat(rows(page))
                .containsExactly(
                        "1 data",
                        "1 github.com/o/direct",
                        "1 merged",
                        "1 tuned",
                        "2 small",
                        "2 taught",
                        "3 github.com/o/app",
                        "4 github.com/o/client");
        assertThat(page.total()).isEqualTo(8);
        Path path = page.rows().getLast().path();
        assertThat(path.nodes().stream().map(NodeId::name))
                .containsExactly("base", "tuned", "small", "github.com/o/app", "github.com/o/client");
        assertThat(path.hops().stream().map(hop -> hop.link().name()))
                .containsExactly("DERIVED_FROM", "DERIVED_FROM", "USES", "DEPENDS_ON");
    }

    @Test
    void listsByReachDownloadsAndName() {
        AffectedPage byReach = all().affected(Set.of(), AffectedOrder.REACH, 0, 4);
        assertThat(byReach.rows().stream()
                        .map(row -> row.reach() + " " + row.node().name()))
                .containsExactly("4 tuned", "2 small", "1 data", "1 github.com/o/app");
        assertThat(byReach.reachIsExact()).isTrue();
        assertThat(rows(all().affected(Set.of(NodeKind.MODEL), AffectedOrder.DOWNLOADS, 0, 20)))
                .containsExactly("2 small", "1 tuned", "1 merged", "2 taught");
        assertThat(rows(all().affected(Set.of(NodeKind.REPOSITORY), AffectedOrder.NAME, 0, 20)))
                .containsExactly("3 github.com/o/app", "4 github.com/o/client", "1 github.com/o/direct");
    }

    @Test
    void pagesWithoutLosingOrRepeatingARow() {
        assertThat(rows(all().affected(Set.of(NodeKind.REPOSITORY), AffectedOrder.DEPTH, 0, 2)))
                .containsExactly("1 github.com/o/direct", "3 github.com/o/app");
        AffectedPage last = all().affected(Set.of(NodeKind.REPOSITORY), AffectedOrder.DEPTH, 2, 2);
        assertThat(rows(last)).containsExactly("4 github.com/o/client");
        assertThat(last.total()).isEqualTo(3);
        assertThat(rows(all().affected(Set.of(), AffectedOrder.DEPTH, 1_000, 2)))
                .isEmpty();
        assertThat(last.cypher().getFirst().parameters())
                .containsEntry("kinds", List.of("REPOSITORY"))
                .containsEntry("offset", 2L)
                .containsEntry("first", 2L);
    }

    @Test
    void restrictsTheWalkByRelationConfidenceAndDepth() {
        assertThat(listed(new BlastRadiusFilter(Set.of(), Set.of(Relation.MERGE), null, null, Set.of())))
                .containsExactly("1 data", "1 github.com/o/direct", "1 merged", "2 taught");
        assertThat(listed(new BlastRadiusFilter(Set.of(), Set.of(), 1, 0.5, Set.of())))
                .containsExactly("1 data", "1 merged", "1 tuned");
        BlastRadius cut = questions.blastRadius(ROOT, new BlastRadiusFilter(Set.of(), Set.of(), 1, null, Set.of()));
        assertThat(cut.coverage().truncated()).isTrue();
        assertThat(cut.coverage().depthReached()).isEqualTo(1);
    }

    @Test
    void restrictsTheListAndNotTheWalkByKindAndOwner() {
        assertThat(listed(new BlastRadiusFilter(Set.of(NodeKind.REPOSITORY), Set.of(), null, null, Set.of())))
                .containsExactly("1 github.com/o/direct", "3 github.com/o/app", "4 github.com/o/client");
        BlastRadiusFilter ofP =
                new BlastRadiusFilter(Set.of(), Set.of(), null, null, Set.of("huggingface.co/p", "huggingface.co/x"));
        assertThat(listed(ofP)).containsExactly("1 merged", "2 small");
        assertThat(questions.blastRadius(ROOT, ofP).totals().owners()).isEqualTo(1);
        BlastRadiusFilter repositories =
                new BlastRadiusFilter(Set.of(NodeKind.REPOSITORY), Set.of(), null, null, Set.of());
        assertThat(questions
                        .blastRadius(ROOT, repositories)
                        .affected(Set.of(NodeKind.MODEL), AffectedOrder.DEPTH, 0, 5)
                        .rows())
                .isEmpty();
    }

    @Test
    void startsAtADataSetOrARepositoryToo() {
        assertThat(rows(questions
                        .blastRadius(NodeId.dataset("data"), BlastRadiusFilter.NONE)
                        .affected(Set.of(), AffectedOrder.DEPTH, 0, 5)))
                .containsExactly("1 taught");
        assertThat(rows(questions
                        .blastRadius(NodeId.repository("github.com/o/app"), BlastRadiusFilter.NONE)
                        .affected(Set.of(), AffectedOrder.DEPTH, 0, 5)))
                .containsExactly("1 github.com/o/client");
    }

    @Test
    void saysHowFarANodeReaches() {
        Reach reach = questions.reach(ROOT);

        assertThat(reach.direct()).isEqualTo(new Reach.Counts(2, 1, 1, 2));
        assertThat(reach.transitive()).isEqualTo(new Reach.Counts(4, 1, 3, 2));
        assertThat(reach.byRelation())
                .containsExactly(
                        new RelationCount(Relation.FINETUNE, 1),
                        new RelationCount(Relation.MERGE, 1),
                        new RelationCount(Relation.QUANTIZED, 1));
        assertThat(reach.coverage().cypher().getFirst().file()).isEqualTo("lineage/reach");
    }

    @Test
    void countsDirectDependentsWhereTheRadiusIsTooEntangledToCountAll() {
        // 3,000 models in one cycle, each the base of ten more: nine million pairs, too many to count one by one.
        LineageQuestions tangle = Given.questions("""
                UNWIND range(0, 2999) AS i CREATE (:Model {name: 'm' + right('000' + i, 4), number: i})
                WITH count(*) AS all
                MATCH (base:Model) UNWIND range(1, 10) AS step
                MATCH (dependent:Model {name: 'm' + right('000' + ((base.number + step) % 3000), 4)})
                CREATE (dependent)-[:DERIVED_FROM {relation: 'MERGE', preferred: true}]->(base)
                """);

        AffectedPage page = tangle.blastRadius(NodeId.model("m0000"), BlastRadiusFilter.NONE)
                .affected(Set.of(), AffectedOrder.REACH, 0, 2);

        assertThat(page.reachIsExact()).isFalse();
        assertThat(page.total()).isEqualTo(2_999);
        assertThat(page.rows().stream()
                        .map(row -> row.reach() + " " + row.node().name()))
                .containsExactly("10 m0001", "10 m0002");
    }

    @Test
    void refusesWhatIsNotThereOrOutOfBounds() {
        LineageTest.assertProblem(
                () -> questions.blastRadius(NodeId.repository("x"), BlastRadiusFilter.NONE),
                Problem.NotFound.class,
                "no repository 'x' in the graph");
        LineageTest.assertProblem(
                () -> new BlastRadiusFilter(Set.of(), Set.of(), 65, null, Set.of()),
                Problem.BadArgument.class,
                "maxDepth is 1 to 64, not 65");
        LineageTest.assertProblem(
                () -> new BlastRadiusFilter(Set.of(), Set.of(), null, Double.NaN, Set.of()),
                Problem.BadArgument.class,
                "minConfidence is 0 to 1, not NaN");
        LineageTest.assertProblem(
                () -> all().affected(Set.of(NodeKind.LICENSE), AffectedOrder.DEPTH, 0, 5),
                Problem.BadArgument.class,
                "kinds is of MODEL, DATASET and REPOSITORY, not LICENSE");
        LineageTest.assertProblem(
                () -> all().affected(Set.of(), AffectedOrder.DEPTH, -1, 5),
                Problem.BadArgument.class,
                "offset is 0 to");
        LineageTest.assertProblem(
                () -> all().affected(Set.of(), AffectedOrder.DEPTH, 0, 100_000),
                Problem.BadArgument.class,
                "first is 1 to 500, not 100000");
    }

    /** So many that they are counted in halves. */
    @Test
    void countsAFamilyOfSixtyThousand() {
        SupplyGraphBuilder family =
                SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        family.node(model("base", "nobody", 1_000));
        for (int i = 0; i < 20_001; i++) {
            family.node(model("child" + i, "o" + i % 7, i))
                    .edge(derived("child" + i, i % 2 == 0 ? Relation.FINETUNE : Relation.QUANTIZED, "base"));
        }
        for (int i = 0; i < 40_000; i++) {
            family.node(model("grandchild" + i, "p" + i % 11, 1))
                    .edge(derived("grandchild" + i, Relation.ADAPTER, "child" + i / 2));
            if (i % 1_000 == 0) {
                family.edge(derived("grandchild" + i, Relation.MERGE, "child20000"));
            }
        }
        SupplyGraph picture = family.build();
        LineageQuestions asked = new LineageQuestions(() -> picture);

        assertThat(asked.blastRadius(ROOT, BlastRadiusFilter.NONE).totals())
                .isEqualTo(new BlastRadiusTotals(
                        60_001,
                        0,
                        0,
                        0,
                        18,
                        200_010_000 + 40_000,
                        List.of(new DepthCount(1, 20_001), new DepthCount(2, 40_000)),
                        List.of(new KindCount(NodeKind.MODEL, 60_001)),
                        List.of(
                                new RelationCount(Relation.ADAPTER, 40_000),
                                new RelationCount(Relation.FINETUNE, 10_001),
                                new RelationCount(Relation.QUANTIZED, 10_000),
                                new RelationCount(Relation.MERGE, 40))));
        assertThat(asked.reach(ROOT).direct()).isEqualTo(new Reach.Counts(20_001, 0, 0, 7));
        assertThat(asked.reach(ROOT).transitive()).isEqualTo(new Reach.Counts(60_001, 0, 0, 18));
    }

    private static NodeRow model(String name, String owner, long downloads) {
        return new NodeRow("MODEL", name, List.of(owner), downloads, false, "UNSTATED", List.of(), false);
    }

    private static EdgeRow derived(String dependent, Relation relation, String base) {
        return new EdgeRow(
                "MODEL",
                dependent,
                "MODEL",
                base,
                Link.DERIVED_FROM.name(),
                relation.name(),
                Claim.DECLARED.name(),
                0.9,
                false,
                "huggingface");
    }

    private BlastRadius all() {
        return questions.blastRadius(ROOT, BlastRadiusFilter.NONE);
    }

    private List<String> listed(BlastRadiusFilter filter) {
        return rows(questions.blastRadius(ROOT, filter).affected(Set.of(), AffectedOrder.DEPTH, 0, 20));
    }

    private static List<String> rows(AffectedPage page) {
        return page.rows().stream()
                .map(row -> row.depth() + " " + row.node().name())
                .toList();
    }
}
