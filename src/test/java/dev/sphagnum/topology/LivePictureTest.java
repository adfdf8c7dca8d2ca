package dev.sphagnum.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LivePictureTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-06T07:08:09Z");
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void noticesARunOfAnotherProcess() {
        Graph graph = TestGraph.of("CREATE (:Model {name: 'old'})");
        try (LivePicture live = new LivePicture(graph, SOON)) {
            SupplyGraph taken = live.get();
            TestGraph.run("CREATE (:Model {name: 'new'})");
            graph.raiseVersion(NOW);

            await(() -> live.get().version().number() == 1);

            assertThat(live.get().indexOf(NodeId.model("new"))).isNotNegative();
            assertThat(taken.indexOf(NodeId.model("new"))).isEqualTo(-1);
        }
    }

    @Test
    void noticesADatabaseThatStartsAnewAtALowerVersion() {
        Graph graph = TestGraph.of("CREATE (:Model {name: 'old'})");
        graph.raiseVersion(NOW);
        try (LivePicture live = new LivePicture(graph, SOON)) {
            TestGraph.empty();

            await(() -> live.get().version().number() == 0);
        }
    }

    @Test
    void readsAtOnceWhenToldTo() {
        Graph graph = TestGraph.empty();
        try (LivePicture live = new LivePicture(graph, NEVER)) {
            TestGraph.run("CREATE (:Model {name: 'new'})");
            live.reload();

            assertThat(live.get().nodeCount()).isEqualTo(1);
        }
    }

    @Test
    void doesNotReadAgainWhileTheVersionStays() {
        Graph graph = TestGraph.empty();
        try (LivePicture live = new LivePicture(graph, SOON)) {
            SupplyGraph first = live.get();
            AtomicInteger looks = new AtomicInteger();
            TestGraph.observe((_, _) -> looks.incrementAndGet());

            await(() -> looks.get() > 5);

            assertThat(live.get()).isSameAs(first);
        }
    }

    @Test
    void keepsThePictureWhileTheDatabaseIsAway() {
        AtomicInteger looks = new AtomicInteger();
        Graph own = Graph.connect(
                TestGraph.of("CREATE (:Model {name: 'a'})").settings(), (_, _) -> looks.incrementAndGet());
        try (LivePicture live = new LivePicture(own, SOON)) {
            own.close();
            int before = looks.get();

            await(() -> looks.get() > before + 3);

            assertThat(live.get().nodeCount()).isEqualTo(1);
        }
    }

    @Test
    void stopsAtOnceHoweverLongThePollIs() throws InterruptedException {
        LivePicture live = new LivePicture(TestGraph.empty(), NEVER);

        live.close();

        assertThat(live.poller.join(Duration.ofSeconds(5))).isTrue();
        assertThat(live.get().nodeCount()).isZero();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
