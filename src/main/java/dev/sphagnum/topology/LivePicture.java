package dev.sphagnum.topology;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.graph.Graph;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest picture of the graph. A thread of its own asks the database for its version and brings the picture up to date when
 * it changed, one refresh at a time; readers are never blocked and keep the picture they took. Thread-safe.
 *
 * <p>Where every run since has left word of the few nodes that it touched, those alone are read; otherwise the whole graph is.
 * While it is read the old picture stays, so that both are in memory for that time.
 */
public final class LivePicture implements AutoCloseable, Supplier<SupplyGraph> {
    private static final Logger LOG = LoggerFactory.getLogger(LivePicture.class);

    private final Graph graph;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    final Thread poller;
    private volatile Reading current;
    private boolean databaseIsAway; // touched by the polling thread alone

    /**
     * How the picture of the moment came to be.
     *
     * @param at when it was there
     * @param took how long it took
     * @param isWhole the whole graph was read; false when only touched nodes were
     */
    public record Reading(SupplyGraph picture, Instant at, Duration took, boolean isWhole) {}

    /**
     * Reads the graph, then watches its version.
     *
     * @param poll how long between two looks at the version; two seconds by default in the service
     */
    public LivePicture(Graph graph, Duration poll) {
        this.graph = graph;
        this.poll = poll;
        this.current = whole();
        this.poller = Thread.ofVirtual().name("picture-poll").start(this::watch);
    }

    @Override
    public SupplyGraph get() {
        return current.picture();
    }

    /** The picture that {@link #get()} answers, and how it was read. */
    public Reading reading() {
        return current;
    }

    /** Reads the whole graph now, whatever its version; returns when {@link #get()} answers the new picture. */
    public synchronized void reload() {
        current = whole();
    }

    /** Brings the picture to the graph's version now, unless it is; returns when {@link #get()} answers it. */
    public synchronized void catchUp() {
        // Another version, not only a higher one: a database that was restored or emptied starts lower.
        GraphVersion newest = graph.version();
        if (!newest.equals(get().version())) {
            current = updated(newest).orElseGet(this::whole);
        }
    }

    private Optional<Reading> updated(GraphVersion newest) {
        long start = System.nanoTime();
        return PictureUpdate.of(graph, get(), newest).map(picture -> reading(picture, start, false));
    }

    private Reading whole() {
        long start = System.nanoTime();
        return reading(SupplyGraph.load(graph), start, true);
    }

    private static Reading reading(SupplyGraph picture, long start, boolean isWhole) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.debug(
                "version {}: {} nodes, {} links, read {} in {} ms",
                picture.version().number(),
                picture.nodeCount(),
                picture.edgeCount(),
                isWhole ? "whole" : "where it was touched",
                took.toMillis());
        return new Reading(picture, Instant.now(), took, isWhole);
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
            catchUp();
            if (databaseIsAway) {
                LOG.info("the database answers again");
            }
            databaseIsAway = false;
        } catch (RuntimeException e) {
            if (!databaseIsAway && closed.getCount() > 0) {
                LOG.warn(
                        "keeping the picture of version {}: {}", get().version().number(), e.getMessage());
            }
            databaseIsAway = true;
        }
    }
}
