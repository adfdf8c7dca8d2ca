package dev.sphagnum.app;

import dev.sphagnum.ingest.github.GithubApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which GitHub is asked, and as whom. The token comes from the environment only, where no list of processes shows it.
 *
 * @param root {@code GITHUB_API_URL}, else GitHub itself
 * @param token {@code GITHUB_TOKEN}; null to ask anonymously
 */
record GithubSettings(String root, @Nullable String token) {
    /** Facts of a repository are asked for again after so many days. */
    static final int STALE_DAYS = 30;

    static GithubSettings of(Map<String, String> environment) {
        String root = environment.getOrDefault("GITHUB_API_URL", "");
        String token = environment.getOrDefault("GITHUB_TOKEN", "");
        return new GithubSettings(
                root.isBlank() ? GithubApi.PUBLIC : root.strip(), token.isBlank() ? null : token.strip());
    }

    /** Connects to nothing; a root that is none is refused. */
    GithubApi api() {
        return GithubApi.at(root);
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "GithubSettings[" + root + ", " + (token == null ? "anonymous" : "with a token") + "]";
    }
}
