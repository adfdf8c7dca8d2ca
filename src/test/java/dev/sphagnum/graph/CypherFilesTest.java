package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of {@code cypher/} is what its header says. */
class CypherFilesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Test
    void listsEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            List<String> onDisk = files.map(
                            file -> Path.of("cypher").relativize(file).toString())
                    .filter(name -> name.endsWith(".cypher"))
                    .map(name -> name.replaceFirst("\\.cypher$", ""))
                    .sorted()
                    .toList();
            assertThat(CypherLibrary.all()).extracting(CypherFile::path).containsExactlyElementsOf(onDisk);
        }
    }

    @Test
    void whatServesTheProgramAnswersNobody() {
        assertThat(CypherLibrary.reads())
                .extracting(CypherFile::path)
                .contains("license/findings", "registry/models")
                .doesNotContain("license/stored-findings", "lineage/hop-evidence", "ingest/renames");
    }

    @TestFactory
    Stream<DynamicTest> hasAHeaderThatIsTrue() {
        Graph graph = TestGraph.empty();
        return CypherLibrary.all().stream().map(file -> DynamicTest.dynamicTest(file.path(), () -> check(graph, file)));
    }

    private static void check(Graph graph, CypherFile file) {
        List<String> lines = file.text().lines().toList();
        assertThat(lines.getFirst())
                .as("a Browser favourite is named by its first line")
                .matches("// [A-Z].*[.?]");
        assertThat(lines.get(1)).matches("//|// Internal: yes, used by [a-z].*");
        assertThat(lines).anyMatch(line -> line.startsWith("// Params:  "));
        assertThat(lines).anyMatch(line -> line.startsWith("// Returns: "));
        assertThat(used(file)).as("parameters used and listed").containsExactlyInAnyOrderElementsOf(listed(file));
        assertThat(file.text())
                .as("no plugin is needed")
                .doesNotContain("apoc.")
                .doesNotContain("gds.");
        assertThat(file.text())
                .as("Browser's :params makes every number a float, which a bound on rows refuses")
                .doesNotContainPattern("(LIMIT|SKIP) \\$");
        if (file.path().startsWith("schema/")) {
            return;
        }
        Parameters nulls = Parameters.none();
        for (String name : CypherLibrary.parameters(file)) {
            nulls = nulls.and(name, null);
        }
        Explained plan = graph.explain(file, nulls);
        assertThat(plan.columns()).as("columns").containsExactlyElementsOf(CypherLibrary.columns(file));
        boolean answersPeople = CypherLibrary.reads().contains(file);
        if (answersPeople) {
            assertThat(plan.writes()).as("a read does not write").isFalse();
            assertThat(file.text()).as("a total order").contains("ORDER BY");
            if (!CypherLibrary.parameters(file).isEmpty()) {
                assertThat(lines).as("a line for Browser").anyMatch(line -> line.startsWith("// Browser: :params {"));
            }
        }
    }

    private static SortedSet<String> used(CypherFile file) {
        SortedSet<String> names = new TreeSet<>();
        file.text().lines().filter(line -> !line.strip().startsWith("//")).forEach(line -> {
            Matcher matcher = PARAMETER.matcher(line);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    private static SortedSet<String> listed(CypherFile file) {
        return new TreeSet<>(CypherLibrary.parameters(file));
    }
}
