package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects a run's artefacts into batches and hands each batch to the writer. */
final class RunSink implements FactSink {
    private final Source source;
    private final IngestOptions options;
    private final NameResolver names;
    private final Runnable start;
    private final BatchWriter writer;
    private final Progress progress;
    private final RunLog log = new RunLog();
    private final SeenNames seen = new SeenNames();
    private final List<Artefact> batch = new ArrayList<>();
    private int batchRows;
    private long read;
    private long total = -1;
    private boolean isStarted;

    RunSink(
            Source source,
            IngestOptions options,
            FormerNames moves,
            Runnable start,
            BatchWriter writer,
            Progress progress) {
        this.source = source;
        this.options = options;
        this.names = new NameResolver(moves);
        this.start = start;
        this.writer = writer;
        this.progress = progress;
    }

    /** Reads to the end, or until the upstream breaks off, which is then in the log. */
    void readAll(Source.Reading reading) {
        try {
            reading.readInto(this);
        } catch (IOException e) {
            log.fail(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public NameResolver names() {
        return names;
    }

    @Override
    public void accept(Artefact artefact) {
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
        if (batchRows >= options.batchRows()) {
            flush();
        }
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
    public void checkpoint(String place) {}

    @Override
    public void newest(OffsetDateTime time) {}

    @Override
    public void moved(NodeId before, NodeId after) {}

    @Override
    public void note(String sentence) {}

    /** Writes what is waiting. The first call also writes that the run has started, so that a refused source leaves no trace. */
    void flush() {
        if (!isStarted) {
            isStarted = true;
            start.run();
        }
        if (!batch.isEmpty()) {
            names.learn(writer.write(batch));
            batch.clear();
            batchRows = 0;
        }
        progress.step(source.input(), read, total);
    }

    boolean hasWritten() {
        return isStarted;
    }

    long read() {
        return read;
    }

    Map<String, Long> written() {
        return writer.written();
    }

    RunLog log() {
        return log;
    }
}
