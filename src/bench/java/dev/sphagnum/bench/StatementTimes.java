package dev.sphagnum.bench;

import dev.sphagnum.ingest.IngestOptions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Where the time of an ingest goes, by statement. A transaction's time holds that of its statements. */
final class StatementTimes {
    private StatementTimes() {}

    static void print(Path file, Path workFolder, int batchRows) {
        Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
        Map<String, LongAdder> times = new ConcurrentHashMap<>();
        try (Fresh fresh = Fresh.start(workFolder.resolve("timed"), (statement, took) -> {
            nanos.computeIfAbsent(statement.path(), _ -> new LongAdder()).add(took);
            times.computeIfAbsent(statement.path(), _ -> new LongAdder()).increment();
        })) {
            nanos.clear();
            times.clear();
            Took took = IngestBenchmark.ingest(fresh.graph(), file, new IngestOptions(false, batchRows));
            System.out.printf(Locale.ROOT, "ingest with %d rows a batch: %s%n", batchRows, took);
        }
        nanos.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().sum()))
                .limit(30)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "%8.2f s %6d times %s%n",
                        entry.getValue().sum() / 1e9,
                        times.get(entry.getKey()).sum(),
                        entry.getKey()));
    }
}
