package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings a source into the graph.
 *
 * <p>The same input twice changes nothing but {@code lastSeenRun} and {@code observedAt}. A run that was cut off is made
 * whole by running it again; one of a live source goes on from its last checkpoint. Two runs of one source may not overlap.
 */
public final class Ingestor {
    /** So many changes are kept, the newest ones. */
    private static final long MOST_CHANGES_KEPT = 1_000_000;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final FormerNames moves;
    private final AfterRun afterRun;
    private final Progress progress;
    private final RunBook book;
    private final Function<Graph, Held> held;

    public Ingestor(
            Graph graph,
            LicenseKnowledge knowledge,
            FormerNames moves,
            Clock clock,
            AfterRun afterRun,
            Progress progress) {
        this(graph, knowledge, moves, clock, afterRun, progress, Held::of);
    }

    /** @param held what a run begins with */
    Ingestor(
            Graph graph,
            LicenseKnowledge knowledge,
            FormerNames moves,
            Clock clock,
            AfterRun afterRun,
            Progress progress,
            Function<Graph, Held> held) {
        this.held = held;
        this.graph = graph;
        this.knowledge = knowledge;
        this.moves = moves;
        this.afterRun = afterRun;
        this.progress = progress;
        this.book = new RunBook(graph, clock);
    }

    /**
     * Reads the source to its end, writes what it says, and, only if all of it could be read, retires what it said
     * before and says no more, as far as its {@link Source#scope()} allows.
     *
     * @return what was done; a source that broke off in the middle is a report that is not complete
     * @throws ProblemException with {@link Problem.BadInput} when nothing of the source can be used (then nothing was
     *     written), or at the first record that would be skipped under {@code strict}: if a batch was written by then,
     *     everything before that record is, the version is raised and {@link AfterRun} is told; otherwise nothing was
     *     written. With {@link Problem.Busy} while another run of the source is under way
     */
    public IngestReport run(Source source, IngestOptions options) {
        return run(source, options, book.open(source), false);
    }

    /**
     * Writes that a run of the source begins, for somebody who needs its id at once. It has to be {@link Prepared#run}
     * soon: until then no other run of the source may begin.
     *
     * @throws ProblemException with {@link Problem.Busy} while another run of the source is under way
     */
    public Prepared prepare(Source source) {
        RunBook.Opened opened = book.open(source);
        book.start(opened, source);
        return new Prepared(opened.run().id(), options -> run(source, options, opened, true));
    }

    /** A run that stands in the graph and has read nothing yet; to be run once. */
    public static final class Prepared {
        private final String id;
        private final Function<IngestOptions, IngestReport> run;

        private Prepared(String id, Function<IngestOptions, IngestReport> run) {
            this.id = id;
            this.run = run;
        }

        /** Id of the {@code IngestRun}. */
        public String id() {
            return id;
        }

        /** As {@link Ingestor#run}; the {@code IngestRun} says how it ended, also where nothing could be read. */
        public IngestReport run(IngestOptions options) {
            return run.apply(options);
        }
    }

    private IngestReport run(Source source, IngestOptions options, RunBook.Opened opened, boolean isStarted) {
        BatchWriter.Run run = opened.run();
        FormerNames known = moves.plus(seenMoves());
        BatchWriter writer = new BatchWriter(graph, knowledge, known, run, held.apply(graph));
        RunSink sink = new RunSink(
                source,
                options,
                known,
                () -> book.start(opened, source),
                new GraphBatches(writer, fields -> book.progress(run, fields)),
                progress);
        if (!opened.dead().isEmpty()) {
            writer.touched().giveUp();
        }
        UnfinishedRun earlier = opened.earlier();
        if (earlier != null) {
            sink.resume(earlier);
        }
        if (isStarted) {
            sink.markStarted();
        }
        try {
            read(source, sink, opened, writer);
            return end(source, sink, opened, writer);
        } catch (RuntimeException e) {
            sink.await(e);
            remember(e, sink, run);
            throw e;
        } finally {
            RunBook.leave(run);
        }
    }

    /**
     * Up to when complete readings have read an upstream, by its own clock; empty before the first.
     *
     * @param input as {@link Source#input()}
     */
    public Optional<OffsetDateTime> lastComplete(String source, String input) {
        record Newest(@Nullable OffsetDateTime newest) {}

        return graph.readFirst(
                        CypherFile.of("ingest/last-complete"),
                        Parameters.of("source", source).and("input", input),
                        Newest.class)
                .map(Newest::newest);
    }

    private void read(Source source, RunSink sink, RunBook.Opened opened, BatchWriter writer) {
        Thread reader = Thread.currentThread();
        try (Source.Reading reading = source.open()) {
            opened.checkpoint().ifPresent(reading::resumeAt);
            if (source.isLive()) {
                sink.start();
            }
            try (Heartbeat _ =
                    new Heartbeat(() -> sink.hasWritten() && book.beat(opened.run()), () -> cancel(sink, reader))) {
                sink.readAll(reading);
            }
        } catch (IOException e) {
            if (!sink.hasWritten()) {
                throw unreadable(source, String.valueOf(e.getMessage()));
            }
            sink.log().fail(String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            if (sink.isCancelled()) {
                return; // the database was interrupted with the reader; what is waiting is written at the end
            }
            if (e.problem() instanceof Problem.BadInput && sink.hasWritten()) {
                sink.log().fail(e.problem().message());
                end(source, sink, opened, writer);
            }
            throw e;
        }
    }

    /** Wakes a source that waits for its upstream. */
    private static void cancel(RunSink sink, Thread reader) {
        sink.cancel();
        reader.interrupt();
    }

    private IngestReport end(Source source, RunSink sink, RunBook.Opened opened, BatchWriter writer) {
        if (sink.isCancelled()) {
            Thread.interrupted(); // it has done its work
            sink.log().fail(RunLog.CANCELLED);
        }
        String whyNothing = sink.log().whyNothing();
        if (sink.read() == 0 && whyNothing != null && !sink.hasWritten() && !sink.isCancelled()) {
            throw unreadable(source, whyNothing);
        }
        sink.finish();
        BatchWriter.Run run = opened.run();
        Retirement retirement = new Retirement(graph, run, writer.hasReadAgain(), writer.knowsAll(), writer.touched());
        long retired = sink.log().hasFailed() ? 0 : retirement.after(source);
        graph.runImplicitly(CypherFile.of("ingest/prune-oldest-changes"), Parameters.of("kept", MOST_CHANGES_KEPT));
        if (writer.hasReadAgain()) {
            reportNamespaceReuse(sink, run);
        }
        Duration duration = Duration.between(run.startedAt(), book.now());
        IngestReport report = sink.log()
                .report(
                        run,
                        source.input(),
                        new RunLog.Outcome(
                                duration,
                                opened.earlier() != null,
                                sink.read(),
                                writer.written(),
                                writer.changes(),
                                retired,
                                retirement.lapsed()));
        finish(report, sink, writer.touched());
        afterRun.ran(report);
        return report;
    }

    /** A defect of ours, or a database that went away: as far as it can still be written, the run says so. */
    private void remember(RuntimeException failure, RunSink sink, BatchWriter.Run run) {
        boolean isBadInput = failure instanceof ProblemException known && (known.problem() instanceof Problem.BadInput);
        if (!sink.hasWritten() || sink.hasEnded() || isBadInput) {
            return;
        }
        String why = failure instanceof ProblemException known ? known.problem().message() : "internal error";
        try {
            graph.writeTogether(List.of(
                    book.finished(run.id(), new Fields().with("failure", why)),
                    new Graph.Write(CypherFile.of("graph/mark-unnamed"), Parameters.none())));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static ProblemException unreadable(Source source, String why) {
        return new Problem.BadInput("nothing was read from " + source.input() + ": " + why).asException();
    }

    private Map<NodeId, NodeId> seenMoves() {
        record Move(String kind, String formerName, String name) {}

        Map<NodeId, NodeId> seen = new HashMap<>();
        graph.stream(
                CypherFile.of("ingest/seen-former-names"),
                Parameters.none(),
                Move.class,
                move -> seen.putIfAbsent(Rows.id(move.kind(), move.formerName()), Rows.id(move.kind(), move.name())));
        return seen;
    }

    private void reportNamespaceReuse(RunSink sink, BatchWriter.Run run) {
        record Reuse(String subject, String before, String after) {}

        graph.stream(
                CypherFile.of("ingest/namespace-reuses"),
                Parameters.of("run", run.id()),
                Reuse.class,
                reuse -> sink.log()
                        .dirty(
                                DirtyKind.NAMESPACE_REUSE,
                                new Where("record", 0),
                                reuse.subject() + " was " + reuse.before() + ", is " + reuse.after()));
    }

    /** In one transaction: of a run that has ended nobody would know any more what it touched. */
    private void finish(IngestReport report, RunSink sink, TouchedNodes touched) {
        Fields fields = sink.counts()
                .with("complete", report.complete())
                .with("failure", report.failure())
                .with("retired", report.retired());
        graph.writeTogether(List.of(
                book.finished(report.run(), fields),
                Graph.raise(book.now(), report.run(), touched.ids(), touched.moved())));
        sink.markEnded();
    }
}
