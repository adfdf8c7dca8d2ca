package dev.sphagnum.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say about a host's limits. Headers that cannot be read say nothing.
 *
 * @param left what is left of each limit, by the limit's name
 * @param budgets the limits themselves, by name
 * @param retryAfter how long the host asks to stay away; null when it does not say
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">x-ratelimit of GitHub</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, Retry-After</a>
 */
record Limits(
        Map<String, Left> left,
        Map<String, Budget> budgets,
        @Nullable Duration retryAfter) {
    // Beyond these a limit is no limit, and would cost memory.
    private static final long MOST_REQUESTS = 100_000;
    private static final long LONGEST_WINDOW = Duration.ofDays(1).toSeconds();

    /**
     * @param requests that may still be sent before the limit is renewed
     * @param renewedIn how long it takes until then
     */
    record Left(long requests, Duration renewedIn) {}

    static Limits of(Headers headers, Instant now) {
        // The host's times are compared with the host's clock, where it tells it.
        Date date = headers.getDate("Date");
        Instant hostNow = date == null ? now : date.toInstant();
        Map<String, Left> left = new HashMap<>();
        readRateLimit(FieldItems.of(headers.values("RateLimit")), left);
        readGitHub(headers, hostNow, left);
        return new Limits(
                left, policies(FieldItems.of(headers.values("RateLimit-Policy"))), retryAfter(headers, hostNow));
    }

    private static void readRateLimit(FieldItems fields, Map<String, Left> left) {
        for (FieldItems.Item item : fields.items()) {
            put(left, item.name(), item.numbers().get("r"), item.numbers().get("t"));
        }
        Map<String, Long> together = fields.together();
        put(left, "", together.get("remaining"), together.get("reset"));
    }

    private static void readGitHub(Headers headers, Instant hostNow, Map<String, Left> left) {
        Long reset = number(headers.get("x-ratelimit-reset"));
        String resource = headers.get("x-ratelimit-resource");
        if (reset != null) {
            long seconds = Math.max(0, reset - hostNow.getEpochSecond());
            put(left, resource == null ? "" : resource, number(headers.get("x-ratelimit-remaining")), seconds);
        }
    }

    private static void put(Map<String, Left> left, String name, @Nullable Long requests, @Nullable Long seconds) {
        if (requests != null && seconds != null) {
            left.put(plain(name), new Left(requests, Duration.ofSeconds(seconds)));
        }
    }

    private static Map<String, Budget> policies(FieldItems fields) {
        Map<String, Budget> budgets = new HashMap<>();
        for (FieldItems.Item item : fields.items()) {
            long requests = item.numbers().getOrDefault("q", item.numbers().getOrDefault("", 0L));
            long seconds = item.numbers().getOrDefault("w", 0L);
            if (isBetween(requests, MOST_REQUESTS) && isBetween(seconds, LONGEST_WINDOW)) {
                Budget budget = new Budget((int) requests, Duration.ofSeconds(seconds));
                // A limit per second and one per day may have the same name.
                budgets.put(plain(item.name()) + "/" + seconds, budget);
            }
        }
        return budgets;
    }

    /** The name of a limit stands in sentences: it is taken as it is, or not at all. */
    private static String plain(String name) {
        return name.matches("[\\w .-]{1,40}") ? name : "";
    }

    private static boolean isBetween(long value, long most) {
        return value >= 1 && value <= most;
    }

    private static @Nullable Duration retryAfter(Headers headers, Instant hostNow) {
        String value = headers.get("Retry-After");
        Long seconds = number(value);
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        Date date = headers.getDate("Retry-After");
        if (date == null) {
            return null;
        }
        Duration until = Duration.between(hostNow, date.toInstant());
        return until.isNegative() ? Duration.ZERO : until;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,12}") ? Long.valueOf(text.strip()) : null;
    }

    /** How long until every limit that is used up is renewed; null when none is. */
    @Nullable
    Duration renewedIn() {
        return left.values().stream()
                .filter(one -> one.requests() == 0)
                .map(Left::renewedIn)
                .max(Duration::compareTo)
                .orElse(null);
    }
}
