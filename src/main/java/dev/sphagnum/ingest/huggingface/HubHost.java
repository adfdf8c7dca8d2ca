package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.HostSettings;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A Hub: its addresses, and a client that asks it. Not thread-safe.
 *
 * <p>Addresses as the <a href="https://huggingface.co/docs/hub/api">Hub's API page</a> and the official Python client name
 * them.
 */
public final class HubHost implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    static final long PAGE_BYTES = 64L * 1024 * 1024;
    static final long RECORD_BYTES = 8L * 1024 * 1024;
    static final long FILE_BYTES = 1024L * 1024;
    static final long PAGE_RECORDS = 1_000;

    private final PoliteClient client;
    private final HttpUrl root;
    private boolean hasAnswered;

    HubHost(PoliteClient client, HttpUrl root) {
        this.client = client;
        this.root = root;
    }

    /**
     * Nothing is asked yet.
     *
     * @param endpoint the Hub's root: {@code https://huggingface.co}; without encryption only on this machine
     * @param token of an account; null to ask anonymously
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} for any other endpoint
     */
    public static HubHost at(String endpoint, @Nullable String token, Clock clock) {
        HttpUrl root = root(endpoint);
        return new HubHost(new PoliteClient(HostSettings.hub(root, token), Pace.of(clock)), root);
    }

    private static HttpUrl root(String endpoint) {
        HttpUrl root = HttpUrl.parse(endpoint.strip());
        if (root == null || hasUser(root) || root.querySize() > 0) {
            throw refused("'" + shown(endpoint) + "' is no address of a Hub such as https://huggingface.co");
        }
        if (!root.isHttps() && !LOOPBACK.contains(root.host())) {
            throw refused("'" + shown(endpoint) + "' is not encrypted, which is taken of this machine only; use https");
        }
        return root;
    }

    private static boolean hasUser(HttpUrl root) {
        return !root.username().isEmpty() || !root.password().isEmpty();
    }

    /** What stands before an @ may be a password. */
    private static String shown(String endpoint) {
        return Quoted.of(endpoint.replaceFirst("//[^/]*@", "//…@"));
    }

    private static RuntimeException refused(String why) {
        return new Problem.BadArgument("HF_ENDPOINT", "HF_ENDPOINT " + why).asException();
    }

    /** The Hub for people. */
    String label() {
        String text = root.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    long requests() {
        return client.requests();
    }

    /** The first page of a list, newest first. */
    HttpUrl list(HubQuery query) {
        long limit = query.limit() == null ? PAGE_RECORDS : Math.min(query.limit(), PAGE_RECORDS);
        HttpUrl.Builder address = root.newBuilder()
                .addPathSegment("api")
                .addPathSegment(query.kind().path())
                .addQueryParameter("limit", String.valueOf(limit))
                .addQueryParameter("sort", "lastModified")
                .addQueryParameter("direction", "-1");
        addIfAsked(address, "author", query.author());
        addIfAsked(address, "search", query.search());
        addIfAsked(address, "filter", query.filter());
        query.kind().fields().forEach(field -> address.addQueryParameter("expand[]", field));
        return address.build();
    }

    private static void addIfAsked(HttpUrl.Builder address, String key, @Nullable String value) {
        if (value != null) {
            address.addQueryParameter(key, value);
        }
    }

    /** One model with the fields of the lists. */
    HttpUrl model(String name) {
        HttpUrl.Builder address = named(name);
        HubKind.MODELS.fields().forEach(field -> address.addQueryParameter("expand[]", field));
        return address.build();
    }

    /** One model with what the Hub's scanners found; servers refuse this together with {@code expand}. */
    HttpUrl scanned(String name) {
        return named(name).addQueryParameter("securityStatus", "1").build();
    }

    private HttpUrl.Builder named(String name) {
        return root.newBuilder().addPathSegment("api").addPathSegment("models").addPathSegments(name);
    }

    /** A file of a model's repository at a commit or branch. */
    HttpUrl file(String name, String revision, String file) {
        return root.newBuilder()
                .addPathSegments(name)
                .addPathSegment("resolve")
                .addPathSegment(revision)
                .addPathSegment(file)
                .build();
    }

    /** An address that an answer or a checkpoint names; the client refuses those of other hosts. */
    @Nullable
    HttpUrl link(String address) {
        return root.resolve(address);
    }

    /**
     * Asks.
     *
     * @throws IOException when a Hub that has answered before does so no longer
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.Surroundings} when it never has
     */
    Answer ask(HttpUrl address, long maxBytes) throws IOException {
        try {
            Answer answer = client.ask(Question.get(address, maxBytes));
            hasAnswered = true;
            return answer;
        } catch (IOException e) {
            if (!hasAnswered) {
                throw new Problem.Surroundings(String.valueOf(e.getMessage())).asException();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
