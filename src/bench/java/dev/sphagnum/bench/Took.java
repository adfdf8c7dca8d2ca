package dev.sphagnum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a piece of work took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all threads of this JVM, the embedded server's and the collector's included
 */
public record Took(double seconds, double cpuSeconds) {
    static final Took NOTHING = new Took(0, 0);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Took by(Runnable work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }

    Took plus(Took other) {
        return new Took(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }

    static double median(List<Took> all, ToDoubleFunction<Took> of) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s (%.1f s of CPU)", seconds, cpuSeconds);
    }
}
