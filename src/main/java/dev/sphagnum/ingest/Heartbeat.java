package dev.sphagnum.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds that a run is alive, however long its source waits, and ends it when somebody wants that. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final BooleanSupplier beat;
    private final Runnable cancel;
    private final Thread thread;

    /**
     * @param beat true when the run is to end
     * @param cancel ends it
     */
    Heartbeat(BooleanSupplier beat, Runnable cancel) {
        this.beat = beat;
        this.cancel = cancel;
        this.thread = Thread.ofVirtual().name("heartbeat").start(this::run);
    }

    private void run() {
        try {
            while (!closed.await(EVERY.toNanos(), TimeUnit.NANOSECONDS)) {
                if (isToEnd()) {
                    cancel.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away for a moment is the run's own concern. */
    private boolean isToEnd() {
        try {
            return beat.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.debug("could not say that the run is alive", e);
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
