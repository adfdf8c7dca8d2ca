package dev.sphagnum.api;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs in the thread that asks. Where fetchers block, Micronaut hands each message of a WebSocket to another thread of a
 * pool, so that a client's second message may be taken before its first; in the thread that reads the socket they keep
 * their order. Nothing that waits may run here.
 */
@Singleton
@Named(InOrder.NAME)
final class InOrder extends AbstractExecutorService {
    static final String NAME = "in-order";

    private volatile boolean shutdown;

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }
}
