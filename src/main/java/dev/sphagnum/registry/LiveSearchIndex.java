package dev.sphagnum.registry;

import dev.sphagnum.topology.SupplyGraph;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of the newest picture, as near as it is worth: a new picture gets one of its own beside the searches, which
 * go on with the former, and nine tenths of the time none is made. Thread-safe.
 */
final class LiveSearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSearchIndex.class);
    private static final int REST = 9;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Supplier<Optional<SupplyGraph>> picture;
    private final int leastNodes;
    private final AtomicBoolean building = new AtomicBoolean();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable SearchIndex current;
    private volatile long restsUntil = System.nanoTime();

    /**
     * @param picture empty while there is none
     * @param leastNodes pictures with fewer get no index
     */
    LiveSearchIndex(Supplier<Optional<SupplyGraph>> picture, int leastNodes) {
        this.picture = picture;
        this.leastNodes = leastNodes;
    }

    /** Begins to make the index of the newest picture, if it has none. */
    void prepare() {
        picture.get().filter(this::isLarge).ifPresent(this::follow);
    }

    /**
     * Empty where the database is to be searched alone: the graph is small, or its index could not be made. Whoever comes while the
     * first one is made waits for it, for {@value #LONGEST_WAIT_SECONDS} seconds at most: in the database many searches of a large
     * graph would keep each other, and the index, waiting.
     */
    Optional<SearchIndex> get() {
        Optional<SupplyGraph> newest = picture.get().filter(this::isLarge);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        follow(newest.get());
        if (current == null) {
            awaitFirst();
        }
        return Optional.ofNullable(current);
    }

    private boolean isLarge(SupplyGraph graph) {
        return graph.nodeCount() >= leastNodes;
    }

    private void follow(SupplyGraph newest) {
        SearchIndex known = current;
        boolean isOld = known == null || known.picture() != newest;
        if (isOld && System.nanoTime() - restsUntil >= 0 && building.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("search-index").start(() -> build(newest));
        }
    }

    private void awaitFirst() {
        try {
            first.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for the index of names", e);
        }
    }

    private void build(SupplyGraph graph) {
        long start = System.nanoTime();
        try {
            current = SearchIndex.of(graph);
            LOG.debug(
                    "search index of {} nodes made in {} ms",
                    graph.nodeCount(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("names are searched in the database, because their index could not be made", e);
        } finally {
            long end = System.nanoTime();
            restsUntil = end + REST * (end - start);
            building.set(false);
            first.countDown();
        }
    }
}
