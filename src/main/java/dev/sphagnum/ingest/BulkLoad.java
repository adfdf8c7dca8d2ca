package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.ImportFiles;
import dev.sphagnum.graph.ImportFolder;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a source into an empty graph by way of files for Neo4j's import tool. The graph comes out as {@link Ingestor}
 * would have written it.
 *
 * <p>Three steps: {@link #read} writes the files, the tool imports them, {@link #finish} writes what files could not hold,
 * and the run itself. Nothing is kept of a run that breaks off: what can be read of a broken source only {@link Ingestor}
 * writes.
 */
public final class BulkLoad {
    private static final int MOST_READINGS_KEPT = 20_000;
    private static final int REMAINDER_BATCH = 500;

    private final Source source;
    private final IngestOptions options;
    private final LicenseKnowledge knowledge;
    private final FormerNames moves;
    private final Clock clock;
    private final Progress progress;
    private final BatchWriter.Run run;
    private final Map<Declaration, LicenseReading> readings = new HashMap<>();

    /**
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} for a source that is asked piece by
     *     piece
     */
    public BulkLoad(
            Source source,
            IngestOptions options,
            LicenseKnowledge knowledge,
            FormerNames moves,
            Clock clock,
            Progress progress) {
        if (source.isLive()) {
            throw new Problem.BadArgument("--bulk", "--bulk loads a file, not a live source; leave it out")
                    .asException();
        }
        this.source = source;
        this.options = options;
        this.knowledge = knowledge;
        this.moves = moves;
        this.clock = clock;
        this.progress = progress;
        this.run = RunBook.newRun(source, RunBook.now(clock));
    }

    /**
     * A source in files.
     *
     * @param sink what was counted and reported
     */
    private record Read(RunSink sink, BulkBatches batches, ImportFiles files) {}

    /** Files that are to be imported into an empty database, and what is to be done then. To be finished once. */
    public final class Files {
        private final Read read;

        private Files(Read read) {
            this.read = read;
        }

        public ImportFiles files() {
            return read.files();
        }

        /** How many records files cannot hold; {@link #finish} writes them. */
        public int aside() {
            return read.batches().aside().size();
        }

        /** As {@link BulkLoad} says; the graph is the imported one, with its schema. */
        public IngestReport finish(Graph graph) {
            return BulkLoad.this.finish(read, graph);
        }

        /** What was read, where the import is somebody else's. */
        public IngestReport report() {
            return BulkLoad.this.report(read);
        }
    }

    /**
     * Reads the source into a new folder.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadInput} when the source breaks off, when nothing
     *     of it can be used, or at the first record that would be skipped under {@code strict}
     */
    public Files read(Path folder) {
        return read(folder, false);
    }

    /** As {@link #read}, with the run itself in the files: for a database that only the import tool writes to. */
    public Files readWithRun(Path folder) {
        return read(folder, true);
    }

    private Files read(Path path, boolean withRun) {
        FirstReadings first = new FirstReadings(run, moves, knowledge, this::read);
        try (ImportFolder folder = ImportFolder.in(path)) {
            BulkNodes nodes = new BulkNodes(first, folder);
            BulkBatches batches = new BulkBatches(
                    nodes, fact -> read(fact.declaration()).licenseIds().size());
            RunSink sink = new RunSink(source, options, moves, () -> {}, batches, progress);
            readInto(sink);
            nodes.writeUnread();
            if (withRun) {
                writeRun(nodes, sink);
            }
            return new Files(new Read(sink, batches, folder.files()));
        }
    }

    private void readInto(RunSink sink) {
        try (Source.Reading reading = source.open()) {
            reading.readInto(sink);
            sink.finish();
        } catch (IOException e) {
            throw broken(sink, nothingLoaded(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw broken(sink, e);
        }
        String whyNothing = sink.log().whyNothing();
        if (sink.read() == 0 && whyNothing != null) {
            throw new Problem.BadInput("nothing was read from " + source.input() + ": " + whyNothing).asException();
        }
    }

    /** No file may be written to any more when they are removed. */
    private static RuntimeException broken(RunSink sink, RuntimeException failure) {
        sink.await(failure);
        return failure;
    }

    private RuntimeException nothingLoaded(String why) {
        return new Problem.BadInput(source.input() + " could not be read to its end, so that nothing is loaded: " + why
                        + "; mend it, or leave --bulk out to load what comes before")
                .asException();
    }

    private LicenseReading read(Declaration declaration) {
        if (readings.size() > MOST_READINGS_KEPT) {
            readings.clear();
        }
        return readings.computeIfAbsent(declaration, knowledge::read);
    }

    private void writeRun(BulkNodes nodes, RunSink sink) {
        OffsetDateTime now = RunBook.now(clock);
        nodes.writeAlone("IngestRun", RunBook.ended(run, source, end(sink), now));
        nodes.writeAlone("GraphState", Map.of("id", "graph", "version", 1L, "at", now));
    }

    private static Fields end(RunSink sink) {
        return sink.counts().with("complete", true).with("retired", 0L);
    }

    private IngestReport finish(Read read, Graph graph) {
        RunBook book = new RunBook(graph, clock);
        try {
            book.start(new RunBook.Opened(run, List.of(), null), source);
            writeAside(read, graph);
            book.finish(run.id(), end(read.sink()));
            graph.raiseVersion(book.now());
            return report(read);
        } finally {
            RunBook.leave(run);
        }
    }

    private void writeAside(Read read, Graph graph) {
        List<Artefact> aside = read.batches().aside();
        if (aside.isEmpty()) {
            return;
        }
        RunBook book = new RunBook(graph, clock);
        BatchWriter writer = new BatchWriter(graph, knowledge, moves, run, Held.of(graph));
        for (int from = 0; from < aside.size(); from += REMAINDER_BATCH) {
            List<Artefact> batch = aside.subList(from, Math.min(from + REMAINDER_BATCH, aside.size()));
            writer.write(writer.batch(batch, Map.of()), _ -> book.progress(run, new Fields()));
        }
        read.batches().countMore(writer.written());
    }

    private IngestReport report(Read read) {
        Duration duration = Duration.between(run.startedAt(), RunBook.now(clock));
        return read.sink()
                .log()
                .report(
                        run,
                        source.input(),
                        new RunLog.Outcome(
                                duration,
                                false,
                                read.sink().read(),
                                read.batches().written(),
                                Map.of(),
                                0,
                                0));
    }
}
