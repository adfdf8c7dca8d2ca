package dev.sphagnum.ingest.github;

import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;

/**
 * A primary limit: so many requests in each window, which begins with the first of them.
 *
 * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">the headers</a>
 */
final class FakeLimit {
    private final String resource;
    private final int most;
    private final Duration window;
    private Instant renewedAt = Instant.MIN;
    private int used;

    FakeLimit(String resource, int most, Duration window) {
        this.resource = resource;
        this.most = most;
        this.window = window;
    }

    /** False when there is nothing left. */
    boolean take(Instant now) {
        if (!now.isBefore(renewedAt)) {
            renewedAt = now.plus(window);
            used = 0;
        }
        if (used == most) {
            return false;
        }
        used++;
        return true;
    }

    /** The answer with the headers of this limit. */
    MockResponse on(MockResponse answer, Instant now) {
        return answer.newBuilder()
                .setHeader("Date", FakeAnswers.date(now))
                .setHeader("x-ratelimit-limit", most)
                .setHeader("x-ratelimit-remaining", most - used)
                .setHeader("x-ratelimit-used", used)
                .setHeader("x-ratelimit-reset", renewedAt.getEpochSecond())
                .setHeader("x-ratelimit-resource", resource)
                .build();
    }
}
