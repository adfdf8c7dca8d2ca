package dev.sphagnum.app;

import dev.sphagnum.catalog.Lazy;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.ConfiguredSources;
import dev.sphagnum.ingest.IngestSource;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.SourceOptions;
import dev.sphagnum.ingest.github.GithubRepositories;
import dev.sphagnum.ingest.github.Wanted;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.huggingface.HubCrawl;
import dev.sphagnum.ingest.huggingface.HubFamily;
import dev.sphagnum.ingest.huggingface.HubHost;
import dev.sphagnum.ingest.huggingface.HubKind;
import dev.sphagnum.ingest.huggingface.HubNamed;
import dev.sphagnum.ingest.huggingface.HubQuery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The live sources of the service, at the addresses and with the tokens of its environment. Each has one client for as long
 * as the service runs, so that the limits of a host hold over all runs.
 */
final class LiveSources implements ConfiguredSources, AutoCloseable {
    private final Graph graph;
    private final Clock clock;
    private final GithubSettings githubSettings;
    private final Lazy<HubHost> hub;
    private final Lazy<PoliteClient> github;

    LiveSources(Graph graph, Map<String, String> environment, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        this.githubSettings = GithubSettings.of(environment);
        this.hub = new Lazy<>(() -> HubSettings.of(environment).host());
        this.github =
                new Lazy<>(() -> new PoliteClient(githubSettings.api().facts(githubSettings.token()), Pace.of(clock)));
    }

    @Override
    public Source source(IngestSource which, SourceOptions options, Ingestor ingestor) {
        return switch (which) {
            case HUGGING_FACE -> ofHub(options, ingestor);
            case GITHUB -> ofGithub(options);
        };
    }

    private Source ofHub(SourceOptions options, Ingestor ingestor) {
        if (options.family()) {
            if (options.names().size() != 1) {
                throw new Problem.BadArgument("family", "family reads the family of one model; name one").asException();
            }
            return new HubFamily(hub.get(), options.names().getFirst(), options.scans(), HubFamily.REQUESTS);
        }
        if (!options.names().isEmpty()) {
            return new HubNamed(hub.get(), options.names(), options.scans());
        }
        Integer limit = options.limit();
        HubQuery query = new HubQuery(
                options.datasets() ? HubKind.DATASETS : HubKind.MODELS,
                options.author(),
                options.search(),
                null,
                limit == null ? null : limit.longValue(),
                options.since());
        return list(hub.get(), query, options.scans(), options.full(), ingestor);
    }

    /** A list of the Hub: what changed since its last complete reading, unless something else is wanted. */
    static Source list(HubHost hub, HubQuery query, boolean scans, boolean full, Ingestor ingestor) {
        HubCrawl asked = new HubCrawl(hub, query, scans);
        return full || asked.scope() != Source.Scope.EVERYTHING
                ? asked
                : ingestor.lastComplete(asked.name(), asked.input())
                        .map(asked::goingOnFrom)
                        .orElse(asked);
    }

    private Source ofGithub(SourceOptions options) {
        Wanted wanted = options.names().isEmpty()
                ? stale(options.staleDays())
                : Wanted.named(githubSettings.api(), options.names());
        return new GithubRepositories(
                githubSettings.api(), github.get(), githubSettings.token() != null, wanted, clock, Pace.of(clock));
    }

    private Wanted stale(@Nullable Integer days) {
        OffsetDateTime before = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))
                .minusDays(Objects.requireNonNullElse(days, GithubSettings.STALE_DAYS));
        return Wanted.stale(githubSettings.api(), graph, before);
    }

    @Override
    public void close() {
        hub.ifMade(HubHost::close);
        github.ifMade(PoliteClient::close);
    }
}
