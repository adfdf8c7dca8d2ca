package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.StoreOrder;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenseAnalysisTest {
    /** One row of {@code cypher/license/findings.cypher}. */
    record Stored(
            String id,
            String type,
            String verdict,
            String severity,
            double confidence,
            String droppedAtKind,
            String droppedAt,
            String originKind,
            String origin,
            String originLicense,
            String code,
            @Nullable String parameter,
            String section,
            boolean laundered,
            String adjacentVerdict,
            long victims,
            String explanation) {
        static Stored of(LicenseFinding finding) {
            return new Stored(
                    finding.id().substring("finding:".length()),
                    finding.type().name(),
                    finding.verdict().name(),
                    finding.severity().name(),
                    finding.confidence().value(),
                    finding.droppedAt().kind().name(),
                    finding.droppedAt().name(),
                    finding.origin().kind().name(),
                    finding.origin().name(),
                    finding.originLicense(),
                    finding.clause().code(),
                    finding.clause().parameter(),
                    finding.clause().section(),
                    finding.laundered(),
                    finding.adjacentVerdict().name(),
                    finding.victims(),
                    finding.explanation());
        }
    }

    record Count(long number) {}

    private static LicenseGraph given() {
        return new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/middle", "apache-2.0")
                .model("q/leaf", "apache-2.0")
                .model("o/llama", "llama3.1")
                .model("r/chatty", "mit")
                .repository("github.com/r/app", "mit")
                .edge("p/middle", "FINETUNE", "o/base")
                .edge("q/leaf", "QUANTIZED", "p/middle")
                .edge("r/chatty", "MERGE", "o/llama")
                .edge("github.com/r/app", "USES", "r/chatty");
    }

    private static AnalysisReport analyze(Graph graph) {
        return new LicenseAnalysis(graph, LicenseKnowledge.bundled(), () -> SupplyGraph.load(graph)).analyze();
    }

    private static List<Stored> stored(Graph graph, CypherTwin twin) {
        return graph.read(new CypherFile(twin.file(), twin.text()), Parameters.of(twin.parameters()), Stored.class);
    }

    private static long count(Graph graph, String pattern) {
        return graph.readFirst(
                        new CypherFile("test", "MATCH " + pattern + " RETURN count(*) AS number"),
                        Parameters.none(),
                        Count.class)
                .orElseThrow()
                .number();
    }

    @Test
    void storesWhatItsTwinsThenList() {
        Graph graph = given().write();

        AnalysisReport report = analyze(graph);

        FindingPage page = LicenseGraph.ask(graph).findings(LicenseFindingFilter.NONE, 0, 100);
        assertThat(report.findings()).isEqualTo(page.totalCount()).isEqualTo(4);
        assertThat(stored(graph, page.coverage().cypher().getFirst()))
                .containsExactlyElementsOf(
                        page.findings().stream().map(Stored::of).toList());
        FindingPage second = LicenseGraph.ask(graph).findings(LicenseFindingFilter.NONE, 1, 2);
        assertThat(stored(graph, second.coverage().cypher().getFirst()))
                .containsExactlyElementsOf(
                        second.findings().stream().map(Stored::of).toList());
    }

    @Test
    void storesTheClauseTheOriginAndTheVerdicts() {
        Graph graph = given().write();

        AnalysisReport report = analyze(graph);

        assertThat(report.verdictsChanged()).isEqualTo(6);
        assertThat((long) report.unknown()).isEqualTo(count(graph, "({licenseVerdict: 'UNKNOWN'})"));
        assertThat(count(
                        graph,
                        "(:LicenseTerm {license: 'CC-BY-NC-4.0', code: 'NC', section: '2(a)(1)'})<-[:CLAUSE]-(:LicenseFinding"
                                + " {policy: 'balanced'})-[:DROPPED_AT]->(:Model {name: 'p/middle', licenseVerdict:"
                                + " 'INCOMPATIBLE', laundered: false})"))
                .isEqualTo(1);
        assertThat(count(graph, "(:LicenseFinding)-[:ORIGIN]->(:Model {name: 'o/base', licenseVerdict: 'COMPATIBLE'})"))
                .isEqualTo(1);
        assertThat(count(graph, "(:Model {name: 'q/leaf', licenseVerdict: 'INCOMPATIBLE', laundered: true})"))
                .isEqualTo(1);
        assertThat(count(graph, "(:Repository {licenseVerdict: 'REVIEW', laundered: true})"))
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenRunTwice() {
        Graph graph = given().write();
        GraphVersion before = graph.version();
        analyze(graph);
        long nodes = count(graph, "(n)");
        long relationships = count(graph, "()-[r]->()");

        AnalysisReport second = analyze(graph);

        assertThat(second.removed()).isZero();
        assertThat(second.verdictsChanged()).isZero();
        assertThat(count(graph, "(n)")).isEqualTo(nodes);
        assertThat(count(graph, "()-[r]->()")).isEqualTo(relationships);
        assertThat(graph.version()).isEqualTo(before);
    }

    @Test
    void sendsNeitherFindingNorVerdictThatIsStoredAsItIs() {
        Graph graph = given().write();
        analyze(graph);
        List<String> statements = new ArrayList<>();
        TestGraph.observe((file, _) -> statements.add(file.path()));

        analyze(graph);

        assertThat(statements)
                .contains("license/stored-findings", "license/stored-verdicts")
                .doesNotContain(
                        "license/create-findings",
                        "license/store-findings",
                        "license/store-terms",
                        "license/remove-findings",
                        "license/store-verdicts");
    }

    @Test
    void makesWholeWhatLostAPart() {
        Graph graph = given().write();
        analyze(graph);
        List<Whole> before = whole(graph);
        TestGraph.run("MATCH (:LicenseTerm {code: 'NC'})<-[clause:CLAUSE]-() DELETE clause");
        TestGraph.run("MATCH (finding:LicenseFinding)-[origin:ORIGIN]->(:Model {name: 'o/llama'}) DELETE origin");
        TestGraph.run("MATCH (node:Model {name: 'q/leaf'}) REMOVE node.laundered");
        TestGraph.run("MATCH (node:Model {name: 'o/base'}) SET node.licenseVerdict = 'WORDS OF ANOTHER VERSION'");
        TestGraph.run("MATCH (node:Model {name: 'p/middle'}) SET node.licenseVerdict = 7, node.laundered = ['odd']");

        AnalysisReport report = analyze(graph);

        assertThat(before).hasSize(4);
        assertThat(whole(graph)).isEqualTo(before);
        assertThat(report.verdictsChanged()).isEqualTo(3);
        assertThat(count(graph, "(n) WHERE n.licenseVerdict IN ['WORDS OF ANOTHER VERSION', 7]"))
                .isZero();
    }

    @Test
    void writesOverWhatAnotherAnalysisHasStoredMeanwhile() {
        Graph graph = given().write();
        analyze(graph);
        List<Whole> before = whole(graph);
        // Not found by the look at what is stored, and there when it is to be created.
        TestGraph.run("MATCH (finding:LicenseFinding) SET finding.policy = 'hidden', finding.victims = 99");

        AnalysisReport report = analyze(graph);

        assertThat(whole(graph)).hasSize(4).isEqualTo(before);
        assertThat(count(graph, "(:LicenseFinding {policy: 'balanced'})")).isEqualTo(4);
        assertThat(report.removed()).isZero();
    }

    @Test
    void makesWholeWhatAnAnalysisThatWasKilledLeft() {
        Graph graph = given().write();
        analyze(graph);
        List<Whole> before = whole(graph);
        TestGraph.run("MATCH (finding:LicenseFinding {code: 'NC'}) DETACH DELETE finding");
        TestGraph.run("MATCH (finding:LicenseFinding) SET finding.digest = 'older', finding.victims = 99");
        TestGraph.run("MATCH (node:Model) WHERE node.name < 'q' REMOVE node.licenseVerdict, node.laundered");

        AnalysisReport report = analyze(graph);

        assertThat(whole(graph)).isEqualTo(before);
        assertThat(count(graph, "(:LicenseFinding {victims: 99})")).isZero();
        assertThat(report.verdictsChanged()).isEqualTo(3);
    }

    @Test
    void writesNothingOnANodeThatWasGivenTheIdOfADeletedOne() {
        Graph graph = given().write();
        SupplyGraph picture = SupplyGraph.load(graph);
        LicensePicture licenses = LicensePicture.of(graph, picture, LicenseKnowledge.bundled());
        StoreOrder order = StoreOrder.read(graph, picture);
        // The same as far as ids go: under them there is somebody else now, of another name or another kind.
        TestGraph.run("MATCH (node:Model {name: 'r/chatty'}) SET node.name = 'x/other'");
        TestGraph.run("MATCH (node:Model {name: 'p/middle'}) REMOVE node:Model SET node:Dataset");

        new FindingStore(graph, LicenseKnowledge.bundled(), licenses, order).update();
        int changed = new VerdictStore(graph, licenses, order).update();

        assertThat(changed).isEqualTo(4);
        assertThat(count(graph, "(n) WHERE n.name IN ['x/other', 'p/middle'] AND n.licenseVerdict IS NOT NULL"))
                .isZero();
        assertThat(count(graph, "(:LicenseFinding)-[:DROPPED_AT]->(n) WHERE n.name IN ['x/other', 'p/middle']"))
                .isZero();
    }

    /** A finding with all that hangs on it. */
    record Whole(String id, String digest, long victims, String droppedAt, String origin, String clause) {}

    private static List<Whole> whole(Graph graph) {
        return graph.read(new CypherFile("test", """
                        MATCH (finding:LicenseFinding)
                        MATCH (finding)-[:DROPPED_AT]->(dropped) MATCH (finding)-[:ORIGIN]->(origin)
                        MATCH (finding)-[:CLAUSE]->(term)
                        RETURN finding.id AS id, finding.digest AS digest, finding.victims AS victims,
                               dropped.name AS droppedAt, origin.name AS origin, term.id AS clause
                        ORDER BY id
                        """), Parameters.none(), Whole.class);
    }

    @Test
    void removesWhatNoLongerHoldsAndLeavesOtherPoliciesAlone() {
        Graph graph = given().write();
        TestGraph.run("CREATE (:LicenseFinding {id: 'theirs', policy: 'strict'})");
        analyze(graph);
        TestGraph.run("MATCH (:Model {name: 'p/middle'})-[edge:DERIVED_FROM]->() DELETE edge");

        AnalysisReport report = analyze(graph);

        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.verdictsChanged()).isEqualTo(2);
        assertThat(count(graph, "(f:LicenseFinding {code: 'NC'})")).isZero();
        assertThat(count(graph, "(:LicenseTerm {code: 'NC'})")).isZero();
        assertThat(count(graph, "(:LicenseFinding {policy: 'strict'})")).isEqualTo(1);
    }

    @Test
    void keepsTheVerdictAndTheRootsOfOneArtefactInReachOfAStatement() {
        record Row(
                @Nullable String verdict,
                @Nullable Boolean laundered,
                @Nullable String id,
                @Nullable Long depth,
                @Nullable String code,
                @Nullable String droppedAt,
                @Nullable String origin) {}

        Graph graph = given().write();
        analyze(graph);
        LicenseVerdict leaf = LicenseGraph.ask(graph).check(NodeId.model("q/leaf"));
        CypherTwin twin = leaf.coverage().cypher().getFirst();
        String root = leaf.findings().getFirst().id();

        List<Row> rows =
                graph.read(new CypherFile(twin.file(), twin.text()), Parameters.of(twin.parameters()), Row.class);

        String id = root.substring("finding:".length(), root.indexOf('@'));
        assertThat(rows).containsExactly(new Row("INCOMPATIBLE", true, id, 1L, "NC", "p/middle", "o/base"));
    }

    @Test
    void listsThePathOfAFinding() {
        record Row(long hops, List<String> nodes, List<String> licenses, List<String> links) {}

        Graph graph = given().write();
        analyze(graph);
        String id = LicenseGraph.ask(graph)
                .findings(LicenseFindingFilter.ofSubject(NodeId.model("p/middle")), 0, 1)
                .findings()
                .getFirst()
                .id()
                .substring("finding:".length());

        assertThat(graph.read(CypherFile.of("license/finding-path"), Parameters.of("id", id), Row.class))
                .containsExactly(new Row(
                        1,
                        List.of("o/base", "p/middle"),
                        List.of("CC-BY-NC-4.0", "Apache-2.0"),
                        List.of("DERIVED_FROM")));
    }

    @Test
    void isOnlyAsSureAsTheReadingOfTheLicence() {
        Graph graph = given().write();
        TestGraph.run("MATCH (:Model {name: 'o/base'})-[claim:LICENSED_UNDER]->() SET claim.confidence = 0.4");

        LicenseFinding finding = LicenseGraph.ask(graph)
                .check(NodeId.model("p/middle"))
                .findings()
                .getFirst();

        assertThat(finding.confidence()).isEqualTo(new Confidence(0.4, "which licence o/base means"));
    }

    @Test
    void readsAnewWhatWasReadWithOlderKnowledge() {
        record Claim(String name, String license, String expression, boolean preferred, String evidence) {}

        Graph graph = TestGraph.of("""
                CREATE (a:Model {name: 'o/a', licenseState: 'DECLARED'}), (b:Model {name: 'o/b', licenseState: 'DECLARED'}),
                       (unknown:License {id: 'LicenseRef-unknown'}), (mit:License {id: 'MIT'})
                CREATE (a)-[:LICENSED_UNDER {source: 's', scope: 'weights', declaredAs: 'apache-2.0 AND mit', vocabulary: 'hub',
                          expression: 'LicenseRef-unknown', kbVersion: 'old', claim: 'DECLARED', confidence: 0.0,
                          evidence: 'card', preferred: true}]->(unknown),
                       (a)-[:LICENSED_UNDER {source: 't', scope: 'weights', declaredAs: 'mit', vocabulary: 'scancode',
                          expression: 'MIT', kbVersion: 'old', claim: 'INFERRED', confidence: 1.0,
                          evidence: 'LICENSE', preferred: true}]->(mit),
                       (b)-[:LICENSED_UNDER {source: 's', scope: 'weights', declaredAs: 'unlicensed', vocabulary: 'hub',
                          expression: 'Unlicense', kbVersion: 'old', claim: 'DECLARED', confidence: 1.0,
                          evidence: 'card', preferred: true}]->(mit)
                """);

        AnalysisReport report = analyze(graph);

        assertThat(report.reread()).isEqualTo(3);
        assertThat(report.version().number()).isEqualTo(1);
        assertThat(graph.read(
                        new CypherFile(
                                "test",
                                "MATCH (n)-[c:LICENSED_UNDER]->(l) RETURN n.name AS name, l.id AS license, c.expression AS"
                                        + " expression, c.preferred AS preferred, c.evidence AS evidence ORDER BY license,"
                                        + " evidence"),
                        Parameters.none(),
                        Claim.class))
                .containsExactly(
                        new Claim("o/a", "Apache-2.0", "Apache-2.0 AND MIT", true, "card"),
                        new Claim("o/a", "MIT", "MIT", false, "LICENSE"),
                        new Claim("o/a", "MIT", "Apache-2.0 AND MIT", true, "card"));
        assertThat(count(graph, "(:Model {name: 'o/b', licenseState: 'UNSTATED', licenseVerdict: 'UNKNOWN'})"))
                .isEqualTo(1);
        assertThat(analyze(graph).reread()).isZero();
        assertThat(graph.version().number()).isEqualTo(1);
    }
}
