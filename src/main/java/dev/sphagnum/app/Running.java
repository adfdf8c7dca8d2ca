package dev.sphagnum.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is open while the program serves, closed in reverse order at its end or at Ctrl-C, whichever comes first. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::closeAll, "shutdown");

    Running() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Opens something; Ctrl-C in the middle waits for it, so that nothing is left half open. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opener) {
        T opened = opener.get();
        open.push(opened);
        return opened;
    }

    /** Waits for Ctrl-C or a TERM signal. */
    void untilStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("could not be closed cleanly", e);
            }
        }
        stopped.countDown();
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: it closes what is open.
        }
    }
}
