package dev.sphagnum.ingest.github;

import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import java.time.Clock;

/**
 * Facts of repositories from GitHub's API: licence, stars, forks, topics, owner, parent, present name.
 *
 * <p>With a token a hundred repositories are one GraphQL request; without one each is a REST request.
 */
public final class GithubRepositories implements Source {
    private final GithubApi api;
    private final PoliteClient client;
    private final boolean hasToken;
    private final Wanted wanted;
    private final Clock clock;
    private final Pace pace;

    /**
     * @param client of the host of {@code api}; not closed here
     * @param hasToken the client sends one
     * @param clock tells when a repository was checked
     * @param pace how one waits when GraphQL says in its body that the budget is spent
     */
    public GithubRepositories(
            GithubApi api, PoliteClient client, boolean hasToken, Wanted wanted, Clock clock, Pace pace) {
        this.api = api;
        this.client = client;
        this.hasToken = hasToken;
        this.wanted = wanted;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String input() {
        return wanted.label() + " at " + api.root();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading open() {
        return hasToken
                ? new GraphQlReading(api, client, wanted, clock, pace)
                : new RestReading(api, client, wanted, clock);
    }
}
