package dev.sphagnum.ingest.http;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time, and how one waits for a later one; in tests both are made up. */
public interface Pace {
    Instant now();

    /**
     * Comes back after that long.
     *
     * @throws InterruptedIOException when the thread was told to stop; it stays marked as interrupted
     */
    void pause(Duration length) throws InterruptedIOException;

    /** Waits on the thread that asks. */
    static Pace of(Clock clock) {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration length) throws InterruptedIOException {
                try {
                    Thread.sleep(length);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while waiting");
                }
            }
        };
    }
}
