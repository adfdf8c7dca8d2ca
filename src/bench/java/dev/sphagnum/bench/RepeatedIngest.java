package dev.sphagnum.bench;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.GraphSettings;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ingests the first records of a file again and again, each time with other downloads, until it is closed: what a crawl
 * does to a graph that is asked meanwhile.
 */
final class RepeatedIngest implements AutoCloseable {
    private static final int RECORDS = 50_000;

    /** Small ones, for only what a batch has written is counted, and a measurement takes seconds. */
    private static final int BATCH_ROWS = 1_000;

    private static final Pattern DOWNLOADS = Pattern.compile("\"downloads\":(\\d+)");

    private final AtomicLong records = new AtomicLong();
    private final Graph graph;
    private final Path changed;
    private final Thread thread;
    private volatile boolean closed;

    /** @param file of models as the Hub lists them, one a line */
    RepeatedIngest(GraphSettings database, Path file) {
        try {
            this.changed = Files.createTempFile("changed", ".jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.graph = Graph.connect(database);
        this.thread = Thread.ofPlatform().name("repeated-ingest").start(() -> ingest(file));
    }

    /** Records that were written so far. */
    long records() {
        return records.get();
    }

    private void ingest(Path file) {
        for (int round = 1; !closed; round++) {
            long before = records.get();
            write(file, round);
            Ingestor ingestor = new Ingestor(
                    graph,
                    LicenseKnowledge.bundled(),
                    FormerNames.bundled(),
                    Clock.systemUTC(),
                    _ -> {},
                    (_, done, _) -> count(before + done));
            try {
                ingestor.run(
                        new HubModels("huggingface", Input.file(changed)),
                        new IngestOptions(IngestOptions.DEFAULTS.strict(), BATCH_ROWS));
            } catch (RuntimeException e) {
                if (!closed) {
                    throw e;
                }
            }
        }
    }

    private void count(long done) {
        records.set(done);
        if (closed) {
            throw new IllegalStateException("the measurement is over");
        }
    }

    /** The file differs in each round, as the graph keeps what the one before wrote. */
    private void write(Path file, int round) {
        long added = System.currentTimeMillis() % 1_000_000 + round;
        try (BufferedReader lines = Files.newBufferedReader(file);
                BufferedWriter writer = Files.newBufferedWriter(changed)) {
            String line = lines.readLine();
            for (int i = 0; i < RECORDS && line != null; i++) {
                writer.write(DOWNLOADS.matcher(line).replaceFirst(downloads -> more(downloads, added)));
                writer.newLine();
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String more(MatchResult downloads, long added) {
        return "\"downloads\":" + (Long.parseLong(downloads.group(1)) + added);
    }

    /** The run that goes on is broken off. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
            Files.deleteIfExists(changed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graph.close();
        }
    }
}
