package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PathsTest {
    private static final String TWO_WAYS = "m MERGE b, m MERGE a, a FINETUNE base, b FINETUNE base, m FINETUNE base";

    @Test
    void listsTheShortestFirstAndEquallyShortOnesByName() {
        Paths paths = paths(Given.derivations(TWO_WAYS), "m", "base", 16, 5);

        assertThat(rows(paths)).containsExactly("m base", "m a base", "m b base");
        assertThat(paths.coverage().truncated()).isFalse();
        assertThat(paths.coverage().depthReached()).isEqualTo(2);
        assertThat(paths.coverage().unscannedModels()).isEqualTo(4);
    }

    @Test
    void goesFromBaseToDependentWhenThatIsHowItWasAsked() {
        Paths paths = paths(Given.derivations(TWO_WAYS), "base", "m", 16, 5);

        assertThat(rows(paths)).containsExactly("base m", "base a m", "base b m");
        PathHop hop = paths.paths().getFirst().hops().getFirst();
        assertThat(hop.from()).isEqualTo(NodeId.model("m"));
        assertThat(hop.to()).isEqualTo(NodeId.model("base"));
        assertThat(paths.coverage().cypher().getFirst().file()).isEqualTo("lineage/paths-down");
    }

    @Test
    void saysTruncatedWhenThereAreMoreOrLongerOnes() {
        LineageQuestions questions = Given.derivations(TWO_WAYS);

        assertThat(rows(paths(questions, "m", "base", 16, 2))).containsExactly("m base", "m a base");
        assertThat(paths(questions, "m", "base", 16, 2).coverage().truncated()).isTrue();
        assertThat(rows(paths(questions, "m", "base", 1, 5))).containsExactly("m base");
        assertThat(paths(questions, "m", "base", 1, 5).coverage().truncated()).isTrue();
        assertThat(paths(questions, "m", "base", 2, 3).coverage().truncated()).isFalse();
    }

    @Test
    void findsNoneBetweenSiblings() {
        Paths paths = paths(Given.derivations(TWO_WAYS), "a", "b", 16, 5);

        assertThat(paths.paths()).isEmpty();
        assertThat(paths.coverage().truncated()).isFalse();
    }

    @Test
    void takesTheShorterWayRoundACycle() {
        LineageQuestions cycle = Given.derivations("a MERGE b, b MERGE c, c MERGE a");

        assertThat(rows(paths(cycle, "a", "b", 16, 5))).containsExactly("a b");
        assertThat(rows(paths(cycle, "a", "c", 16, 5))).containsExactly("a c");
        assertThat(paths(cycle, "a", "c", 16, 5)
                        .paths()
                        .getFirst()
                        .hops()
                        .getFirst()
                        .from())
                .isEqualTo(NodeId.model("c"));
    }

    @Test
    void followsEveryKindOfLink() {
        LineageQuestions questions = Given.questions("""
                CREATE (:Repository {name: 's'})-[:DEPENDS_ON {preferred: true}]->(:Repository {name: 'r'})
                       -[:USES {preferred: true}]->(:Model {name: 'm'})-[:TRAINED_ON {preferred: true}]->(:Dataset {name: 'd'})
                       -[:BUILT_FROM {preferred: true}]->(:Dataset {name: 'e'})-[:GENERATED_BY {preferred: true}]->(:Model {name: 'g'})
                       -[:DERIVED_FROM {preferred: true, relation: 'FINETUNE'}]->(:Model {name: 'base'})
                """);

        Path path = questions
                .paths(NodeId.repository("s"), NodeId.model("base"), 16, 3)
                .paths()
                .getFirst();

        assertThat(path.hops().stream().map(PathHop::link))
                .containsExactly(
                        Link.DEPENDS_ON,
                        Link.USES,
                        Link.TRAINED_ON,
                        Link.BUILT_FROM,
                        Link.GENERATED_BY,
                        Link.DERIVED_FROM);
    }

    @Test
    void findsThreeOfAMillionEquallyShortOnesAtOnce() {
        String diamonds = IntStream.range(10, 30)
                .mapToObj(at -> "n%d MERGE l%d, n%d MERGE r%d, l%d MERGE n%d, r%d MERGE n%d"
                        .formatted(at, at, at, at, at, at + 1, at, at + 1))
                .collect(Collectors.joining(","));
        LineageQuestions questions = Given.derivations(diamonds);

        Paths paths = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> paths(questions, "n10", "n30", 64, 3));

        assertThat(paths.paths()).hasSize(3).allMatch(path -> path.hops().size() == 40);
        assertThat(rows(paths).get(1)).endsWith("l28 n29 r29 n30");
        assertThat(paths.coverage().truncated()).isTrue();
    }

    @Test
    void boundsItsWorkInADenseTangle() {
        // Every model is made from every other: paths that are not short are beyond number.
        Graph graph = TestGraph.of("UNWIND range(10, 49) AS i CREATE (:Model {name: 'm' + i})");
        TestGraph.run("""
                MATCH (a:Model), (b:Model) WHERE a <> b
                CREATE (a)-[:DERIVED_FROM {preferred: true, relation: 'MERGE'}]->(b)
                """);
        TestGraph.run(
                "MATCH (:Model)-[edge:DERIVED_FROM]->(end:Model {name: 'm49'}) WHERE startNode(edge).name <> 'm48' DELETE edge");
        LineageQuestions questions = Given.pictured(graph);

        Paths paths = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> paths(questions, "m10", "m49", 64, 500));

        assertThat(paths.paths()).isNotEmpty();
        assertThat(paths.coverage().truncated()).isTrue();
    }

    @Test
    void refusesWhatIsNotThereOrOutOfBounds() {
        LineageQuestions questions = Given.derivations("b FINETUNE a");

        LineageTest.assertProblem(
                () -> paths(questions, "a", "x", 16, 3), Problem.NotFound.class, "no model 'x' in the graph");
        LineageTest.assertProblem(
                () -> paths(questions, "a", "a", 16, 3), Problem.BadArgument.class, "a path leads from one node");
        LineageTest.assertProblem(
                () -> paths(questions, "a", "b", 65, 3), Problem.BadArgument.class, "maxHops is 1 to 64, not 65");
        LineageTest.assertProblem(
                () -> paths(questions, "a", "b", 16, 501), Problem.BadArgument.class, "first is 1 to 500, not 501");
    }

    private static Paths paths(LineageQuestions questions, String from, String to, int maxHops, int first) {
        return questions.paths(NodeId.model(from), NodeId.model(to), maxHops, first);
    }

    private static List<String> rows(Paths paths) {
        return paths.paths().stream()
                .map(path -> path.nodes().stream().map(NodeId::name).collect(Collectors.joining(" ")))
                .toList();
    }
}
