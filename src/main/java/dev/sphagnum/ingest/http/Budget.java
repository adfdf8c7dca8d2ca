package dev.sphagnum.ingest.http;

import java.time.Duration;

/** At most so many requests in any stretch of time of that length. */
public record Budget(int requests, Duration window) {
    public Budget {
        if (requests < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("a budget of " + requests + " requests in " + window);
        }
    }

    /** As a person says it: "500 requests in 5 min". */
    String inWords() {
        return requests + " requests in " + inWords(window);
    }

    static String inWords(Duration length) {
        long seconds = Math.max(1, length.plusMillis(999).toSeconds());
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
