package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.http.FakePace;
import dev.sphagnum.ingest.http.HostSettings;
import dev.sphagnum.ingest.http.PoliteClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A Hub of real facts and twenty thousand dirty models, read whole: undisturbed, disturbed and killed, and again. */
class WholeHubTest {
    private static final long SEED = 20_261_125;
    private static final int GENERATED = 20_000;
    private static final int PAGE = 100;
    private static final int BUDGET = 500;
    private static final String MODELS_READ = "MATCH (m:Model) WHERE m.lastSeenRun IS NOT NULL RETURN count(m)";

    private final Graph graph = TestGraph.empty();
    private final TestIngest ingest = new TestIngest(graph);

    @Test
    void endsAlikeWhateverHappensOnTheWayAndThenReadsOnlyWhatChanged() throws Exception {
        System.out.println("seed " + SEED);
        FakeModels world = FakeModels.of(GENERATED, SEED);
        FakeHub.Options options = FakeHub.Options.of(world).withBudget(BUDGET).withLargestPage(PAGE);
        try (FakeHub calm = new FakeHub(options)) {
            assertThat(crawl(calm, null).complete()).isTrue();
        }
        assertThat(ingest.count(MODELS_READ)).isGreaterThanOrEqualTo(GENERATED);
        ingest.onePreferredClaimEach();
        List<String> undisturbed = ingest.everything();
        TestGraph.empty();

        try (FakeHub hub = new FakeHub(options.withFaults(5, SEED))) {
            long readByTheKilled = crawlInAProcessThatIsKilled(hub);
            long askedByTheKilled = hub.requests();
            IngestReport report = crawl(hub, null);
            System.out.println("killed after " + readByTheKilled + " models and " + askedByTheKilled
                    + " requests; then " + (hub.requests() - askedByTheKilled) + " requests; faults " + hub.faults());

            assertThat(report.complete()).isTrue();
            assertThat(report.isResumed()).isTrue();
            assertThat(report.read()).isEqualTo(world.names().size());
            assertThat(hub.faults()).isNotEmpty();
            assertThat(hub.overBudget()).isZero();
            assertThat(hub.mostInAWindow()).isLessThanOrEqualTo(BUDGET);
            // What the killed one had read was not asked again, but for the page it was at.
            long pages = Math.ceilDiv(world.names().size(), PAGE);
            long spoilt =
                    hub.faults().values().stream().mapToLong(Long::longValue).sum();
            assertThat(hub.requests()).isBetween(pages, pages + spoilt + 2);
        }
        assertThat(ingest.everything()).isEqualTo(undisturbed);
        assertThat(ingest.count("MATCH (c:Change) RETURN count(c)")).isZero();

        secondReading(world, options);
    }

    @Test
    void aModelThatIsChangedWhileTheListIsReadIsNotGone() {
        FakeModels world = FakeModels.generated(300, SEED);
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world).withLargestPage(PAGE))) {
            crawl(hub, null);
            String oldest = ingest.rows(
                            "MATCH (m:Model {stub: false}) RETURN m.name ORDER BY m.lastModified, m.name LIMIT 1")
                    .getFirst();
            String sha = sha(oldest);

            crawl(hub, null, (_, _, _) -> {
                if (sha(oldest).equals(sha) && shaOnTheHub(world, oldest).equals(sha)) {
                    world.change(oldest);
                }
            });

            assertThat(sha(oldest)).isEqualTo(shaOnTheHub(world, oldest)).isNotEqualTo(sha);
        }
        assertThat(ingest.rows("MATCH (c:Change) RETURN c.kind")).containsExactly("SHA_MOVED");
    }

    private static String shaOnTheHub(FakeModels world, String model) {
        return Objects.requireNonNull(world.model(model)).path("sha").asText();
    }

    private String sha(String model) {
        return ingest.rows("MATCH (m:Model {name: '" + model + "'}) RETURN m.sha")
                .getFirst();
    }

    /** After one model of a hundred has changed. */
    private void secondReading(FakeModels world, FakeHub.Options options) {
        OffsetDateTime newest =
                OffsetDateTime.parse(ingest.rows("MATCH (r:IngestRun {complete: true}) RETURN toString(max(r.newest))")
                        .getFirst());
        List<FakeChange> changed = world.changeShare(0.01, SEED);
        try (FakeHub hub = new FakeHub(options)) {
            IngestReport report = crawl(hub, newest);

            long pages = Math.ceilDiv(changed.size(), PAGE);
            assertThat(hub.requests()).isBetween(pages, pages + 1);
            assertThat(report.complete()).isTrue();
            assertThat(report.retired()).isZero();
        }
        assertThat(ingest.rows("MATCH (c:Change) RETURN DISTINCT c.subject, c.kind ORDER BY c.subject, c.kind"))
                .containsExactlyElementsOf(expected(changed));
        ingest.onePreferredClaimEach();
    }

    private static SortedSet<String> expected(List<FakeChange> changed) {
        SortedSet<String> expected = new TreeSet<>();
        for (FakeChange change : changed) {
            boolean isRenamed = change.kind() == FakeChange.Kind.NAME;
            String subject = "model:" + (isRenamed ? change.after() : change.name());
            kinds(change).forEach(kind -> expected.add(subject + " | " + kind));
        }
        return expected;
    }

    private static List<String> kinds(FakeChange change) {
        List<String> kinds = new ArrayList<>(List.of("SHA_MOVED"));
        switch (change.kind()) {
            case SHA -> {}
            case LICENSE -> kinds.add("LICENSE_CHANGED");
            case BASE_MODEL -> {
                kinds.add("DERIVATION_ADDED");
                if (change.before() != null) {
                    kinds.add("DERIVATION_REMOVED");
                }
            }
            case NAME -> kinds.addAll(List.of("RENAMED", "OWNER_CHANGED"));
            case ID -> kinds.add("NAMESPACE_REUSE");
        }
        return kinds;
    }

    /** Reads in this process, on a clock that jumps over the waits. */
    private IngestReport crawl(FakeHub hub, @Nullable OffsetDateTime since) {
        return crawl(hub, since, Progress.NONE);
    }

    private IngestReport crawl(FakeHub hub, @Nullable OffsetDateTime since, Progress progress) {
        HostSettings settings = HostSettings.hub(hub.address(), null);
        try (HubHost host = new HubHost(
                new PoliteClient(settings, new FakePace(Instant.parse("2026-06-01T00:00:00Z"))), hub.address())) {
            HubCrawl everything = new HubCrawl(host, HubQuery.all(HubKind.MODELS), false);
            return ingest.ingestor(progress)
                    .run(since == null ? everything : everything.goingOnFrom(since), IngestOptions.DEFAULTS);
        }
    }

    /** The command line with a small heap, ended as {@code kill -9} does; answers how many models it had written. */
    private long crawlInAProcessThatIsKilled(FakeHub hub) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sphagnum.app.Main",
                "ingest",
                "huggingface",
                "--full",
                "--quiet");
        command.environment()
                .putAll(Map.of(
                        "HF_ENDPOINT", hub.address().toString(),
                        "NEO4J_URI", graph.settings().uri(),
                        "NEO4J_USERNAME", graph.settings().username(),
                        "NEO4J_PASSWORD", graph.settings().password()));
        command.redirectErrorStream(true).redirectOutput(new File("target", "killed-crawl.log"));
        Process process = command.start();
        try {
            while (ingest.count(MODELS_READ) < GENERATED / 3) {
                assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                        .as("the process ended by itself; see target/killed-crawl.log")
                        .isFalse();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete, r.finishedAt"))
                .containsExactly("false | null");
        return ingest.count(MODELS_READ);
    }
}
