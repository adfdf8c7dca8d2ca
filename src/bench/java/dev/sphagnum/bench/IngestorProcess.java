package dev.sphagnum.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.IngestOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** An ingestor in a JVM of its own, so that its memory is told apart from the server's. */
final class IngestorProcess {
    private static final String RESULT = "result ";

    private IngestorProcess() {}

    static IngestBenchmark.IngestorAlone run(Path file, Path workFolder, int heapMegabytes) throws IOException {
        Path home = workFolder.resolve("apart");
        try (Fresh _ = Fresh.start(home)) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heapMegabytes + "m",
                            "-XX:+UseParallelGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IngestBenchmark.class.getName(),
                            "alone",
                            file.toString(),
                            home.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                String[] result = output.lines()
                        .filter(line -> line.startsWith(RESULT))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the ingestor ended without a result"))
                        .substring(RESULT.length())
                        .split(" ", -1);
                return new IngestBenchmark.IngestorAlone(
                        Double.parseDouble(result[0]), Long.parseLong(result[1]), heapMegabytes);
            }
        }
    }

    /** What the other JVM does. */
    static void ingest(Path file, Path home) {
        AtomicLong live = new AtomicLong();
        watchCollections(live);
        EmbeddedNeo4j.Address address = EmbeddedNeo4j.runningIn(home).orElseThrow();
        try (Graph graph = Graph.connect(address.settings())) {
            double seconds =
                    IngestBenchmark.ingest(graph, file, IngestOptions.DEFAULTS).seconds();
            System.out.printf(Locale.ROOT, "%s%.2f %d%n", RESULT, seconds, live.get() >> 20);
        }
    }

    /** Keeps the most that a collection left in the heap, what it had not looked at included. */
    private static void watchCollections(AtomicLong live) {
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        NotificationListener listener =
                (notification, _) -> live.accumulateAndGet(afterCollection(notification, heap), Math::max);
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector).addNotificationListener(listener, null, null));
    }

    private static long afterCollection(Notification notification, Set<String> heap) {
        return GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc()
                .entrySet()
                .stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
