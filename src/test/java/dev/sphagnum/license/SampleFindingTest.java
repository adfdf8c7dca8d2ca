package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.SupplyGraph;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The line for Browser of a statement about findings names one that the sample has. */
class SampleFindingTest {
    private static final Pattern ID = Pattern.compile("// Browser: :params \\{id: '([0-9a-f]{16})'}");

    private record Way(long hops, List<String> nodes, List<String> licenses, List<String> links) {}

    @Test
    void theFindingOfTheBrowserLineHasAPathInTheSample() {
        Graph graph = TestGraph.empty();
        TestIngest ingest = new TestIngest(graph);
        ingest.run(new HubModels("sample", sample("models.jsonl")));
        ingest.run(new HubDatasets("sample", sample("datasets.jsonl")));
        ingest.run(new RepositoryList("sample", sample("repositories.jsonl")));
        new LicenseAnalysis(graph, LicenseKnowledge.bundled(), () -> SupplyGraph.load(graph)).analyze();

        CypherFile file = CypherFile.of("license/finding-path");
        Matcher line = ID.matcher(file.text());
        assertThat(line.find()).as("a line for Browser").isTrue();
        assertThat(graph.read(file, Parameters.of("id", line.group(1)), Way.class))
                .as(() -> "findings of the sample, from which to choose: " + ingest.rows("""
                        MATCH (o)<-[:ORIGIN]-(f:LicenseFinding)-[:DROPPED_AT]->(d) WHERE o <> d
                        RETURN f.id, f.type, f.severity, f.confidence, f.code, o.name, d.name ORDER BY f.confidence DESC, f.id LIMIT 12
                        """))
                .hasSize(1)
                .allSatisfy(way -> assertThat(way.hops()).isPositive());
        ingest.onePreferredClaimEach();
    }

    private static Input sample(String name) {
        return new Input(
                name, () -> Objects.requireNonNull(SampleFindingTest.class.getResourceAsStream("/sample/" + name)));
    }
}
