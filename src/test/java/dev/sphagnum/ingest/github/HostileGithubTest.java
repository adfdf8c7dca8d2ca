package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.ingest.IngestReport;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Answers that a host should never give. */
class HostileGithubTest {
    private final Asking asking = new Asking();

    private record Lie(String what, Consumer<ObjectNode> change, List<String> told) {}

    private record Body(String what, String text) {}

    @AfterEach
    void close() {
        asking.close();
    }

    @TestFactory
    Stream<DynamicTest> aFieldOfTheWrongKindIsLeftOutAndFlagged() {
        return Stream.of(
                        new Lie("a licence as text", node -> node.put("license", "MIT"), List.of("license: \"MIT\"")),
                        new Lie(
                                "negative stars",
                                node -> node.put("stargazers_count", -5),
                                List.of("stargazers_count: -5")),
                        new Lie("an id as text", node -> node.put("id", "x"), List.of("id: \"x\"")),
                        new Lie("no time", node -> node.put("pushed_at", "soon"), List.of("pushed_at: \"soon\"")),
                        new Lie("topics as text", node -> node.put("topics", "nlp"), List.of("topics: \"nlp\"")),
                        new Lie(
                                "a number among the topics",
                                node -> node.putArray("topics").add(1),
                                List.of("topics: 1")),
                        new Lie("archived as text", node -> node.put("archived", "no"), List.of("archived: \"no\"")),
                        new Lie(
                                "stars beyond any number",
                                node -> node.put("stargazers_count", new java.math.BigInteger("9".repeat(30))),
                                List.of("stargazers_count: " + "9".repeat(30))))
                .map(lie -> DynamicTest.dynamicTest(lie.what(), () -> isLeftOut(lie, "wrongType")));
    }

    @TestFactory
    Stream<DynamicTest> aTextThatCouldBeNoKeyIsLeftOutAndFlagged() {
        return Stream.of(
                        new Lie(
                                "a licence with a line break",
                                node -> FakeRepository.licensed(node, "x", "MIT\nEvil"),
                                List.of("license.spdx_id: MIT\nEvil")),
                        new Lie(
                                "a branch with a control character",
                                node -> node.put("default_branch", "ma\u0007in"),
                                List.of("default_branch: ma\u0007in")),
                        new Lie(
                                "a parent of many slashes",
                                node -> node.putObject("parent").put("full_name", "a/b/c/d"),
                                List.of("parent.full_name: a/b/c/d")))
                .map(lie -> DynamicTest.dynamicTest(lie.what(), () -> isLeftOut(lie, "unusableName")));
    }

    private static void isLeftOut(Lie lie, String kind) {
        try (Asking asking = new Asking()) {
            ObjectNode repository = FakeRepository.of("a/b", 1);
            lie.change().accept(repository);
            asking.github.has(repository);

            asking.rest("a/b");

            assertThat(asking.collected.told.stream().filter(told -> told.startsWith("dirty")))
                    .containsExactlyElementsOf(lie.told().stream()
                            .map(told -> "dirty repository 1: " + kind + " " + told)
                            .toList());
            assertThat(asking.ingest.rows("MATCH (r:Repository) RETURN r.name")).containsExactly("github.com/a/b");
        }
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatIsNoRepositoryIsSkipped() {
        String deep = "{\"full_name\": \"a/b\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        return Stream.of(
                        new Body("an array", "[{\"full_name\": \"a/b\"}]"),
                        new Body("a text", "\"a/b\""),
                        new Body("nothing", ""),
                        new Body("no JSON", "<html>"),
                        new Body("two objects", "{\"full_name\": \"a/b\"}{}"),
                        new Body("nested ten thousand deep", deep),
                        new Body("a name with control characters", "{\"full_name\": \"a/b\\u0000\"}"),
                        new Body("a name with a line break", "{\"full_name\": \"a/b\\n\"}"),
                        new Body("a storm of slashes", "{\"full_name\": \"" + "a/".repeat(5_000) + "b\"}"),
                        new Body("a way out", "{\"full_name\": \"a/..\"}"),
                        new Body("a number for a name", "{\"full_name\": 17}"),
                        new Body("another repository", "{\"full_name\": \"some/other\", \"id\": 5}"))
                .map(body -> DynamicTest.dynamicTest(body.what(), () -> isSkipped(body)));
    }

    private static void isSkipped(Body body) {
        try (Asking asking = new Asking()) {
            asking.github.has("fine/one", 2).answers("/repos/a/b", () -> FakeAnswers.json(body.text()));

            IngestReport report = asking.rest("a/b", "fine/one");

            assertThat(report.skips()).hasSize(1);
            assertThat(asking.ingest.rows("MATCH (n:Repository|Owner) RETURN n.name ORDER BY n.name"))
                    .containsExactly("github.com/fine", "github.com/fine/one");
        }
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatIsNotOfGraphQlEndsTheRun() {
        return Stream.of(
                        new Body("an array", "[]"),
                        new Body("no data", "{}"),
                        new Body("data as text", "{\"data\": \"r0\"}"),
                        new Body(
                                "an error", "{\"errors\": [{\"message\": \"no\", \"extensions\": {\"code\": \"x\"}}]}"),
                        new Body("an error as text", "{\"errors\": \"all\"}"))
                .map(body -> DynamicTest.dynamicTest(body.what(), () -> endsTheRun(body)));
    }

    private static void endsTheRun(Body body) {
        try (Asking asking = new Asking()) {
            asking.github.answers("/graphql", () -> FakeAnswers.json(body.text()));

            assertThatThrownBy(() -> asking.graphQl("a/b"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("/graphql answered no repositories: ");
        }
    }

    @Test
    void aRepositoryOfAnotherKindAmongThoseOfGraphQlIsSkipped() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("data").put("r0", "text").putObject("r1").put("full_name", "fine/one");
        asking.github.answers("/graphql", () -> FakeAnswers.json(answer.toString()));

        IngestReport report = asking.graphQl("a/b", "fine/one");

        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("repository 1: GitHub gives no answer");
        assertThat(report.read()).isOne();
    }

    @Test
    void aRefusedTokenIsToldWithoutIt() {
        asking.github.answers("/graphql", () -> FakeAnswers.error(401, "Bad credentials " + Asking.TOKEN));

        assertThatThrownBy(() -> asking.graphQl("a/b"))
                .hasMessageContaining("answers 401; check that GITHUB_TOKEN is valid")
                .hasMessageNotContaining(Asking.TOKEN);
    }

    @Test
    void aTagThatIsNoTagIsNotKept() {
        MockResponse strange = FakeAnswers.json(FakeRepository.of("a/b", 1).toString())
                .newBuilder()
                .setHeader("ETag", "W/\"" + "x".repeat(500) + "\"")
                .build();
        asking.github.answers("/repos/a/b", () -> strange);

        asking.rest("a/b");

        assertThat(asking.ingest.rows("MATCH (r:Repository) RETURN r.name, r.etag"))
                .containsExactly("github.com/a/b | null");
    }

    @Test
    void namesOfTheGraphThatGithubCouldNotHaveAreNotAskedFor() {
        dev.sphagnum.graph.TestGraph.run("""
                CREATE (:Repository {name: 'github.com/a/../admin'}), (:Repository {name: 'github.com/a/b?x=1'}),
                    (:Repository {name: 'github.com/a'}), (:Repository {name: 'github.com/a/ok'})
                """);
        asking.github.has("a/ok", 1);

        IngestReport report = asking.stale(java.time.Duration.ofDays(30), null);

        assertThat(asking.github.requests()).containsExactly("GET /repos/a/ok");
        assertThat(report.skips())
                .extracting(skip -> skip.quoted())
                .containsExactly("github.com/a", "github.com/a/../admin", "github.com/a/b?x=1");
    }
}
