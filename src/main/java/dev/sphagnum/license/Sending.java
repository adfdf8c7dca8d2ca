package dev.sphagnum.license;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends batches to the database while the next ones are made, a few at a time: who makes them faster than they are written
 * waits. Batches may not depend on each other. A failure ends the sending when it is noticed, at the latest by {@link #finish()}.
 */
final class Sending implements AutoCloseable {
    /** A server writes two transactions on two cores in little more than the time of one. */
    private static final int AT_ONCE = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    void send(Runnable batch) {
        if (underWay.size() == AT_ONCE) {
            finish(underWay.remove());
        }
        underWay.add(CompletableFuture.runAsync(batch, threads));
    }

    private static void finish(CompletableFuture<Void> batch) {
        try {
            batch.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for what is under way. */
    void finish() {
        while (!underWay.isEmpty()) {
            finish(underWay.remove());
        }
    }

    /** Lets what is under way come to its end; failures are told by {@link #finish()}. */
    @Override
    public void close() {
        threads.close();
    }
}
