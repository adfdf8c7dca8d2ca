package dev.sphagnum.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Some clients that ask without a pause, each the next question when the last is answered, for some time.
 *
 * @param seconds how long they asked
 * @param millis of each answer, sorted, by the kind of question
 * @param failures what went wrong, the first of each client; empty when nothing did
 */
record Load(double seconds, Map<Questions.Kind, double[]> millis, long errors, List<String> failures) {

    /** One client's connection; it asks one question and says what was asked. */
    interface Client extends AutoCloseable {
        Questions.Kind ask(SplittableRandom random) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens the connection of a client. */
    @FunctionalInterface
    interface Connecting {
        Client connect() throws IOException;
    }

    /** What one client measured; its lists are its own until it ends. */
    private static final class Measured {
        private final Map<Questions.Kind, List<Double>> millis = new EnumMap<>(Questions.Kind.class);
        private long errors;
    }

    static Load of(int clients, Duration time, long seed, Connecting connecting) throws InterruptedException {
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Measured> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Measured measured = new Measured();
            SplittableRandom random = new SplittableRandom(seed + i);
            all.add(measured);
            threads.add(Thread.ofVirtual().start(() -> askUntil(end, connecting, random, measured, failures)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return together((System.nanoTime() - begin) / 1e9, all, List.copyOf(failures));
    }

    private static void askUntil(
            long end,
            Connecting connecting,
            SplittableRandom random,
            Measured measured,
            ConcurrentLinkedQueue<String> failures) {
        while (System.nanoTime() < end) {
            try (Client client = connecting.connect()) {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    Questions.Kind kind = client.ask(random);
                    measured.millis
                            .computeIfAbsent(kind, _ -> new ArrayList<>())
                            .add((System.nanoTime() - start) / 1e6);
                }
            } catch (IOException | RuntimeException e) {
                if (measured.errors++ == 0) {
                    failures.add(String.valueOf(e));
                }
            }
        }
    }

    private static Load together(double seconds, List<Measured> all, List<String> failures) {
        Map<Questions.Kind, double[]> millis = new EnumMap<>(Questions.Kind.class);
        for (Questions.Kind kind : Questions.Kind.values()) {
            double[] sorted = all.stream()
                    .flatMap(measured -> measured.millis.getOrDefault(kind, List.of()).stream())
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            if (sorted.length > 0) {
                millis.put(kind, sorted);
            }
        }
        return new Load(
                seconds,
                millis,
                all.stream().mapToLong(measured -> measured.errors).sum(),
                failures);
    }

    /** This load and another of the same clients, as one. */
    Load and(Load other) {
        Map<Questions.Kind, double[]> both = new EnumMap<>(millis);
        other.millis.forEach((kind, times) -> both.merge(kind, times, Load::sorted));
        return new Load(
                seconds + other.seconds,
                both,
                errors + other.errors,
                Stream.concat(failures.stream(), other.failures.stream()).toList());
    }

    private static double[] sorted(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
    }

    /** Answers a second, of all kinds. */
    double rate() {
        return millis.values().stream().mapToInt(times -> times.length).sum() / seconds;
    }

    double rate(Questions.Kind kind) {
        return millis.getOrDefault(kind, new double[0]).length / seconds;
    }

    /** Of the answers of all kinds; NaN when there were none. */
    double percentile(double share) {
        double[] all = millis.values().stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return percentile(all, share);
    }

    double percentile(Questions.Kind kind, double share) {
        return percentile(millis.getOrDefault(kind, new double[0]), share);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * (sorted.length - 1))];
    }
}
