package dev.sphagnum.bench;

import dev.sphagnum.ingest.IngestOptions;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** Where the time of an ingest goes, by statement. A transaction's time holds that of its statements. */
final class StatementTimes {
    private static final int MOST_SHOWN = 30;

    private StatementTimes() {}

    static void print(Path file, Path workFolder, int batchRows) {
        Map<String, LongSummaryStatistics> nanos = new TreeMap<>();
        try (Fresh fresh = Fresh.start(workFolder.resolve("timed"), (statement, took) -> {
            synchronized (nanos) {
                nanos.computeIfAbsent(statement.path(), _ -> new LongSummaryStatistics())
                        .accept(took);
            }
        })) {
            nanos.clear();
            Took took = IngestBenchmark.ingest(fresh.graph(), file, new IngestOptions(false, batchRows));
            System.out.printf(Locale.ROOT, "ingest with %d rows a batch: %s%n", batchRows, took);
        }
        Comparator<Map.Entry<String, LongSummaryStatistics>> bySum =
                Comparator.comparingLong(entry -> entry.getValue().getSum());
        nanos.entrySet().stream()
                .sorted(bySum.reversed())
                .limit(MOST_SHOWN)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "%8.2f s %6d times %s%n",
                        entry.getValue().getSum() / 1e9,
                        entry.getValue().getCount(),
                        entry.getKey()));
    }
}
