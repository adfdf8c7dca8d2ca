package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Batches that go into files, on a thread of their own beside the one that reads. What files cannot hold is set aside:
 * a value that the import tool would take for another, and an artefact whose hub id was read under another name before.
 */
final class BulkBatches implements Batches, AutoCloseable {
    /** Set aside means kept in memory. */
    private static final int MOST_ASIDE = 100_000;

    private static final int WAITING_BATCHES = 4;

    private final BulkNodes nodes;
    private final BlockingQueue<List<Artefact>> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final SeenNames hubIds = new SeenNames();
    private final List<Artefact> aside = new ArrayList<>();
    private final WrittenRows written;
    private final Thread thread = new Thread(this::writeAll, "bulk-files");
    private volatile @Nullable RuntimeException failure;

    /** @param readings how many relationships a declaration becomes */
    BulkBatches(BulkNodes nodes, ToIntFunction<LicenseFact> readings) {
        this.nodes = nodes;
        this.written = new WrittenRows(readings);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Map<NodeId, NodeId> write(List<Artefact> batch, Map<NodeId, NodeId> moved, Supplier<Fields> counts) {
        if (!moved.isEmpty()) {
            throw new IllegalStateException("only live sources tell of moves, and those are not loaded in bulk");
        }
        put(batch);
        return Map.of();
    }

    private void put(List<Artefact> batch) {
        try {
            waiting.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were written", e);
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void writeAll() {
        try {
            for (List<Artefact> batch = waiting.take(); !batch.isEmpty(); batch = waiting.take()) {
                // After a failure the reader is let run into it, and never waits for room.
                if (failure == null) {
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Artefact> batch) {
        try {
            for (Artefact artefact : batch) {
                if (isKnownByAnotherName(artefact) || !nodes.write(artefact)) {
                    setAside(artefact);
                } else {
                    written.add(artefact);
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private boolean isKnownByAnotherName(Artefact artefact) {
        Object hubId = artefact.properties().asMap().get("hubId");
        return hubId != null && !hubIds.add(artefact.id().kind() + " " + hubId);
    }

    private void setAside(Artefact artefact) {
        if (aside.size() == MOST_ASIDE) {
            throw new Problem.BadInput("more than " + MOST_ASIDE + " records cannot be loaded in bulk, the last of them "
                            + artefact.where() + "; leave --bulk out")
                    .asException();
        }
        aside.add(artefact);
    }

    /** Waits until all is in files, with the nodes that were named and never read. */
    void finish() {
        close();
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
        nodes.writeUnread();
    }

    /** What is to be written into the graph after the import. Only after {@link #finish}. */
    List<Artefact> aside() {
        return aside;
    }

    @Override
    public void keep(Supplier<Fields> counts) {
        // Files keep no state of a run: it is all or nothing.
    }

    /** Only after {@link #finish}. */
    @Override
    public Map<String, Long> written() {
        return written.asMap();
    }

    /** Counts what was set aside and is written by now. */
    void countMore(Map<String, Long> rows) {
        written.add(rows);
    }

    @Override
    public void resume(List<String> counts) {
        throw new IllegalStateException("a bulk load never goes on with another run");
    }

    /** Ends the thread. */
    @Override
    public void close() {
        try {
            if (thread.isAlive()) {
                waiting.put(List.of()); // ends it
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
