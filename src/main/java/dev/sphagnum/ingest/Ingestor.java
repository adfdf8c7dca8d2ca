package dev.sphagnum.ingest;

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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Brings a source into the graph.
 *
 * <p>The same input twice changes nothing but {@code lastSeenRun} and {@code observedAt}. A run that was killed is made
 * whole by running it again. Runs may not overlap.
 */
public final class Ingestor {
    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final FormerNames moves;
    private final Clock clock;
    private final AfterRun afterRun;
    private final Progress progress;

    public Ingestor(
            Graph graph,
            LicenseKnowledge knowledge,
            FormerNames moves,
            Clock clock,
            AfterRun afterRun,
            Progress progress) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.moves = moves;
        this.clock = clock;
        this.afterRun = afterRun;
        this.progress = progress;
    }

    /**
     * Reads the source to its end, writes what it says, and, only if all of it could be read, retires what it said
     * before of the same artefacts and says no more.
     *
     * @return what was done; a source that broke off in the middle is a report that is not complete
     * @throws ProblemException with {@link Problem.BadInput} when nothing of the source can be used (then nothing was
     *     written), or at the first record that would be skipped under {@code strict}: if a batch was written by then,
     *     everything before that record is, the version is raised and {@link AfterRun} is told; otherwise nothing was
     *     written
     */
    public IngestReport run(Source source, IngestOptions options) {
        OffsetDateTime startedAt = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        BatchWriter.Run run = new BatchWriter.Run(
                source.name() + " " + startedAt + " "
                        + UUID.randomUUID().toString().substring(0, 8),
                source.name(),
                source.isSnapshot(),
                startedAt);
        FormerNames known = moves.plusModels(seenMoves());
        BatchWriter writer = new BatchWriter(graph, knowledge, new Rows(known), run);
        RunSink sink = new RunSink(source, options, known, () -> start(run, source), writer, progress);
        read(source, sink, run);
        return end(source, sink, run);
    }

    private void read(Source source, RunSink sink, BatchWriter.Run run) {
        try (Source.Reading reading = source.open()) {
            sink.readAll(reading);
        } catch (IOException e) {
            throw unreadable(source, String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.BadInput && sink.hasWritten()) {
                sink.log().fail(e.problem().message());
                end(source, sink, run);
            }
            throw e;
        }
    }

    private IngestReport end(Source source, RunSink sink, BatchWriter.Run run) {
        String whyNothing = sink.log().whyNothing();
        if (sink.read() == 0 && whyNothing != null) {
            throw unreadable(source, whyNothing);
        }
        sink.flush();
        long retired = sink.log().hasFailed() ? 0 : retire(run);
        reportNamespaceReuse(sink, run);
        Duration duration = Duration.between(run.startedAt(), OffsetDateTime.now(clock));
        IngestReport report = sink.log()
                .report(run, source.input(), new RunLog.Outcome(duration, sink.read(), sink.written(), retired));
        finish(report);
        graph.raiseVersion(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
        afterRun.ran(report);
        return report;
    }

    private static ProblemException unreadable(Source source, String why) {
        return new Problem.BadInput("nothing was read from " + source.input() + ": " + why).asException();
    }

    private Map<String, String> seenMoves() {
        record Move(String formerName, String name) {}

        Map<String, String> seen = new HashMap<>();
        graph.stream(
                CypherFile.of("ingest/seen-former-names"),
                Parameters.none(),
                Move.class,
                move -> seen.putIfAbsent(move.formerName(), move.name()));
        return seen;
    }

    private void start(BatchWriter.Run run, Source source) {
        graph.write(
                CypherFile.of("ingest/start-run"),
                Parameters.of("run", run.id())
                        .and("source", run.source())
                        .and("input", source.input())
                        .and("now", run.startedAt()));
    }

    private long retire(BatchWriter.Run run) {
        Parameters parameters = Parameters.of("source", run.source()).and("run", run.id());
        long retired = graph.runImplicitly(CypherFile.of("ingest/retire-relationships"), parameters)
                .relationshipsDeleted();
        // Also after a run that retired nothing: one that was killed in between has left its marks.
        graph.runImplicitly(CypherFile.of("ingest/settle-claims-again"), Parameters.none());
        return retired;
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

    private void finish(IngestReport report) {
        Map<String, Object> properties = new Fields()
                .with("finishedAt", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .with("complete", report.complete())
                .with("failure", report.failure())
                .with("read", report.read())
                .with("skipped", report.skipped())
                .with("retired", report.retired())
                .with("unresolvedNames", report.unresolvedNames())
                .with(
                        "dirty",
                        report.dirty().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .with("models", report.written().getOrDefault("models", 0L))
                .with("datasets", report.written().getOrDefault("datasets", 0L))
                .with("repositories", report.written().getOrDefault("repositories", 0L))
                .with("relationships", relationships(report))
                .asMap();
        graph.write(
                CypherFile.of("ingest/finish-run"),
                Parameters.of("run", report.run()).and("properties", properties));
    }

    private static long relationships(IngestReport report) {
        return report.written().entrySet().stream()
                .filter(entry -> Character.isUpperCase(entry.getKey().charAt(0)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
