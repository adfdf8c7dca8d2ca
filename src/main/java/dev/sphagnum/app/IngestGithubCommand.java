package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.github.GithubApi;
import dev.sphagnum.ingest.github.GithubRepositories;
import dev.sphagnum.ingest.github.GithubUses;
import dev.sphagnum.ingest.github.Wanted;
import dev.sphagnum.ingest.http.HostSettings;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum ingest github [NAME…]}. */
@Command(
        name = "github",
        description = {
            "Read facts of repositories from GitHub: those that are named, else those of the graph that were not checked"
                    + " for a while.",
            "GITHUB_TOKEN asks a hundred at once instead of sixty an hour; GITHUB_API_URL names another GitHub."
        },
        footer = {
            "",
            "Example: ./sphagnum ingest github huggingface/transformers",
            "         ./sphagnum ingest github --uses-of openai-community/gpt2"
        })
final class IngestGithubCommand extends IngestCommand.FromSource {
    private static final int MOST_STALE_DAYS = 36_500;

    @Option(
            names = "--stale-days",
            paramLabel = "DAYS",
            description = "Without names: those not checked for so many days, or never (default: "
                    + GithubSettings.STALE_DAYS + ").")
    private @Nullable Integer staleDays;

    @Option(
            names = "--uses-of",
            paramLabel = "MODEL",
            description = "Search code for a model, and write who uses it as inferred; needs GITHUB_TOKEN.")
    private @Nullable String usesOf;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Repositories: OWNER/NAME, or an address.")
    private List<String> names = List.of();

    private final Clock clock = Clock.systemUTC();
    private final Pace pace = Pace.of(clock);
    private @Nullable Wanted named;
    private @Nullable HostSettings settings;

    IngestGithubCommand(Environment environment) {
        super(environment);
    }

    /** Before anything slow: what is asked for is refused at once when it cannot be had. */
    @Override
    public Integer call() {
        refuseContradictions();
        if (usesOf != null) {
            GithubUses.requireModelName(usesOf);
        }
        named = Wanted.named(api(), names);
        settings = usesOf == null ? api().facts(token()) : api().search(requireToken());
        return super.call();
    }

    private void refuseContradictions() {
        if (usesOf != null && !names.isEmpty()) {
            throw Main.badOption("--uses-of", "--uses-of searches everywhere; leave the names of repositories out");
        }
        if (staleDays != null && (usesOf != null || !names.isEmpty())) {
            throw Main.badOption("--stale-days", "--stale-days chooses repositories of the graph; name none then");
        }
        if (staleDays != null && (staleDays < 0 || staleDays > MOST_STALE_DAYS)) {
            throw Main.badOption(
                    "--stale-days", "--stale-days " + staleDays + " is not between 0 and " + MOST_STALE_DAYS);
        }
    }

    @Override
    int run(Features features) {
        try (PoliteClient client = new PoliteClient(Objects.requireNonNull(settings), pace)) {
            return usesOf == null ? readFacts(features, client) : search(features, usesOf, client);
        }
    }

    private int readFacts(Features features, PoliteClient client) {
        Source source = new GithubRepositories(api(), client, token() != null, wanted(features), clock, pace);
        return ingest(features, _ -> source);
    }

    private int search(Features features, String model, PoliteClient search) {
        try (PoliteClient contents = new PoliteClient(api().contents(requireToken()), pace)) {
            Source source = new GithubUses(api(), search, contents, model, GithubUses.FILES);
            return ingest(features, _ -> source);
        }
    }

    private Wanted wanted(Features features) {
        int days = Objects.requireNonNullElse(staleDays, GithubSettings.STALE_DAYS);
        return names.isEmpty()
                ? Wanted.stale(
                        api(),
                        features.graph(),
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusDays(days))
                : Objects.requireNonNull(named);
    }

    private GithubApi api() {
        return GithubSettings.of(environment.variables()).api();
    }

    private @Nullable String token() {
        return GithubSettings.of(environment.variables()).token();
    }

    private String requireToken() {
        String token = token();
        if (token == null) {
            throw new Problem.BadArgument(
                            "--uses-of",
                            "--uses-of searches code, which GitHub allows with a token only; set GITHUB_TOKEN")
                    .asException();
        }
        return token;
    }
}
