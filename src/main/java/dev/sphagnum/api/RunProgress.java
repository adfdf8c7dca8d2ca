package dev.sphagnum.api;

import dev.sphagnum.registry.Registry;
import dev.sphagnum.registry.RunRow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands, and again whenever that has changed, until it has ended. Each subscriber has a thread that reads
 * only when the subscriber is ready for more: nothing piles up.
 */
final class RunProgress implements Flow.Publisher<RunRow> {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Registry registry;
    private final String run;

    RunProgress(Registry registry, String run) {
        this.registry = registry;
        this.run = run;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super RunRow> subscriber) {
        Watch watch = new Watch(subscriber);
        subscriber.onSubscribe(watch);
        Thread.ofVirtual().name("ingest-progress").start(watch::watch);
    }

    private final class Watch implements Flow.Subscription {
        private final Flow.Subscriber<? super RunRow> subscriber;
        private final Semaphore demand = new Semaphore(0);
        private final CountDownLatch cancelled = new CountDownLatch(1);

        Watch(Flow.Subscriber<? super RunRow> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long items) {
            demand.release((int) Math.min(items, Integer.MAX_VALUE - demand.availablePermits()));
        }

        @Override
        public void cancel() {
            cancelled.countDown();
            demand.release();
        }

        private void watch() {
            try {
                RunRow last = null;
                while (last == null || !last.hasEnded()) {
                    demand.acquire();
                    Optional<RunRow> next = next(last);
                    if (next.isEmpty()) {
                        break;
                    }
                    last = next.get();
                    subscriber.onNext(last);
                }
                if (!isCancelled()) {
                    subscriber.onComplete();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                subscriber.onError(e);
            }
        }

        /** Waits until the run is not as it was; empty when it is no more, or when nobody waits for it. */
        private Optional<RunRow> next(@Nullable RunRow last) throws InterruptedException {
            while (!isCancelled()) {
                Optional<RunRow> now = registry.run(run);
                if (now.isEmpty() || !now.get().equals(last)) {
                    return now;
                }
                cancelled.await(EVERY.toNanos(), TimeUnit.NANOSECONDS);
            }
            return Optional.empty();
        }

        private boolean isCancelled() {
            return cancelled.getCount() == 0;
        }
    }
}
