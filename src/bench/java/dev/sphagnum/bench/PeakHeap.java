package dev.sphagnum.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** The most heap that was in use right after a collection while some work was done: what the work needs at least, about. */
final class PeakHeap {
    private PeakHeap() {}

    /** In bytes; garbage that no collection has looked at yet is counted with the rest. */
    static long during(Runnable work) {
        AtomicLong peak = new AtomicLong();
        Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(peak));
        work.run();
        watcher.interrupt();
        return peak.get();
    }

    private static void watch(AtomicLong peak) {
        try {
            while (true) {
                long used = sum(pool -> pool.getUsed());
                peak.accumulateAndGet(used, Math::max);
                Thread.sleep(5);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long sum(ToLongFunction<MemoryUsage> part) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> part.applyAsLong(pool.getCollectionUsage()))
                .sum();
    }
}
