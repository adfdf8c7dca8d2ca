package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.CypherLibrary;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program says. */
class ReadmeTest {
    @TempDir
    static Path home;

    private static Features features;
    private static String readme;

    @BeforeAll
    static void loadTheSample() throws IOException {
        Graph graph = TestGraph.empty();
        features = new Features(graph, LicenseKnowledge.bundled(), Map.of(), Clock.systemUTC());
        GlobalOptions quiet = new GlobalOptions();
        quiet.quiet = true;
        new Sample(home).loadInto(features, quiet, _ -> {});
        readme = Files.readString(Path.of("README.md"));
    }

    @AfterAll
    static void close() {
        features.close();
    }

    @Test
    void showsWhatTheDemoPrints() {
        StringWriter printed = new StringWriter();
        new DemoAnswers(features, new PrintWriter(printed)).print();
        assertThat(readme).contains(printed.toString().strip());
    }

    @Test
    void showsQueriesThatRun() throws IOException {
        List<String> queries = blocks("graphql");
        assertThat(queries).hasSizeGreaterThanOrEqualTo(5);
        for (String query : queries) {
            JsonNode answer = new ObjectMapper().valueToTree(features.engine().execute(query, null, Map.of()));
            assertThat(answer.at("/errors").isMissingNode()).as(query + answer).isTrue();
        }
    }

    @Test
    void namesStatementsThatAreThere() {
        List<String> named = Pattern.compile("`cypher/([a-z/-]+)\\.cypher`")
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(5);
        assertThat(CypherLibrary.reads()).extracting(CypherFile::path).containsAll(named);
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
