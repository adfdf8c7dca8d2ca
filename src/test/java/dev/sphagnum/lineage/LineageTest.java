package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Relation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageTest {
    @Test
    void listsAChainNearestFirst() {
        Lineage lineage = up(Given.derivations("c QUANTIZED b, b FINETUNE a"), "c", 16, 500);

        assertThat(rows(lineage)).containsExactly("1 b", "2 a");
        assertThat(lineage.nodes().getLast().hop().relation()).isEqualTo(Relation.FINETUNE);
        assertThat(lineage.edges())
                .containsExactly(edge("b", Relation.FINETUNE, "a"), edge("c", Relation.QUANTIZED, "b"));
        assertThat(lineage.coverage().depthReached()).isEqualTo(2);
        assertThat(lineage.coverage().truncated()).isFalse();
        assertThat(lineage.coverage().cypher().getFirst().file()).isEqualTo("lineage/ancestors");
        assertThat(lineage.coverage().cypher().getFirst().parameters())
                .containsEntry("name", "c")
                .containsEntry("maxDepth", 16L)
                .containsEntry("relations", null)
                .containsEntry("first", 500L);
    }

    @Test
    void listsEachModelOnceWhereChainsMeet() {
        LineageQuestions diamond =
                Given.derivations("left FINETUNE base, right FINETUNE base, top MERGE left, top MERGE right");

        assertThat(rows(up(diamond, "top", 16, 500))).containsExactly("1 left", "1 right", "2 base");
        assertThat(rows(down(diamond, "base", 16, 500))).containsExactly("1 left", "1 right", "2 top");
        assertThat(up(diamond, "top", 16, 500).edges()).hasSize(4);
    }

    @Test
    void endsInACycleAndLeavesTheRootOut() {
        LineageQuestions cycle = Given.derivations("a MERGE b, b MERGE c, c MERGE a");

        assertThat(rows(up(cycle, "a", 16, 500))).containsExactly("1 b", "2 c");
        assertThat(rows(down(cycle, "a", 16, 500))).containsExactly("1 c", "2 b");
        assertThat(up(cycle, "a", 16, 500).edges()).hasSize(3);
        assertThat(up(cycle, "a", 16, 500).coverage().truncated()).isFalse();
    }

    @Test
    void doesNotFollowAModelThatNamesItself() {
        LineageQuestions loop = Given.derivations("a FINETUNE a, b FINETUNE a");

        assertThat(rows(up(loop, "a", 16, 500))).isEmpty();
        assertThat(rows(down(loop, "a", 16, 500))).containsExactly("1 b");
        assertThat(down(loop, "a", 16, 500).edges()).containsExactly(edge("b", Relation.FINETUNE, "a"));
    }

    @Test
    void listsEveryParentOfAWideMergeOnce() {
        String parents = IntStream.rangeClosed(10, 74)
                .mapToObj(number -> "merge MERGE p" + number + ", p" + number + " FINETUNE base")
                .collect(Collectors.joining(","));
        Lineage lineage = up(Given.derivations(parents), "merge", 16, 500);

        assertThat(lineage.nodes()).hasSize(66);
        assertThat(rows(lineage)).startsWith("1 p10", "1 p11").endsWith("1 p74", "2 base");
    }

    @Test
    void saysTruncatedWhenTheListOrTheDepthIsCut() {
        LineageQuestions chain = Given.derivations("d FINETUNE c, c FINETUNE b, b FINETUNE a");

        assertThat(rows(up(chain, "d", 16, 2))).containsExactly("1 c", "2 b");
        assertThat(up(chain, "d", 16, 2).coverage().truncated()).isTrue();
        assertThat(up(chain, "d", 16, 2).edges())
                .containsExactly(edge("c", Relation.FINETUNE, "b"), edge("d", Relation.FINETUNE, "c"));
        assertThat(rows(up(chain, "d", 2, 500))).containsExactly("1 c", "2 b");
        assertThat(up(chain, "d", 2, 500).coverage().truncated()).isTrue();
        assertThat(up(chain, "d", 2, 500).coverage().depthReached()).isEqualTo(2);
        assertThat(up(chain, "d", 3, 3).coverage().truncated()).isFalse();
    }

    @Test
    void followsOnlyTheRelationsAskedFor() {
        LineageQuestions questions = Given.derivations("b FINETUNE a, c QUANTIZED b, d FINETUNE b, e FINETUNE c");

        Lineage lineage = questions.lineage(NodeId.model("a"), Direction.DOWN, 16, Set.of(Relation.FINETUNE), 500);

        assertThat(rows(lineage)).containsExactly("1 b", "2 d");
        assertThat(lineage.coverage().cypher().getFirst().parameters()).containsEntry("relations", List.of("FINETUNE"));
    }

    @Test
    void followsPreferredDerivationsAmongModelsOnly() {
        LineageQuestions questions = Given.questions("""
                CREATE (m:Model {name: 'm'}), (a:Model {name: 'a'}), (b:Model {name: 'b'}),
                       (m)-[:DERIVED_FROM {relation: 'FINETUNE', preferred: true}]->(a),
                       (m)-[:DERIVED_FROM {relation: 'FINETUNE', preferred: false, claim: 'CONTRADICTED'}]->(b),
                       (m)-[:TRAINED_ON {preferred: true}]->(:Dataset {name: 'd'})
                """);

        assertThat(rows(up(questions, "m", 16, 500))).containsExactly("1 a");
    }

    @Test
    void onlyAFinishedScanOfTheVeryCommitThatWasReadCounts() {
        Lineage lineage = up(Given.questions("""
                CREATE (m:Model {name: 'm', sha: 's', scanState: 'SCANNED_CLEAN', scannedSha: 's'})
                WITH m UNWIND [['found', 'ISSUES', 's'], ['open', 'PENDING', 's'], ['older', 'SCANNED_CLEAN', 'r'], ['never', null, null]] AS row
                CREATE (m)-[:DERIVED_FROM {preferred: true}]->
                    (:Model {name: row[0], sha: 's', scanState: row[1], scannedSha: row[2]})
                """), "m", 16, 500);

        assertThat(lineage.coverage().unscannedModels()).isEqualTo(3);
    }

    @Test
    void countsWhatIsUnknownTheRootIncluded() {
        Lineage lineage = up(Given.questions("""
                CREATE (m:Model {name: 'm', licenseState: 'UNSTATED'}), (a:Model {name: 'a', licenseState: 'DECLARED'}),
                       (b:Model {name: 'b', licenseState: 'DECLARED'}), (s:Model {name: 's', stub: true, licenseState: 'UNREAD'}),
                       (m)-[:DERIVED_FROM {preferred: true}]->(a), (m)-[:DERIVED_FROM {preferred: true}]->(b),
                       (m)-[:DERIVED_FROM {preferred: true}]->(s),
                       (a)-[:LICENSED_UNDER {preferred: true, expression: 'MIT'}]->(:License {id: 'MIT'}),
                       (b)-[:LICENSED_UNDER {preferred: true, expression: 'LicenseRef-unknown'}]->(:License {id: 'LicenseRef-unknown'})
                """), "m", 16, 500);

        assertThat(lineage.coverage().unresolvedParents()).isEqualTo(1);
        assertThat(lineage.coverage().unknownLicenses()).isEqualTo(3);
        assertThat(lineage.coverage().unscannedModels()).isEqualTo(4);
        assertThat(lineage.coverage().complete()).isFalse();
    }

    @Test
    void isCompleteWhenNothingIsUnknownOrCut() {
        Lineage lineage = up(Given.questions("""
                CREATE (m:Model {name: 'm', licenseState: 'DECLARED'}), (mit:License {id: 'MIT'}),
                       (m)-[:LICENSED_UNDER {preferred: true, expression: 'MIT'}]->(mit)
                """), "m", 16, 500);

        assertThat(lineage.nodes()).isEmpty();
        assertThat(lineage.coverage().complete()).isTrue();
        assertThat(lineage.coverage().depthReached()).isZero();
    }

    @Test
    void refusesWhatIsNotThereOrOutOfBounds() {
        LineageQuestions questions = Given.derivations("b FINETUNE a");

        assertProblem(() -> up(questions, "x", 16, 500), Problem.NotFound.class, "no model 'x' in the graph");
        assertProblem(() -> up(questions, "a", 0, 500), Problem.BadArgument.class, "maxDepth is 1 to 64, not 0");
        assertProblem(() -> up(questions, "a", 65, 500), Problem.BadArgument.class, "maxDepth is 1 to 64, not 65");
        assertProblem(
                () -> up(questions, "a", 16, 100_000), Problem.BadArgument.class, "first is 1 to 5000, not 100000");
        assertProblem(
                () -> questions.lineage(NodeId.dataset("a"), Direction.UP, 16, Set.of(), 500),
                Problem.BadArgument.class,
                "lineage is a question about a model, not about dataset:a");
    }

    static void assertProblem(Runnable question, Class<? extends Problem> kind, String start) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(kind))
                .hasMessageStartingWith(start);
    }

    private static Lineage up(LineageQuestions questions, String model, int maxDepth, int first) {
        return questions.lineage(NodeId.model(model), Direction.UP, maxDepth, Set.of(), first);
    }

    private static Lineage down(LineageQuestions questions, String model, int maxDepth, int first) {
        return questions.lineage(NodeId.model(model), Direction.DOWN, maxDepth, Set.of(), first);
    }

    private static List<String> rows(Lineage lineage) {
        return lineage.nodes().stream()
                .map(node -> node.depth() + " " + node.node().name())
                .toList();
    }

    private static LineageEdge edge(String dependent, Relation relation, String base) {
        return new LineageEdge(NodeId.model(dependent), NodeId.model(base), relation, Claim.DECLARED, 0.9, "sample");
    }
}
