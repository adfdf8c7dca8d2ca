package dev.sphagnum.bench;

import java.util.Arrays;
import java.util.function.IntSupplier;

/** Times of single calls. */
final class Latencies {
    /** Keeps the answer of a call alive, so that nothing of it is left out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile int sink;

    /** The shortest first. */
    private final long[] nanos;

    private Latencies(long[] nanos) {
        this.nanos = nanos;
    }

    /**
     * Calls again and again, first without looking at the time.
     *
     * @param calls how many are timed, fewer when {@code seconds} are over, but at least five
     */
    static Latencies of(int warmUps, int calls, double seconds, IntSupplier call) {
        for (int i = 0; i < warmUps; i++) {
            sink = call.getAsInt();
        }
        long[] times = new long[calls];
        long begin = System.nanoTime();
        int done = 0;
        while (done < calls && (done < 5 || (System.nanoTime() - begin) / 1e9 < seconds)) {
            long start = System.nanoTime();
            sink = call.getAsInt();
            times[done++] = System.nanoTime() - start;
        }
        long[] sorted = Arrays.copyOf(times, done);
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int calls() {
        return nanos.length;
    }

    double medianMillis() {
        return percentile(0.5);
    }

    double p99Millis() {
        return percentile(0.99);
    }

    private double percentile(double share) {
        return nanos[Math.min(nanos.length - 1, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
    }
}
