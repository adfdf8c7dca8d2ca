package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.GraphSettings;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.github.FakeGithub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IngestGithubCommandTest {
    private static final String TOKEN = "ghp_doNotPrintThis";

    private record Mistake(String sentence, Map<String, String> variables, List<String> arguments) {}

    @Test
    void readsNamedRepositoriesThenThoseThatWereNeverChecked() {
        try (FakeGithub github = FakeGithub.withSmallRepositories()) {
            Graph graph = TestGraph.empty();

            Cli named = run(graph, github, Map.of(), "small/fork");
            Cli stale = run(graph, github, Map.of("GITHUB_TOKEN", TOKEN));

            assertThat(named.exitCode()).as(named.err()).isZero();
            assertThat(named.out()).startsWith("Read github.com/small/fork at " + github.root() + ": 1 records");
            assertThat(stale.exitCode()).as(stale.err()).isZero();
            assertThat(stale.out()).contains("1 repositories");
            assertThat(new TestIngest(graph).rows("MATCH (r:Repository) RETURN r.name, r.stars ORDER BY r.name"))
                    .containsExactly("github.com/small/fork | 20", "github.com/small/library | 10");
            assertThat(github.requests()).containsExactly("GET /repos/small/fork", "POST /graphql");
            assertThat(stale.out() + stale.err()).doesNotContain(TOKEN);
        }
    }

    @Test
    void searchesForTheUsersOfAModel() {
        try (FakeGithub github = FakeGithub.withSmallRepositories()) {
            Graph graph = TestGraph.empty();

            Cli search = run(graph, github, Map.of("GITHUB_TOKEN", TOKEN), "--uses-of", "openai-community/gpt2");

            assertThat(search.exitCode()).as(search.err()).isZero();
            assertThat(new TestIngest(graph)
                            .rows("MATCH (r)-[x:USES]->(m) RETURN r.name, m.name, x.filePaths, x.fileLines"))
                    .containsExactly("github.com/small/library | openai-community/gpt2 | [src/train.py] | [2]");
        }
    }

    @TestFactory
    Stream<DynamicTest> aMistakeEndsInOneSentenceBeforeAnythingIsAsked() {
        return Stream.of(
                        new Mistake(
                                "'nonsense' is no repository of github.com; write OWNER/NAME, as in"
                                        + " huggingface/transformers",
                                Map.of(),
                                List.of("a/b", "nonsense")),
                        new Mistake(
                                "'gpt2' is no name of a model to search for; write ORG/NAME, as in"
                                        + " openai-community/gpt2",
                                Map.of("GITHUB_TOKEN", TOKEN),
                                List.of("--uses-of", "gpt2")),
                        new Mistake(
                                "--uses-of searches code, which GitHub allows with a token only; set GITHUB_TOKEN",
                                Map.of(),
                                List.of("--uses-of", "org/model")),
                        new Mistake(
                                "--uses-of searches everywhere; leave the names of repositories out",
                                Map.of("GITHUB_TOKEN", TOKEN),
                                List.of("--uses-of", "org/model", "a/b")),
                        new Mistake(
                                "--stale-days chooses repositories of the graph; name none then",
                                Map.of(),
                                List.of("--stale-days", "3", "a/b")),
                        new Mistake("--stale-days -1 is not between 0 and 36500", Map.of(), List.of("--stale-days=-1")),
                        new Mistake(
                                "GITHUB_API_URL 'http://ghe.example' is not https, which only a server on this machine may"
                                        + " do without; use https://api.github.com or https://HOST/api/v3",
                                Map.of("GITHUB_API_URL", "http://ghe.example"),
                                List.of("a/b")),
                        new Mistake(
                                "the token for api.github.com is empty, too long or has characters that no token has;"
                                        + " paste it again",
                                Map.of("GITHUB_TOKEN", "ghp_ doNotPrintThis"),
                                List.of("a/b")))
                .map(mistake -> DynamicTest.dynamicTest(mistake.sentence(), () -> isRefused(mistake)));
    }

    /** Without a graph: the address of Neo4j would be refused, had it been looked at. */
    private static void isRefused(Mistake mistake) {
        Map<String, String> variables = new HashMap<>(mistake.variables());
        variables.put("NEO4J_URI", "no address");
        List<String> arguments = new ArrayList<>(List.of("ingest", "github"));
        arguments.addAll(mistake.arguments());

        Cli cli = Cli.run(variables, arguments.toArray(String[]::new));

        assertThat(cli.err().strip()).isEqualTo("sphagnum: " + mistake.sentence());
        assertThat(cli.exitCode()).isEqualTo(2);
    }

    private static Cli run(Graph graph, FakeGithub github, Map<String, String> variables, String... arguments) {
        GraphSettings settings = graph.settings();
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(Map.of(
                "GITHUB_API_URL", github.root(),
                "NEO4J_URI", settings.uri(),
                "NEO4J_USERNAME", settings.username(),
                "NEO4J_PASSWORD", settings.password()));
        List<String> command = new ArrayList<>(List.of("ingest", "github"));
        command.addAll(List.of(arguments));
        return Cli.run(all, command.toArray(String[]::new));
    }
}
