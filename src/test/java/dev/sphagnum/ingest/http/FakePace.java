package dev.sphagnum.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits; it remembers the waits. */
public final class FakePace implements Pace {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    public FakePace(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration length) {
        waits.add(length);
        now = now.plus(length);
    }

    /** All waits so far, oldest first. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
