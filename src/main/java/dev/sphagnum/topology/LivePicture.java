package dev.sphagnum.topology;

import dev.sphagnum.graph.Graph;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest picture of the graph. A thread of its own asks the database for its version and reads the graph again when it
 * changed; readers are never blocked and keep the picture they took. Thread-safe.
 */
public final class LivePicture implements AutoCloseable, Supplier<SupplyGraph> {
    private static final Logger LOG = LoggerFactory.getLogger(LivePicture.class);

    private final Graph graph;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    final Thread poller;
    private volatile SupplyGraph current;
    private boolean databaseIsAway; // touched by the polling thread alone

    /**
     * Reads the graph, then watches its version.
     *
     * @param poll how long between two looks at the version; two seconds by default in the service
     */
    public LivePicture(Graph graph, Duration poll) {
        this.graph = graph;
        this.poll = poll;
        this.current = SupplyGraph.load(graph);
        this.poller = Thread.ofVirtual().name("picture-poll").start(this::watch);
    }

    @Override
    public SupplyGraph get() {
        return current;
    }

    /** Reads the graph now, whatever its version; returns when {@link #get()} answers the new picture. */
    public synchronized void reload() {
        current = SupplyGraph.load(graph);
    }

    /** Stops watching at once; the last picture stays readable. */
    @Override
    public void close() {
        closed.countDown();
        poller.interrupt(); // in case it waits for the database
    }

    private void watch() {
        try {
            while (!closed.await(poll.toNanos(), TimeUnit.NANOSECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            reloadIfChanged();
            if (databaseIsAway) {
                LOG.info("the database answers again");
            }
            databaseIsAway = false;
        } catch (RuntimeException e) {
            if (!databaseIsAway && closed.getCount() > 0) {
                LOG.warn(
                        "keeping the picture of version {}: {}",
                        current.version().number(),
                        e.getMessage());
            }
            databaseIsAway = true;
        }
    }

    // Another version, not only a higher one: a database that was restored or emptied starts lower.
    private synchronized void reloadIfChanged() {
        if (!graph.version().equals(current.version())) {
            current = SupplyGraph.load(graph);
        }
    }
}
