package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bundled sample goes in whole. */
class SampleIngestTest {
    private static Input resource(String name) {
        return new Input(
                name, () -> Objects.requireNonNull(SampleIngestTest.class.getResourceAsStream("/sample/" + name)));
    }

    @Test
    void theSampleIsReadWithoutASkipAndASecondTimeChangesNothing() {
        TestIngest ingest = new TestIngest(TestGraph.empty());
        load(ingest);
        List<String> first = ingest.everything();
        load(ingest);
        assertThat(ingest.everything()).isEqualTo(first);
        ingest.onePreferredClaimEach();
        assertThat(ingest.reports()).allSatisfy(report -> {
            assertThat(report.complete()).isTrue();
            assertThat(report.skipped()).isZero();
            assertThat(report.retired()).isZero();
            assertThat(report.dirty()).doesNotContainKeys(DirtyKind.DUPLICATE_RECORD, DirtyKind.WRONG_TYPE);
        });
    }

    private static void load(TestIngest ingest) {
        ingest.run(new HubModels("sample", resource("models.jsonl")));
        ingest.run(new HubDatasets("sample", resource("datasets.jsonl")));
        ingest.run(new RepositoryList("sample", resource("repositories.jsonl")));
    }
}
