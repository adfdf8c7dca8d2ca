package dev.sphagnum.ingest.http;

import dev.sphagnum.catalog.Problem;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A host, and how it wants to be asked.
 *
 * @param root the only host that is contacted: scheme, name and port count, a path is for the caller to build on
 * @param token sent as {@code Authorization: Bearer}, to this host only; null to ask anonymously
 * @param budget kept until the host names its own limits by {@code RateLimit-Policy}
 * @param accept the media types asked for
 * @param connectTimeout also for a silence while an answer is read
 * @param callTimeout for one request as a whole, its body included
 * @param maxConcurrent requests under way at a time
 * @param maxAttempts per address, when the host stumbles (5xx, broken connections, damaged bodies)
 * @param maxWait the longest single wait that a host may ask for; a longer one ends the question
 */
public record HostSettings(
        HttpUrl root,
        @Nullable String token,
        Budget budget,
        String accept,
        Duration connectTimeout,
        Duration callTimeout,
        int maxConcurrent,
        int maxAttempts,
        Duration maxWait,
        String userAgent) {

    public HostSettings {
        if (token != null && !token.matches("[\\x21-\\x7E]{1,1000}")) {
            // The value stays out of the sentence: it is a secret, or most of one.
            throw new Problem.BadArgument(
                            "token",
                            "the token for " + root.host()
                                    + " is empty, too long or has characters that no token has; paste it again")
                    .asException();
        }
        if (maxConcurrent < 1 || maxAttempts < 1) {
            throw new IllegalArgumentException("at least one request and one attempt");
        }
    }

    /**
     * A Hub, within the limits for anonymous users or those with a free account: 500 or 1,000 requests to its API in five
     * minutes.
     *
     * @see <a href="https://huggingface.co/docs/hub/rate-limits">Rate limits of the Hub</a>
     */
    public static HostSettings hub(HttpUrl root, @Nullable String token) {
        return of(root, token, new Budget(token == null ? 500 : 1_000, Duration.ofMinutes(5)), "*/*");
    }

    /**
     * A GitHub API, within its primary limits: 60 requests an hour, 5,000 with a token. Code search and GraphQL have limits
     * of their own: give each a client of its own, with a budget of its own.
     *
     * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">Rate limits of GitHub</a>
     */
    public static HostSettings gitHub(HttpUrl root, @Nullable String token) {
        Budget budget = new Budget(token == null ? 60 : 5_000, Duration.ofHours(1));
        return of(root, token, budget, "application/vnd.github+json");
    }

    private static HostSettings of(HttpUrl root, @Nullable String token, Budget budget, String accept) {
        return new HostSettings(
                root,
                token,
                budget,
                accept,
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                4,
                6,
                Duration.ofHours(1),
                "sphagnum");
    }

    public HostSettings withBudget(Budget other) {
        return new HostSettings(
                root,
                token,
                other,
                accept,
                connectTimeout,
                callTimeout,
                maxConcurrent,
                maxAttempts,
                maxWait,
                userAgent);
    }

    public HostSettings withAccept(String other) {
        return new HostSettings(
                root,
                token,
                budget,
                other,
                connectTimeout,
                callTimeout,
                maxConcurrent,
                maxAttempts,
                maxWait,
                userAgent);
    }

    public HostSettings withTimeouts(Duration connect, Duration call) {
        return new HostSettings(
                root, token, budget, accept, connect, call, maxConcurrent, maxAttempts, maxWait, userAgent);
    }

    public HostSettings withMaxConcurrent(int other) {
        return new HostSettings(
                root, token, budget, accept, connectTimeout, callTimeout, other, maxAttempts, maxWait, userAgent);
    }

    public HostSettings withMaxAttempts(int other) {
        return new HostSettings(
                root, token, budget, accept, connectTimeout, callTimeout, maxConcurrent, other, maxWait, userAgent);
    }

    public HostSettings withMaxWait(Duration other) {
        return new HostSettings(
                root, token, budget, accept, connectTimeout, callTimeout, maxConcurrent, maxAttempts, other, userAgent);
    }

    public HostSettings withUserAgent(String other) {
        return new HostSettings(
                root, token, budget, accept, connectTimeout, callTimeout, maxConcurrent, maxAttempts, maxWait, other);
    }

    boolean isConfigured(HttpUrl address) {
        return address.scheme().equals(root.scheme())
                && address.host().equals(root.host())
                && address.port() == root.port();
    }

    /** The text without the token, should a host have sent it back. */
    String withoutToken(String text) {
        return token == null ? text : text.replace(token, "***");
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "HostSettings[" + root.redact() + ", " + (token == null ? "anonymous" : "with a token") + ", "
                + budget.inWords() + "]";
    }
}
