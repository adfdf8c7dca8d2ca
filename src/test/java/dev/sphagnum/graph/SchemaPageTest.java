package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import dev.sphagnum.license.LicenseAnalysis;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.SupplyGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/graph-schema.md} leaves nothing out that is in the graph. */
class SchemaPageTest {
    private static final Pattern NAMED = Pattern.compile("CREATE (?:\\w+ )?(?:CONSTRAINT|INDEX) (\\w+)");

    private final String page = read(Path.of("docs", "graph-schema.md"));

    @Test
    void namesEveryConstraintAndIndex() {
        List<String> names = new ArrayList<>();
        for (CypherFile file : CypherLibrary.all()) {
            Matcher matcher = NAMED.matcher(file.text());
            if (file.path().startsWith("schema/") && matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(page)
                .contains("`" + name + "`"));
    }

    @Test
    void namesEverythingThatTheSampleAndItsAnalysisWrite() {
        Graph graph = TestGraph.empty();
        TestIngest ingest = new TestIngest(graph);
        ingest.run(new HubModels("sample", sample("models.jsonl")));
        ingest.run(new HubDatasets("sample", sample("datasets.jsonl")));
        ingest.run(new RepositoryList("sample", sample("repositories.jsonl")));
        new LicenseAnalysis(graph, LicenseKnowledge.bundled(), () -> SupplyGraph.load(graph)).analyze();

        assertThat(missing(ingest.rows("""
                MATCH (node) UNWIND labels(node) AS label UNWIND keys(node) AS key
                RETURN DISTINCT label, key ORDER BY label, key
                """), this::tableOfLabel))
                .as("labels and their properties")
                .isEmpty();
        assertThat(missing(ingest.rows("""
                MATCH ()-[link]->() UNWIND coalesce(keys(link), []) AS key
                RETURN DISTINCT type(link) AS type, key ORDER BY type, key
                """), _ -> page))
                .as("relationship types and their properties")
                .isEmpty();
        assertThat(ingest.rows("MATCH ()-[link]->() RETURN DISTINCT type(link) AS type ORDER BY type"))
                .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
    }

    private interface Part {
        String of(String labelOrType);
    }

    private List<String> missing(List<String> rows, Part part) {
        return rows.stream()
                .filter(row -> {
                    String[] pair = row.split(" \\| ", -1);
                    return !page.contains("`" + pair[0] + "`")
                            || !part.of(pair[0]).contains("`" + pair[1] + "`");
                })
                .toList();
    }

    /** The text under the heading of a label. */
    private String tableOfLabel(String label) {
        int start = page.indexOf("### `" + label + "`");
        int end = page.indexOf("\n#", start + 1);
        return start < 0 ? "" : page.substring(start, end < 0 ? page.length() : end);
    }

    private static Input sample(String name) {
        return new Input(
                name, () -> Objects.requireNonNull(SchemaPageTest.class.getResourceAsStream("/sample/" + name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
