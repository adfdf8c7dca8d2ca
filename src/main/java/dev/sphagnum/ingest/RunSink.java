package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a run's artefacts into batches and hands each batch to the writer, with how far the run is. */
final class RunSink implements FactSink {
    private final Source source;
    private final IngestOptions options;
    private final NameResolver names;
    private final Runnable start;
    private final Batches batches;
    private final Progress progress;
    private final RunLog log = new RunLog();
    private final SeenNames seen = new SeenNames();
    private final Lane lane = new Lane();
    private List<Artefact> batch = new ArrayList<>();
    private final Map<NodeId, NodeId> moved = new LinkedHashMap<>();
    private volatile boolean cancelled;
    private int batchRows;
    private long read;
    private long total = -1;
    private boolean isStarted;
    private boolean isEnded;
    private @Nullable String checkpoint;
    private @Nullable OffsetDateTime newest;

    /** @param start writes that the run has started */
    RunSink(
            Source source,
            IngestOptions options,
            FormerNames moves,
            Runnable start,
            Batches batches,
            Progress progress) {
        this.source = source;
        this.options = options;
        this.names = new NameResolver(moves);
        this.start = start;
        this.batches = batches;
        this.progress = progress;
    }

    /** Somebody wants the run to end. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled");
        }
    }

    /** Counts on from what a run that was cut off had done. */
    void resume(UnfinishedRun earlier) {
        read = earlier.read();
        newest = earlier.newest();
        checkpoint = earlier.checkpoint();
        log.resume(earlier.skipped(), earlier.unresolvedNames());
        batches.resume(earlier.written());
    }

    /** Reads to the end, or until the upstream breaks off, which is then in the log. */
    void readAll(Source.Reading reading) {
        try {
            reading.readInto(this);
        } catch (IOException e) {
            log.fail(String.valueOf(e.getMessage()));
        } catch (Cancelled _) {
            // The end of the run says so.
        }
    }

    /** Makes the run end at its next record. */
    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    @Override
    public NameResolver names() {
        return names;
    }

    @Override
    public void accept(Artefact artefact) {
        if (cancelled) {
            throw new Cancelled();
        }
        if (!seen.add(artefact.id().toString())) {
            dirty(DirtyKind.DUPLICATE_RECORD, artefact.where(), artefact.writtenName());
            return;
        }
        read++;
        List<String> unresolved = artefact.unresolvedParents();
        if (unresolved != null) {
            log.unresolved(unresolved.size());
        }
        batch.add(artefact);
        batchRows += 1 + artefact.links().size();
        if (batchRows >= mostRowsHeld()) {
            flush();
        }
    }

    /** What stands between two checkpoints is written whole or not at all, unless it is out of all proportion. */
    private int mostRowsHeld() {
        return source.isLive() ? options.batchRows() * 2 : options.batchRows();
    }

    @Override
    public void skip(Where where, String reason, String quoted) {
        if (options.strict()) {
            throw new Problem.BadInput(source.input() + ", " + where + ": " + reason + ": " + Quoted.of(quoted)
                            + " (stopped here because of --strict)")
                    .asException();
        }
        log.skip(where, reason, quoted);
    }

    @Override
    public void dirty(DirtyKind kind, Where where, String quoted) {
        log.dirty(kind, where, quoted);
    }

    @Override
    public void missing(String what) {
        log.missing(what);
    }

    @Override
    public void total(long records) {
        total = records;
    }

    @Override
    public void checkpoint(String place) {
        checkpoint = place;
        flush();
        if (cancelled) {
            throw new Cancelled();
        }
    }

    @Override
    public void newest(OffsetDateTime time) {
        if (newest == null || time.isAfter(newest)) {
            newest = time;
        }
    }

    @Override
    public void moved(NodeId before, NodeId after) {
        moved.put(before, after);
    }

    @Override
    public void note(String sentence) {
        log.note(sentence);
    }

    /** Writes that the run has started, unless that was done. Until then a refused source leaves no trace. */
    void start() {
        if (!isStarted) {
            start.run();
            isStarted = true;
        }
    }

    /** Of a run that stands in the graph before it is read. */
    void markStarted() {
        isStarted = true;
    }

    /** The end stands in the graph: what goes wrong afterwards is not the run's. */
    void markEnded() {
        isEnded = true;
    }

    boolean hasEnded() {
        return isEnded;
    }

    /** Has what is waiting written, and how far the run is, while the source goes on reading. */
    private void flush() {
        start();
        lane.await();
        Standing standing = standing();
        if (batch.isEmpty()) {
            lane.begin(() -> {
                batches.writeAlone(standing::fields);
                standing.tell(progress, source);
            });
            return;
        }
        BatchWriter.Batch next = batches.batch(batch, movedInBatch());
        batch = new ArrayList<>();
        batchRows = 0;
        write(next, standing);
    }

    private void write(BatchWriter.Batch next, Standing standing) {
        Map<NodeId, NodeId> found = new LinkedHashMap<>();
        lane.begin(() -> {
            found.putAll(batches.write(next, standing::fields));
            standing.tell(progress, source);
        });
        if (next.mayTeach()) {
            lane.await(); // the names in the next record are resolved with what this one teaches
            names.learn(found);
        }
    }

    /** Writes what is waiting, and how far the run is, and waits for it. */
    void finish() {
        flush();
        lane.await();
    }

    /** Waits for what is being written when the run has failed otherwise. */
    void await(RuntimeException failure) {
        try {
            lane.await();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Map<NodeId, NodeId> movedInBatch() {
        Map<NodeId, NodeId> ofBatch = new LinkedHashMap<>();
        for (Artefact artefact : batch) {
            moved.forEach((before, after) -> {
                if (after.equals(artefact.id())) {
                    ofBatch.put(before, after);
                }
            });
        }
        moved.keySet().removeAll(ofBatch.keySet());
        return ofBatch;
    }

    /** Counts as they stand on the {@code IngestRun}, when nothing is being written. */
    Fields counts() {
        return standing().fields(batches.written());
    }

    private Standing standing() {
        return new Standing(read, total, log.skipped(), log.unresolvedNames(), log.dirtyFacts(), checkpoint, newest);
    }

    /** How far the reader is, at the end of a batch. */
    private record Standing(
            long read,
            long total,
            long skipped,
            long unresolvedNames,
            long dirty,
            @Nullable String checkpoint,
            @Nullable OffsetDateTime newest) {
        Fields fields(Map<String, Long> written) {
            return new Fields()
                    .with("read", read)
                    .with("skipped", skipped)
                    .with("unresolvedNames", unresolvedNames)
                    .with("dirty", dirty)
                    .with("models", written.getOrDefault("models", 0L))
                    .with("datasets", written.getOrDefault("datasets", 0L))
                    .with("repositories", written.getOrDefault("repositories", 0L))
                    .with("relationships", relationships(written))
                    .with(
                            "written",
                            written.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .toList())
                    .with("checkpoint", checkpoint)
                    .with("newest", newest);
        }

        void tell(Progress progress, Source source) {
            progress.step(source.input(), read, total);
        }

        private static long relationships(Map<String, Long> written) {
            return written.entrySet().stream()
                    .filter(entry -> Character.isUpperCase(entry.getKey().charAt(0)))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    boolean hasWritten() {
        return isStarted;
    }

    long read() {
        return read;
    }

    RunLog log() {
        return log;
    }
}
