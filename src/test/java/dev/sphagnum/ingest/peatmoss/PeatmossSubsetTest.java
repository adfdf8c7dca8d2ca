package dev.sphagnum.ingest.peatmoss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.BothWays;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published subset, where the collections are present. */
class PeatmossSubsetTest {
    private static final Path SUBSET = Path.of("..", "shared", "data", "peatmoss-artifact", "peatmoss_subset.db");

    @Test
    void readsTheSubsetAndASecondRunChangesNothing() throws IOException {
        assumeTrue(Files.exists(SUBSET), "skipped: ../shared/data is not present");
        TestIngest ingest = new TestIngest(TestGraph.empty());
        byte[] before = Files.readAllBytes(SUBSET);

        IngestReport report = ingest.run(new PeatmossFile(SUBSET));

        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isEqualTo(10_377);
        assertThat(report.skipped()).isZero();
        assertThat(report.unresolvedNames()).isZero();
        assertThat(report.missing()).isEmpty();
        assertThat(report.written())
                .containsEntry("models", 2_421L)
                .containsEntry("repositories", 7_956L)
                .containsEntry("USES", 22_860L)
                .containsEntry("LICENSED_UNDER", 1_513L);
        assertThat(counts(ingest)).containsExactly("2421 | 7956 | 22860 | 0");
        assertThat(ingest.count("""
                MATCH (:Model {name: 'spacy/en_core_web_sm'})<-[:USES {preferred: true}]-(r:Repository)
                RETURN count(DISTINCT r)
                """)).isEqualTo(2_014);
        assertThat(ingest.rows("MATCH (m:Model {name: 'openai-community/gpt2'}) RETURN m.formerNames, m.downloads"))
                .containsExactly("[gpt2] | 15536793");
        List<String> first = ingest.everything();

        ingest.run(new PeatmossFile(SUBSET));

        assertThat(ingest.everything()).isEqualTo(first);
        assertThat(Files.readAllBytes(SUBSET)).isEqualTo(before);
    }

    @Test
    void theSubsetBecomesTheSameGraphInBulk(@TempDir Path folder) {
        assumeTrue(Files.exists(SUBSET), "skipped: ../shared/data is not present");

        BothWays.Loaded loaded = BothWays.inBulk(new PeatmossFile(SUBSET), folder.resolve("home"));

        assertThat(loaded.report().read()).isEqualTo(10_377);
        assertThat(loaded.graph()).hasSizeGreaterThan(30_000);
        assertThat(loaded.graph()).isEqualTo(BothWays.throughBolt(new PeatmossFile(SUBSET)));
    }

    private static List<String> counts(TestIngest ingest) {
        return ingest.rows("""
                RETURN COUNT { (:Model) } AS models, COUNT { (:Repository) } AS repositories,
                    COUNT { ()-[:USES {preferred: true}]->() } AS uses, COUNT { (:Model {stub: true}) } AS stubs
                """);
    }
}
