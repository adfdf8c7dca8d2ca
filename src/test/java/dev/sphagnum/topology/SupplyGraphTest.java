package dev.sphagnum.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplyGraphTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-06T07:08:09Z");

    @Test
    void numbersNodesByNameAndThenKind() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.of("""
                CREATE (:Repository {name: 'b'}), (:Model {name: 'b'}), (:Dataset {name: 'b'}), (:Model {name: 'a/z'}),
                       (:License {id: 'MIT'}), (:Owner {name: 'a'})
                """));

        assertThat(IntStream.range(0, picture.nodeCount()).mapToObj(picture::id))
                .containsExactly(NodeId.model("a/z"), NodeId.dataset("b"), NodeId.model("b"), NodeId.repository("b"));
        assertThat(picture.indexOf(NodeId.model("b"))).isEqualTo(2);
        assertThat(picture.indexOf(NodeId.repository("b"))).isEqualTo(3);
        assertThat(picture.indexOf(NodeId.repository("a/z"))).isEqualTo(-1);
        assertThat(picture.indexOf(NodeId.model("A/z"))).isEqualTo(-1);
    }

    @Test
    void readsWhatIsKnownOfANode() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.of("""
                CREATE (known:Model {name: 'known', downloads: 7, stub: false, licenseState: 'DECLARED'}),
                       (:Model {name: 'stub', stub: true}),
                       (known)-[:PUBLISHED_BY {preferred: true}]->(:Owner {name: 'huggingface.co/o'}),
                       (known)-[:PUBLISHED_BY {preferred: false}]->(:Owner {name: 'huggingface.co/a'}),
                       (mit:License {id: 'MIT'}), (apache:License {id: 'Apache-2.0'}), (gpl:License {id: 'GPL-3.0-only'}),
                       (known)-[:LICENSED_UNDER {preferred: true, expression: 'MIT AND Apache-2.0'}]->(mit),
                       (known)-[:LICENSED_UNDER {preferred: true, expression: 'MIT AND Apache-2.0'}]->(apache),
                       (known)-[:LICENSED_UNDER {preferred: true, expression: 'Apache-2.0'}]->(apache),
                       (known)-[:LICENSED_UNDER {preferred: false, expression: 'GPL-3.0-only'}]->(gpl)
                """));
        int known = picture.indexOf(NodeId.model("known"));
        int stub = picture.indexOf(NodeId.model("stub"));

        assertThat(picture.owner(known)).isEqualTo("huggingface.co/o");
        assertThat(picture.downloads(known)).isEqualTo(7);
        assertThat(picture.isStub(known)).isFalse();
        assertThat(picture.licenseState(known)).isEqualTo(LicenseState.DECLARED);
        assertThat(picture.licenseExpressions(known)).containsExactly("Apache-2.0", "MIT AND Apache-2.0");
        assertThat(picture.owner(stub)).isNull();
        assertThat(picture.downloads(stub)).isEqualTo(-1);
        assertThat(picture.isStub(stub)).isTrue();
        assertThat(picture.licenseState(stub)).isEqualTo(LicenseState.UNREAD);
        assertThat(picture.licenseExpressions(stub)).isEmpty();
    }

    record Edge(NodeId dependent, Link link, NodeId base) {}

    @Test
    void listsTheEdgesOfANodeBothWays() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.of("""
                CREATE (base:Model {name: 'base'}), (m:Model {name: 'm'}), (d:Dataset {name: 'd'}), (e:Dataset {name: 'e'}),
                       (r:Repository {name: 'r'}), (s:Repository {name: 's'}),
                       (m)-[:DERIVED_FROM {relation: 'ADAPTER', claim: 'DECLARED', confidence: 0.9, source: 'sample', preferred: true}]->(base),
                       (m)-[:DERIVED_FROM {relation: 'MERGE', claim: 'CONTRADICTED', confidence: 0.5, source: 'sample', preferred: false}]->(base),
                       (m)-[:DERIVED_FROM {relation: 'FINETUNE', claim: 'DECLARED', confidence: 1.0, source: 'sample', preferred: true}]->(m),
                       (m)-[:TRAINED_ON {preferred: true}]->(d), (d)-[:BUILT_FROM {preferred: true}]->(e),
                       (d)-[:GENERATED_BY {preferred: true}]->(base), (r)-[:USES {preferred: true, redistributes: true}]->(m),
                       (s)-[:DEPENDS_ON {preferred: true}]->(r), (s)-[:FORK_OF {preferred: true}]->(r)
                """));
        int m = picture.indexOf(NodeId.model("m"));

        assertThat(picture.edgeCount()).isEqualTo(6);
        assertThat(picture.selfLoops()).isEqualTo(1);
        assertThat(IntStream.range(picture.firstBase(m), picture.endBase(m)).mapToObj(edge -> edge(picture, edge)))
                .containsExactly(
                        new Edge(NodeId.model("m"), Link.DERIVED_FROM, NodeId.model("base")),
                        new Edge(NodeId.model("m"), Link.TRAINED_ON, NodeId.dataset("d")));
        int base = picture.indexOf(NodeId.model("base"));
        assertThat(IntStream.range(picture.firstDependent(base), picture.endDependent(base))
                        .mapToObj(slot -> edge(picture, picture.dependentEdge(slot))))
                .containsExactly(
                        new Edge(NodeId.dataset("d"), Link.GENERATED_BY, NodeId.model("base")),
                        new Edge(NodeId.model("m"), Link.DERIVED_FROM, NodeId.model("base")));
        int derived = picture.firstBase(m);
        assertThat(picture.relation(derived)).isEqualTo(Relation.ADAPTER);
        assertThat(picture.claim(derived)).isEqualTo(Claim.DECLARED);
        assertThat(picture.confidence(derived)).isEqualTo(0.9);
        assertThat(picture.source(derived)).isEqualTo("sample");
        assertThat(picture.redistributes(derived)).isFalse();
        assertThat(picture.relation(derived + 1)).isNull();
        int uses = picture.firstBase(picture.indexOf(NodeId.repository("r")));
        assertThat(picture.redistributes(uses)).isTrue();
    }

    private static Edge edge(SupplyGraph picture, int edge) {
        return new Edge(picture.id(picture.dependent(edge)), picture.link(edge), picture.id(picture.base(edge)));
    }

    @Test
    void isEmptyForAnEmptyDatabase() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.empty());

        assertThat(picture.nodeCount()).isZero();
        assertThat(picture.edgeCount()).isZero();
        assertThat(picture.indexOf(NodeId.model("a/b"))).isEqualTo(-1);
    }

    @Test
    void takesNoStatementForARow() {
        Graph graph = TestGraph.of("UNWIND range(1, 3000) AS i CREATE (:Model {name: 'm' + i})");
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        TestGraph.observe((file, _) -> statements.add(file.path()));

        assertThat(SupplyGraph.load(graph).nodeCount()).isEqualTo(3_000);
        assertThat(statements)
                .containsExactlyInAnyOrder(
                        "graph/version",
                        "topology/model-names",
                        "topology/dataset-names",
                        "topology/repository-names",
                        "topology/facts",
                        "topology/owner-names",
                        "topology/publishers",
                        "topology/licenses",
                        "topology/edges",
                        "graph/version");
    }

    @Test
    void readsNamesPageByPageUntilThereAreNoMore() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.of("""
                UNWIND range(1, 20003) AS i
                CREATE (model:Model {name: 'm' + i, downloads: i, stub: i % 2 = 0})
                FOREACH (_ IN CASE WHEN i <= 10000 THEN [1] ELSE [] END |
                    CREATE (model)-[:TRAINED_ON {preferred: true}]->(:Dataset {name: 'd' + i, downloads: -i}))
                """));

        assertThat(picture.nodeCount()).isEqualTo(30_003);
        assertThat(picture.edgeCount()).isEqualTo(10_000);
        for (int number = 1; number <= 20_003; number++) {
            int model = picture.indexOf(NodeId.model("m" + number));
            assertThat(picture.downloads(model)).isEqualTo(number);
            assertThat(picture.isStub(model)).isEqualTo(number % 2 == 0);
        }
        assertThat(IntStream.range(0, picture.edgeCount())
                        .filter(edge ->
                                picture.downloads(picture.dependent(edge)) != -picture.downloads(picture.base(edge))))
                .isEmpty();
    }

    @Test
    void keepsNamesOfEveryScriptInTheOrderOfTheDatabase() {
        Graph graph = TestGraph.of("""
                UNWIND ['é/ü', '中文/模型', '😀/x', '\uFB01/x', 'z', 'Z', 'a'] AS name CREATE (:Model {name: name})
                """);
        SupplyGraph picture = SupplyGraph.load(graph);

        assertThat(IntStream.range(0, picture.nodeCount()).mapToObj(picture::name))
                .containsExactly("Z", "a", "z", "é/ü", "中文/模型", "\uFB01/x", "😀/x")
                .allMatch(name -> picture.indexOf(NodeId.model(name)) >= 0);
        record Name(String name) {}

        assertThat(graph.read(
                        new CypherFile("test", "MATCH (model:Model) RETURN model.name AS name ORDER BY name"),
                        Parameters.none(),
                        Name.class))
                .extracting(Name::name)
                .containsExactlyElementsOf(IntStream.range(0, picture.nodeCount())
                        .mapToObj(picture::name)
                        .toList());
    }

    @Test
    void readsAgainWhenARunEndsMeanwhile() {
        Graph graph = TestGraph.of("CREATE (:Model {name: 'old'})");
        AtomicInteger reads = new AtomicInteger();
        TestGraph.observe((file, _) -> {
            if (file.path().equals("topology/edges") && reads.incrementAndGet() == 1) {
                TestGraph.run("CREATE (:Model {name: 'new'})");
                graph.raiseVersion(NOW);
            }
        });

        SupplyGraph picture = SupplyGraph.load(graph);

        assertThat(picture.version()).isEqualTo(new GraphVersion(1, NOW));
        assertThat(picture.indexOf(NodeId.model("new"))).isNotNegative();
        assertThat(reads).hasValue(2);
    }

    @Test
    void givesUpReadingAgainAfterThreeTriesAndCarriesTheOlderVersion() {
        Graph graph = TestGraph.empty();
        AtomicInteger reads = new AtomicInteger();
        TestGraph.observe((file, _) -> {
            if (file.path().equals("topology/edges")) {
                reads.incrementAndGet();
                graph.raiseVersion(NOW);
            }
        });

        assertThat(SupplyGraph.load(graph).version().number()).isEqualTo(2);
        assertThat(reads).hasValue(3);
    }

    @Test
    void readsOddWordsAsTheWeakestValue() {
        SupplyGraph picture = SupplyGraph.load(TestGraph.of("""
                CREATE (:Model {name: 'a', licenseState: 'perhaps'})-[:DERIVED_FROM {preferred: true, relation: 'distant cousin',
                        claim: 'hearsay'}]->(:Model {name: 'b'}), (:Model), (:Model {name: 'c'})-[:TRAINED_ON {preferred: true}]->(:Dataset)
                """));

        assertThat(picture.nodeCount()).isEqualTo(3);
        assertThat(picture.edgeCount()).isEqualTo(1);
        assertThat(picture.relation(0)).isEqualTo(Relation.UNSPECIFIED);
        assertThat(picture.claim(0)).isEqualTo(Claim.INFERRED);
        assertThat(picture.confidence(0)).isZero();
        assertThat(picture.source(0)).isEqualTo("unknown");
        assertThat(picture.licenseState(0)).isEqualTo(LicenseState.UNREAD);
    }
}
