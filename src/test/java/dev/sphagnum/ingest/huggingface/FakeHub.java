package dev.sphagnum.ingest.huggingface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A made-up Hub on the loopback address, for tests and to try the command line against by hand:
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.sphagnum.ingest.huggingface.FakeHub -Dexec.arguments=--models,20000,--faults,5</pre>
 *
 * <p>It answers as the Hub is documented to; what could not be checked against the real one is said in
 * docs/data-sources.md.
 */
public final class FakeHub implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Options options;
    private final FakeAnswers answers;
    private final FakeFaults faults;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong overBudget = new AtomicLong();
    private final AtomicLong mostInAWindow = new AtomicLong();
    private Instant windowStart = Instant.EPOCH;
    private long inWindow;

    /**
     * What the made-up Hub is like.
     *
     * @param world what there is on the Hub; it may be changed while the Hub serves it
     * @param token the only one that is valid; null when any is
     * @param faultPercent how many of a hundred requests are spoilt on purpose
     * @param seed of the faults
     * @param budget requests in five minutes, as advertised; beyond it the Hub answers 429
     * @param oldSecurityName scans are answered as {@code securityStatus}, as older servers do
     * @param clock of the windows; in tests that of the client
     * @param port 0 for any free one
     * @param largestPage records of a page of a list, however many are asked for
     */
    public record Options(
            FakeModels world,
            @Nullable String token,
            int faultPercent,
            long seed,
            int budget,
            boolean oldSecurityName,
            InstantSource clock,
            int port,
            int largestPage) {
        public static final Duration WINDOW = Duration.ofMinutes(5);

        /** No faults, no token, and a budget of the Hub's 1,000 requests. */
        public static Options of(FakeModels world) {
            return new Options(world, null, 0, 1, 1_000, false, Clock.systemUTC(), 0, 1_000);
        }

        public Options withToken(String other) {
            return new Options(world, other, faultPercent, seed, budget, oldSecurityName, clock, port, largestPage);
        }

        public Options withFaults(int percent, long otherSeed) {
            return new Options(world, token, percent, otherSeed, budget, oldSecurityName, clock, port, largestPage);
        }

        public Options withBudget(int other) {
            return new Options(world, token, faultPercent, seed, other, oldSecurityName, clock, port, largestPage);
        }

        public Options withOldSecurityName() {
            return new Options(world, token, faultPercent, seed, budget, true, clock, port, largestPage);
        }

        public Options withClock(InstantSource other) {
            return new Options(world, token, faultPercent, seed, budget, oldSecurityName, other, port, largestPage);
        }

        public Options withPort(int other) {
            return new Options(world, token, faultPercent, seed, budget, oldSecurityName, clock, other, largestPage);
        }

        public Options withLargestPage(int other) {
            return new Options(world, token, faultPercent, seed, budget, oldSecurityName, clock, port, other);
        }
    }

    public FakeHub(Options options) {
        this.options = options;
        this.answers = new FakeAnswers(options);
        this.faults = new FakeFaults(options.faultPercent(), options.seed());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), options.port());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        forget();
        requests.incrementAndGet();
        Instant now = options.clock().instant();
        long left = takeFromBudget(now);
        long renewedIn = renewedIn(now);
        MockResponse answer = left < 0 ? FakeAnswers.tooMany(renewedIn) : spoilt(request, now);
        return answer.newBuilder()
                .setHeader("RateLimit", "\"api\";r=" + Math.max(0, left) + ";t=" + renewedIn)
                .setHeader("RateLimit-Policy", "\"fixed window\";\"api\";q=" + options.budget() + ";w=300")
                .build();
    }

    private MockResponse spoilt(RecordedRequest request, Instant now) {
        FakeFaults.Kind fault = faults.draw(request.getRequestLine());
        MockResponse good = answers.answer(request);
        return fault == null ? good : faults.spoil(fault, good, now);
    }

    /** The server keeps what it was asked, which would fill the memory in a long run. */
    private void forget() {
        try {
            server.takeRequest(0, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long takeFromBudget(Instant now) {
        if (!now.isBefore(windowStart.plus(Options.WINDOW))) {
            windowStart = now;
            inWindow = 0;
        }
        inWindow++;
        mostInAWindow.accumulateAndGet(inWindow, Math::max);
        if (inWindow > options.budget()) {
            overBudget.incrementAndGet();
        }
        return options.budget() - inWindow;
    }

    private synchronized long renewedIn(Instant now) {
        Duration left = Duration.between(now, windowStart.plus(Options.WINDOW));
        return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /** Where it listens; the value for {@code HF_ENDPOINT}. */
    public HttpUrl address() {
        return server.url("/");
    }

    public FakeModels world() {
        return options.world();
    }

    /** How many requests came in so far. */
    public long requests() {
        return requests.get();
    }

    /** How many of them were refused because the budget was used up. */
    public long overBudget() {
        return overBudget.get();
    }

    /** The most requests that came in within one window of five minutes. */
    public long mostInAWindow() {
        return mostInAWindow.get();
    }

    /** How many answers were spoilt on purpose, by kind. */
    public Map<String, Long> faults() {
        return faults.counts();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Serves until it is stopped. Options: {@code --port N --models N --seed N --faults PERCENT --budget N}. */
    public static void main(String[] arguments) throws InterruptedException {
        long seed = number(arguments, "--seed", 1);
        int models = (int) number(arguments, "--models", 1_000);
        FakeHub hub = new FakeHub(Options.of(FakeModels.of(models, seed))
                .withFaults((int) number(arguments, "--faults", 0), seed)
                .withBudget((int) number(arguments, "--budget", 1_000))
                .withPort((int) number(arguments, "--port", 0)));
        System.out.println("A made-up Hub with " + hub.world().names().size() + " models and "
                + hub.world().datasetNames().size() + " data sets at " + hub.address());
        System.out.println("Try: HF_ENDPOINT=" + hub.address() + " ./sphagnum ingest huggingface --limit 100");
        System.out.println("Stop it with Ctrl-C.");
        while (true) {
            Thread.sleep(Duration.ofMinutes(1));
            System.out.println(hub.requests() + " requests; spoilt on purpose: " + hub.faults());
        }
    }

    private static long number(String[] arguments, String name, long otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }
}
