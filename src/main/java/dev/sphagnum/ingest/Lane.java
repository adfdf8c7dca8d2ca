package dev.sphagnum.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Lets one piece of work go on beside the thread that reads. The next waits until it is done, so that order stays, and no
 * more than one batch is in memory beside the one that is being filled.
 *
 * <p>An interrupt of the reader, which wakes it from waiting for its upstream, neither reaches the work nor the wait for it.
 */
final class Lane {
    private @Nullable FutureTask<?> work;

    /** Begins a piece of work when the one before is done; throws what that one threw. */
    void begin(Runnable next) {
        await();
        FutureTask<?> task = new FutureTask<>(next, null);
        work = task;
        Thread.ofVirtual().name("writer").start(task);
    }

    /** Waits until nothing is under way; throws, once, what the work threw. */
    void await() {
        FutureTask<?> task = work;
        work = null;
        if (task == null) {
            return;
        }
        boolean wasInterrupted = false;
        try {
            while (!isDone(task)) {
                wasInterrupted = true;
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False when the wait was interrupted. */
    private static boolean isDone(FutureTask<?> task) {
        try {
            task.get();
            return true;
        } catch (InterruptedException _) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }
}
