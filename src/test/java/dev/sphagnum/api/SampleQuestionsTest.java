package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.CypherLibrary;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What a newcomer asks of the bundled sample: GraphiQL's tabs, a search, a statement with the parameters of its header. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleQuestionsTest {
    private static final Pattern TAB = Pattern.compile("`([^`]+)`");
    private static final Pattern BROWSER = Pattern.compile("// Browser: :params (\\{.*})");

    @SuppressWarnings("NullAway.Init")
    private Service service;

    @SuppressWarnings("NullAway.Init")
    private Graph graph;

    @BeforeAll
    void serve() {
        graph = TestGraph.empty();
        TestIngest ingest = new TestIngest(graph);
        ingest.run(new HubModels("sample", resource("models.jsonl")));
        ingest.run(new HubDatasets("sample", resource("datasets.jsonl")));
        ingest.run(new RepositoryList("sample", resource("repositories.jsonl")));
        service = Service.over(graph);
    }

    private static Input resource(String name) {
        return new Input(
                name, () -> Objects.requireNonNull(SampleQuestionsTest.class.getResourceAsStream("/sample/" + name)));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void answersTheFiveTabsOfGraphiQl() throws IOException {
        String script = Files.readString(Path.of("src", "main", "resources", "graphiql", "start.js"));
        List<String> tabs = TAB.matcher(script)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .toList();
        assertThat(tabs).hasSize(5);
        for (String tab : tabs) {
            JsonNode answer = service.ask(tab);
            assertThat(answer.has("errors")).as(answer.toPrettyString()).isFalse();
            assertThat(answer.findValues("totalCount"))
                    .as(answer.toPrettyString())
                    .allSatisfy(total -> assertThat(total.asInt()).isPositive());
            answer.at("/data")
                    .forEach(field -> assertThat(field.isNull()).as(tab).isFalse());
        }
    }

    @TestFactory
    Stream<DynamicTest> findsWhatPeopleType() {
        return Map.of(
                        "llama 3 8b", "model:meta-llama/Meta-Llama-3-8B",
                        "distilbe", "model:distilbert/distilbert-base-uncased",
                        "google-bert", "owner:huggingface.co/google-bert",
                        "bert-base-uncased", "model:google-bert/bert-base-uncased",
                        "meta-llama/Llama-3.1-8B (", "model:meta-llama/Llama-3.1-8B",
                        "gpt2", "model:openai-community/gpt2",
                        "apache 2.0", "license:Apache-2.0")
                .entrySet()
                .stream()
                .map(given -> DynamicTest.dynamicTest(given.getKey(), () -> {
                    JsonNode hits = service.ask(
                                    "query ($text: String!) { search(text: $text, first: 5) { nodes { id } } }",
                                    Map.of("text", given.getKey()))
                            .at("/data/search/nodes");
                    assertThat(hits.findValuesAsText("id").getFirst())
                            .as(hits.toString())
                            .isEqualTo(given.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersEachStatementWithTheParametersOfItsHeader() {
        return CypherLibrary.reads().stream()
                .filter(file -> file.path().startsWith("browse/")
                        || file.path().startsWith("registry/")
                        || file.path().startsWith("lineage/"))
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    int rows = graph.table(file, browserParameters(file), 100)
                            .rows()
                            .size();
                    System.out.println(file.path() + ": " + rows + " rows of the sample");
                    // The sample is clean and was read once: no two of its claims contradict each other, nothing
                    // changed.
                    if (file.path().startsWith("browse/")
                            && !file.path().endsWith("contradicted-claims")
                            && !file.path().endsWith("changes")) {
                        assertThat(rows).isPositive();
                    }
                }));
    }

    /** The map of the Browser line is Cypher: the database reads it. */
    private Parameters browserParameters(CypherFile file) {
        return BROWSER.matcher(file.text())
                .results()
                .findFirst()
                .map(line -> graph.table(
                        new CypherFile("test", "RETURN " + line.group(1) + " AS parameters"), Parameters.none(), 1))
                .map(table -> Parameters.of(parameters(table.rows().getFirst().get("parameters"))))
                .orElse(Parameters.none());
    }

    @SuppressWarnings("unchecked") // a map of Cypher has texts as keys
    private static Map<String, @Nullable Object> parameters(@Nullable Object map) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(map);
    }
}
