package dev.sphagnum.topology;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the parts of one work on a few threads. */
final class SideBySide {
    /** As many sessions as there are processors, but no more than would crowd a server that is shared. */
    static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private SideBySide() {}

    /** Returns when all parts are done; throws what the first of them threw that failed. */
    static void run(List<Runnable> parts) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofVirtual().name("picture-read-", 0).factory())) {
            List<Callable<Object>> calls =
                    parts.stream().map(Executors::callable).toList();
            for (Future<Object> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the picture was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
