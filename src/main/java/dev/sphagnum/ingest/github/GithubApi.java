package dev.sphagnum.ingest.github;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.http.Budget;
import dev.sphagnum.ingest.http.HostSettings;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one GitHub.
 *
 * @param root of the REST API, without a slash at the end
 * @param graphql where GraphQL is asked
 * @param host what the names of its repositories begin with in the graph: {@code github.com}
 */
public record GithubApi(HttpUrl root, HttpUrl graphql, String host) {
    public static final String PUBLIC = "https://api.github.com";

    /**
     * The addresses below a root: {@code https://api.github.com}, or {@code https://HOST/api/v3} of a GitHub Enterprise
     * Server, whose GraphQL is at {@code /api/graphql}. A root on loopback stands for {@code github.com}.
     *
     * @throws ProblemException with {@link Problem.BadArgument} when it is no address, or neither https nor on loopback
     * @see <a href="https://docs.github.com/en/enterprise-server/graphql/guides/managing-enterprise-accounts">where
     *     Enterprise Server has its GraphQL</a>
     */
    public static GithubApi at(String root) {
        HttpUrl parsed = HttpUrl.parse(root.strip().replaceFirst("/+$", ""));
        if (parsed == null || parsed.query() != null || parsed.fragment() != null || hasUser(parsed)) {
            throw refused(root, "is no address of an API");
        }
        if (!parsed.isHttps() && !isLoopback(parsed.host())) {
            throw refused(root, "is not https, which only a server on this machine may do without");
        }
        return new GithubApi(parsed, graphql(parsed), host(parsed));
    }

    /** How facts of repositories are asked for, by either API. */
    public HostSettings facts(@Nullable String token) {
        return HostSettings.gitHub(root, token);
    }

    /**
     * How code is searched: ten times a minute, a limit of its own.
     *
     * @see <a href="https://docs.github.com/en/rest/search/search#rate-limit">limits of the search</a>
     */
    public HostSettings search(String token) {
        return HostSettings.gitHub(root, token)
                .withAccept("application/vnd.github.text-match+json")
                .withBudget(new Budget(10, Duration.ofMinutes(1)));
    }

    /** How files are read as they are. */
    public HostSettings contents(String token) {
        return HostSettings.gitHub(root, token).withAccept("application/vnd.github.raw+json");
    }

    HttpUrl repository(GithubName name) {
        return below("repos", name.owner(), name.name());
    }

    /** Files in which the words stand, best matches first. */
    HttpUrl codeSearch(String words, int page, int pageSize) {
        return below("search", "code")
                .newBuilder()
                .addQueryParameter("q", "\"" + words + "\" in:file")
                .addQueryParameter("per_page", String.valueOf(pageSize))
                .addQueryParameter("page", String.valueOf(page))
                .build();
    }

    HttpUrl contents(GithubName name, String path) {
        HttpUrl.Builder address = repository(name).newBuilder().addPathSegment("contents");
        for (String step : path.split("/", -1)) {
            address.addPathSegment(step);
        }
        return address.build();
    }

    private HttpUrl below(String... steps) {
        HttpUrl.Builder address = root.newBuilder();
        for (String step : steps) {
            address.addPathSegment(step);
        }
        return address.build();
    }

    private static HttpUrl graphql(HttpUrl root) {
        String path = root.encodedPath().replaceFirst("/$", "");
        String above = path.endsWith("/v3") ? path.substring(0, path.length() - "/v3".length()) : path;
        return root.newBuilder().encodedPath(above + "/graphql").build();
    }

    private static String host(HttpUrl root) {
        if (isLoopback(root.host())) {
            return "github.com";
        }
        return root.host().startsWith("api.") ? root.host().substring("api.".length()) : root.host();
    }

    private static boolean hasUser(HttpUrl root) {
        return !root.username().isEmpty() || !root.password().isEmpty();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static ProblemException refused(String root, String why) {
        // What stands before an @ may be a password.
        String shown = Quoted.of(root.replaceFirst("//[^/]*@", "//…@"));
        return new Problem.BadArgument(
                        "GITHUB_API_URL",
                        "GITHUB_API_URL '" + shown + "' " + why + "; use " + PUBLIC + " or https://HOST/api/v3")
                .asException();
    }
}
