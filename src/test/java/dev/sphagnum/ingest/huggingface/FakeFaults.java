package dev.sphagnum.ingest.huggingface;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Answers spoilt on purpose. Which ones are drawn from the seed, the request and how often it was sent, so that the order in
 * which requests come in does not matter; no request is spoilt more than four times in a row.
 */
final class FakeFaults {
    private static final int MOST_IN_A_ROW = 4;

    private final int percent;
    private final long seed;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final Map<Kind, Long> counts = new ConcurrentHashMap<>();

    enum Kind {
        TOO_MANY_SECONDS,
        TOO_MANY_DATE,
        STATUS_500,
        STATUS_502,
        STATUS_503,
        CUT,
        TRUNCATED_GZIP,
        SLOW
    }

    FakeFaults(int percent, long seed) {
        this.percent = percent;
        this.seed = seed;
    }

    /** What happens to this request; null when it is answered as it should. */
    @Nullable
    Kind draw(String requestLine) {
        int time = seen.merge(requestLine, 1, Integer::sum);
        Random random = new Random(seed * 31 + requestLine.hashCode() * 1_000_003L + time);
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        if (time % (MOST_IN_A_ROW + 1) == 0 || random.nextInt(100) >= percent) {
            return null;
        }
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    MockResponse spoil(Kind kind, MockResponse good, Instant now) {
        counts.merge(kind, 1L, Long::sum);
        return switch (kind) {
            case TOO_MANY_SECONDS -> status(429).addHeader("Retry-After", "1").build();
            case TOO_MANY_DATE ->
                status(429)
                        .addHeader("Retry-After", date(now.plusSeconds(2)))
                        .addHeader("Date", date(now))
                        .build();
            case STATUS_500 -> status(500).build();
            case STATUS_502 -> status(502).build();
            case STATUS_503 -> status(503).build();
            case CUT ->
                good.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
            case TRUNCATED_GZIP -> truncated(good);
            case SLOW -> slow(good);
        };
    }

    private static MockResponse.Builder status(int code) {
        return new MockResponse.Builder().code(code).body("{\"error\":\"made-up fault " + code + "\"}");
    }

    private static MockResponse slow(MockResponse good) {
        long length = good.getBody() == null ? 1 : good.getBody().getContentLength();
        return good.newBuilder()
                .throttleBody(Math.max(1, length / 5), 20, TimeUnit.MILLISECONDS)
                .build();
    }

    /** The length is that of the shorter body, so that only unpacking shows what is missing. */
    private MockResponse truncated(MockResponse good) {
        if (!"gzip".equals(good.getHeaders().get("Content-Encoding")) || good.getBody() == null) {
            return good.newBuilder()
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build();
        }
        Buffer whole = new Buffer();
        try {
            good.getBody().writeTo(whole);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        Buffer half = new Buffer();
        half.write(whole, whole.size() * 2 / 3);
        return good.newBuilder().body(half).build();
    }

    private static String date(Instant when) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC));
    }

    Map<String, Long> counts() {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((kind, count) -> named.put(kind.name(), count));
        return named;
    }
}
