package dev.sphagnum.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubModels;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PictureUpdateTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-06T07:08:09Z");
    private static final Duration NEVER = Duration.ofDays(1);
    private static final long FIRST_SEED = 20_261_125;
    private static final int RUNS = 20;

    private final Graph graph = TestGraph.empty();
    private final TestIngest ingest = new TestIngest(graph);

    @RepeatedTest(8)
    void isThePictureThatReadingTheWholeGraphGives(RepetitionInfo repetition) {
        long seed = FIRST_SEED + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        RandomRuns runs = new RandomRuns(seed, graph);
        int updates = 0;
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            for (int run = 0; run < RUNS; run++) {
                String what = runs.next();
                live.catchUp();
                updates += live.reading().isWhole() ? 0 : 1;
                assertThat(Described.picture(live.get()))
                        .as("after run %d: %s", run, what)
                        .isEqualTo(Described.picture(SupplyGraph.load(graph)));
            }
        }
        assertThat(updates).as("pictures made of older ones").isGreaterThan(RUNS / 4);
    }

    @Test
    void readsOnlyWhatARunHasTouched() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            SupplyGraph before = live.get();
            run("a/2", "b/1");
            live.catchUp();

            assertThat(live.reading().isWhole()).isFalse();
            assertThat(live.get().nodeCount()).isEqualTo(3);
            assertThat(live.get().version()).isEqualTo(graph.version());
            assertThat(before.nodeCount()).as("who took it keeps it").isEqualTo(2);
        }
    }

    @Test
    void takesSeveralRunsInOneStep() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            run("a/2", "a/1");
            run("a/3", "a/2");
            live.catchUp();

            assertThat(live.reading().isWhole()).isFalse();
            assertThat(live.get().edgeCount()).isEqualTo(3);
        }
    }

    @Test
    void readsTheWholeGraphWhenSomethingElseHasRaisedTheVersionInBetween() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            TestGraph.run("MATCH (model:Model {name: 'b/1'}) SET model.downloads = 5");
            graph.raiseVersion(NOW);
            run("a/2", "a/1");
            live.catchUp();

            assertThat(live.reading().isWhole()).isTrue();
            assertThat(live.get().downloads(live.get().indexOf(NodeId.model("b/1"))))
                    .isEqualTo(5);
        }
    }

    @Test
    void readsTheWholeGraphWhenAPersonHasRaisedTheVersionByHand() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            TestGraph.run("MATCH (model:Model {name: 'b/1'}) SET model.downloads = 5");
            TestGraph.run("MATCH (state:GraphState) SET state.version = state.version + 1, state.at = datetime()");
            run("a/2", "a/1");
            live.catchUp();

            assertThat(live.reading().isWhole()).isTrue();
        }
    }

    @Test
    void readsTheWholeGraphWhileAnotherRunIsUnfinished() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            TestGraph.run(
                    "CREATE (:IngestRun {id: 'other 1', source: 'other', startedAt: datetime('2026-05-06T07:00:00Z')})");
            run("a/2", "a/1");
            live.catchUp();

            assertThat(live.reading().isWhole()).isTrue();
        }
    }

    @Test
    void readsTheWholeGraphAfterARunThatNeverTold() {
        run("a/1", "b/1");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            TestGraph.run("MATCH (state:GraphState) SET state.hasUnnamed = true");
            run("a/2", "a/1");
            live.catchUp();
            assertThat(live.reading().isWhole()).isTrue();

            run("a/3", "a/1");
            live.catchUp();
            assertThat(live.reading().isWhole()).as("once is enough").isFalse();
        }
    }

    @Test
    void forgetsARunThatWasCutOffLongAgoAfterOneWholeReading() {
        TestGraph.run(
                "CREATE (:IngestRun {id: 'other 1', source: 'other', startedAt: datetime('2026-01-01T00:00:00Z')})");
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            run("a/1", "b/1");
            live.catchUp();
            assertThat(live.reading().isWhole()).isTrue();

            run("a/2", "b/1");
            live.catchUp();
            assertThat(live.reading().isWhole()).isFalse();
        }
    }

    @Test
    void keepsTheStepsOfTwentyVersions() {
        for (int run = 0; run < 25; run++) {
            run("a/" + run, "b/1");
        }

        assertThat(ingest.rows("MATCH (s:GraphStep) RETURN count(s), min(s.version), max(s.version)"))
                .containsExactly("20 | 6 | 25");
    }

    private void run(String model, String base) {
        ingest.run(new HubModels(
                "sample", TestIngest.input("{\"id\": \"" + model + "\", \"tags\": [\"base_model:" + base + "\"]}")));
    }
}
