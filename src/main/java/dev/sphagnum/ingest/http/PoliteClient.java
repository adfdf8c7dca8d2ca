package dev.sphagnum.ingest.http;

import dev.sphagnum.catalog.Quoted;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one configured host, and no other: within the host's limits, again when it stumbles, within the bounds of a question.
 * Thread-safe.
 */
public final class PoliteClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoliteClient.class);
    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_WAITS = 10;

    /** When a host says that it has had enough but not for how long: at least a minute, as GitHub documents. */
    private static final Duration UNSAID_WAIT = Duration.ofMinutes(1);

    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    private static final MediaType JSON = MediaType.get("application/json");

    private final HostSettings settings;
    private final Pace pace;
    private final Random random;
    private final Consumer<String> says;
    private final OkHttpClient http;
    private final Replies replies;
    private final Allowance allowance;
    private final Semaphore places;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong waits = new AtomicLong();
    private final AtomicLong waitedMillis = new AtomicLong();
    private final AtomicReference<Allowance.@Nullable Hold> said = new AtomicReference<>();

    /** Waits are logged. */
    public PoliteClient(HostSettings settings, Pace pace) {
        this(settings, pace, new Random(), LOG::info);
    }

    /**
     * @param random spreads repeated requests, so that many clients do not come back at one moment
     * @param says takes a sentence about each wait: how long, and why
     */
    public PoliteClient(HostSettings settings, Pace pace, Random random, Consumer<String> says) {
        this.settings = settings;
        this.pace = pace;
        this.random = random;
        this.says = says;
        this.replies = new Replies(settings);
        this.allowance = new Allowance(settings.root().host(), settings.budget());
        this.places = new Semaphore(settings.maxConcurrent());
        this.http = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                // Repeating is done here, where it is counted and kept within the limits.
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.connectTimeout())
                .writeTimeout(settings.connectTimeout())
                .callTimeout(settings.callTimeout())
                .addNetworkInterceptor(chain -> {
                    requests.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
    }

    /**
     * The host's answer.
     *
     * @throws InterruptedIOException when the thread was told to stop
     * @throws IOException when there is none to be had: the sentence says of which address, why, and what to do, and holds
     *     no secret
     */
    public Answer ask(Question question) throws IOException {
        try {
            return follow(question);
        } catch (RefusedException refused) {
            String why = settings.withoutToken(String.valueOf(refused.getMessage()));
            throw new RefusedException(shown(question.address()) + ": " + why);
        }
    }

    private Answer follow(Question question) throws IOException {
        Question next = question;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            if (!settings.isConfigured(next.address())) {
                throw new RefusedException(
                        "that host is not configured, only " + settings.root().host() + " is; nothing was asked there");
            }
            switch (settle(next)) {
                case Reply.Done(Answer answer) -> {
                    return answer;
                }
                case Reply.Moved(HttpUrl to) ->
                    next = new Question(to, question.json(), question.etag(), question.maxBytes());
            }
        }
        throw new RefusedException("more than " + MAX_REDIRECTS + " redirects");
    }

    /** A loop of our own and not Failsafe's policy: that one sleeps on its own clock, and tests would sleep with it. */
    private Reply.Settled settle(Question question) throws IOException {
        int stumbles = 0;
        int pleas = 0;
        while (true) {
            switch (once(question)) {
                case Reply.Settled settled -> {
                    return settled;
                }
                case Reply.Later later -> stayAway(later, ++pleas);
                case Reply.Stumble(String why) -> backOff(why, ++stumbles);
            }
        }
    }

    private Reply once(Question question) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a place");
        }
        try {
            awaitAllowance();
            return send(question);
        } finally {
            places.release();
        }
    }

    private Reply send(Question question) throws IOException {
        try (Response response = http.newCall(request(question)).execute()) {
            Limits limits = Limits.of(response.headers(), pace.now());
            allowance.learn(limits, pace.now());
            return replies.read(question, response, limits);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException broken) {
            if (Thread.currentThread().isInterrupted()) {
                throw (InterruptedIOException) new InterruptedIOException("interrupted while asking").initCause(broken);
            }
            String message = String.valueOf(broken.getMessage());
            return new Reply.Stumble(Quoted.of(settings.withoutToken(message)));
        } finally {
            allowance.answered();
        }
    }

    private Request request(Question question) {
        Request.Builder request = new Request.Builder()
                .url(question.address())
                .header("User-Agent", settings.userAgent())
                .header("Accept", settings.accept())
                .header("Accept-Encoding", "gzip");
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        // A host's own text comes back to it; what could not stand in a header is not worth a condition.
        if (question.etag() != null && question.etag().matches("[\\x20-\\x7E]{1,500}")) {
            request.header("If-None-Match", question.etag());
        }
        if (question.json() != null) {
            request.post(RequestBody.create(question.json(), JSON));
        }
        return request.build();
    }

    private void awaitAllowance() throws IOException {
        Allowance.Hold hold = allowance.take(pace.now());
        while (hold != null) {
            Duration length = Duration.between(pace.now(), hold.until());
            requireBearable(length, hold.why());
            if (!hold.equals(said.getAndSet(hold))) {
                says.accept(settings.withoutToken("waiting " + Budget.inWords(length) + ": " + hold.why()));
            }
            pause(length);
            hold = allowance.take(pace.now());
        }
    }

    private void stayAway(Reply.Later later, int pleas) throws IOException {
        waits.incrementAndGet();
        String host = settings.root().host();
        String why = host + " answered " + later.status() + (later.length() == null ? "" : " and asks for it");
        if (pleas > MAX_WAITS) {
            throw new RefusedException(why + ", " + pleas + " times in a row; try again later");
        }
        Duration length = later.length() == null ? doubled(UNSAID_WAIT, pleas, settings.maxWait()) : later.length();
        requireBearable(length, why);
        Duration atLeast = length.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : length;
        // For all who ask: the host does not tell one question from another.
        allowance.close(pace.now().plus(atLeast), why);
    }

    private void requireBearable(Duration length, String why) throws RefusedException {
        if (length.compareTo(settings.maxWait()) > 0) {
            throw new RefusedException("a wait of " + Budget.inWords(length) + " (" + why + "), longer than "
                    + Budget.inWords(settings.maxWait()) + "; try again later");
        }
    }

    private void backOff(String why, int stumbles) throws IOException {
        if (stumbles >= settings.maxAttempts()) {
            throw new RefusedException("no answer in " + stumbles + " attempts, at last: " + why + "; try again later");
        }
        Duration longest = doubled(FIRST_BACK_OFF, stumbles, LONGEST_BACK_OFF);
        Duration length = Duration.ofMillis((long) (longest.toMillis() * (0.5 + random.nextDouble() / 2)));
        LOG.debug("{}: {}; again in {}", settings.root().host(), why, length);
        pause(length);
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration length = first.multipliedBy(1L << Math.min(times - 1, 20));
        return length.compareTo(most) > 0 ? most : length;
    }

    private void pause(Duration length) throws InterruptedIOException {
        if (length.isPositive()) {
            waitedMillis.addAndGet(length.toMillis());
            pace.pause(length);
        }
    }

    /** Without query and user: those may be long or secret. */
    private String shown(HttpUrl address) {
        boolean usual = HttpUrl.defaultPort(address.scheme()) == address.port();
        String place = address.scheme() + "://" + address.host() + (usual ? "" : ":" + address.port());
        return Quoted.of(settings.withoutToken(place + address.encodedPath()), 300);
    }

    /** How many requests were sent so far, repeated ones included. */
    public long requests() {
        return requests.get();
    }

    /** How many times the host said that it had had enough for now. */
    public long waits() {
        return waits.get();
    }

    /** How long threads waited so far, for the host's limits and after its stumbles, all threads together. */
    public Duration waited() {
        return Duration.ofMillis(waitedMillis.get());
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
