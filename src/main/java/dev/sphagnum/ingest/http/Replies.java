package dev.sphagnum.ingest.http;

import dev.sphagnum.catalog.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tells answers, stumbles and pleas for patience apart. */
final class Replies {
    private static final int ERROR_TEXT = 2_000;
    private static final int QUOTED_ERROR = 300;

    private final HostSettings settings;

    Replies(HostSettings settings) {
        this.settings = settings;
    }

    Reply read(Question question, Response response, Limits limits) throws IOException {
        int status = response.code();
        return switch (status) {
            case 304 -> unchanged(question);
            case 301, 302, 303, 307, 308 -> moved(question, response);
            case 429 -> new Reply.Later(status, wished(limits));
            case 403 -> forbidden(response, limits);
            case 401, 404, 410, 451 -> new Reply.Done(new Answer.Missing(status));
            case 408 -> new Reply.Stumble("status 408");
            case 503 ->
                limits.retryAfter() == null
                        ? new Reply.Stumble("status 503")
                        : new Reply.Later(status, limits.retryAfter());
            default -> other(question, response);
        };
    }

    private static Reply unchanged(Question question) throws IOException {
        if (question.etag() == null) {
            throw new RefusedException("an answer that nothing changed, to somebody who knows nothing yet");
        }
        return new Reply.Done(new Answer.Unchanged());
    }

    private Reply other(Question question, Response response) throws IOException {
        int status = response.code();
        if (response.isSuccessful()) {
            byte[] body = BoundedBody.read(response, question.maxBytes());
            return new Reply.Done(new Answer.Found(response.request().url(), response.headers(), body));
        }
        if (status >= 500) {
            return new Reply.Stumble("status " + status);
        }
        throw new RefusedException("status " + status + ": " + Quoted.of(errorText(response), QUOTED_ERROR));
    }

    /**
     * GitHub's limits answer 403 too; the secondary ones may be told by the text alone.
     *
     * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api">Handle rate
     *     limit errors</a>
     */
    private Reply forbidden(Response response, Limits limits) {
        Duration wished = wished(limits);
        boolean isLimit =
                wished != null || errorText(response).toLowerCase(Locale.ROOT).contains("rate limit");
        return isLimit ? new Reply.Later(403, wished) : new Reply.Done(new Answer.Missing(403));
    }

    private static @Nullable Duration wished(Limits limits) {
        return limits.retryAfter() != null ? limits.retryAfter() : limits.renewedIn();
    }

    /** The token is taken out before the text is cut, so that no part of it is left over. */
    private String errorText(Response response) {
        byte[] beginning = BoundedBody.beginning(response, ERROR_TEXT);
        return settings.withoutToken(new String(beginning, StandardCharsets.UTF_8));
    }

    private Reply moved(Question question, Response response) throws IOException {
        String location = response.header("Location");
        HttpUrl to = location == null ? null : response.request().url().resolve(location);
        if (to == null) {
            throw new RefusedException("a redirect to nowhere");
        }
        if (!settings.isConfigured(to)) {
            throw new RefusedException("it redirects to " + Quoted.of(settings.withoutToken(shown(to)))
                    + ", which is not configured; nothing was asked there");
        }
        boolean keepsMethod = response.code() == 307 || response.code() == 308;
        if (question.json() != null && !keepsMethod) {
            throw new RefusedException("a redirect of a POST by status " + response.code());
        }
        return new Reply.Moved(to);
    }

    /** The host, and the port and scheme where they make the difference. */
    private String shown(HttpUrl to) {
        if (!to.host().equals(settings.root().host())) {
            return to.host();
        }
        return to.scheme() + "://" + to.host() + ":" + to.port();
    }
}
