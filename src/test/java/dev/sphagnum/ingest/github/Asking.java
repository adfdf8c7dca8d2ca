package dev.sphagnum.ingest.github;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.http.FakePace;
import dev.sphagnum.ingest.http.PoliteClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A GitHub on loopback, a made-up clock, an empty graph, and runs that read from the one into the other. */
final class Asking implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-06T07:08:09Z");
    static final String TOKEN = "ghp_secretSecretSecret";

    final FakePace pace = new FakePace(START);
    final FakeGithub github = FakeGithub.started(pace::now);
    final Graph graph = TestGraph.empty();
    final TestIngest ingest = new TestIngest(graph);
    final Collected collected = new Collected();

    IngestReport rest(String... names) {
        return run(Wanted.named(github.api(), List.of(names)), null);
    }

    IngestReport graphQl(String... names) {
        return run(Wanted.named(github.api(), List.of(names)), TOKEN);
    }

    IngestReport stale(Duration age, @Nullable String token) {
        OffsetDateTime before =
                OffsetDateTime.ofInstant(pace.now(), ZoneOffset.UTC).minus(age);
        return run(Wanted.stale(github.api(), graph, before), token);
    }

    /** Also keeps what the source told besides its facts. */
    private IngestReport run(Wanted wanted, @Nullable String token) {
        try (PoliteClient client = client(token)) {
            return ingest.run(collected.listeningTo(repositories(wanted, client, token)));
        }
    }

    private Source repositories(Wanted wanted, PoliteClient client, @Nullable String token) {
        Clock clock = Clock.fixed(pace.now(), ZoneOffset.UTC);
        return new GithubRepositories(github.api(), client, token != null, wanted, clock, pace);
    }

    IngestReport usesOf(String model, int mostFiles) {
        return usesOf(model, mostFiles, 1);
    }

    /** So many searches by one client; the last report. */
    IngestReport usesOf(String model, int mostFiles, int times) {
        try (PoliteClient search = new PoliteClient(github.api().search(TOKEN), pace, new Random(7), _ -> {});
                PoliteClient contents = new PoliteClient(github.api().contents(TOKEN), pace, new Random(7), _ -> {})) {
            Source source = collected.listeningTo(new GithubUses(github.api(), search, contents, model, mostFiles));
            for (int i = 1; i < times; i++) {
                ingest.run(source);
            }
            return ingest.run(source);
        }
    }

    private PoliteClient client(@Nullable String token) {
        return new PoliteClient(github.api().facts(token), pace, new Random(7), _ -> {});
    }

    List<Long> waitedSeconds() {
        return pace.waits().stream().map(Duration::toSeconds).toList();
    }

    @Override
    public void close() {
        github.close();
    }
}
