package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.Quoted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run has to report; bounded, however bad the input is. */
final class RunLog {
    private static final int MOST_SKIPS_KEPT = 100;
    private static final int MOST_EXAMPLES_KEPT = 20;
    private static final int MOST_NOTES_KEPT = 100;

    /** The failure of a run that somebody ended. */
    static final String CANCELLED = "cancelled";

    private final List<IngestReport.Skip> skips = new ArrayList<>();
    private final List<IngestReport.DirtyFact> examples = new ArrayList<>();
    private final Map<DirtyKind, Long> dirty = new EnumMap<>(DirtyKind.class);
    private final List<String> missing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long skipped;
    private long unresolvedNames;
    private @Nullable String failure;

    void skip(Where where, String reason, String quoted) {
        skipped++;
        if (skips.size() < MOST_SKIPS_KEPT) {
            skips.add(new IngestReport.Skip(where, reason, Quoted.of(quoted)));
        }
    }

    void dirty(DirtyKind kind, Where where, String quoted) {
        long soFar = dirty.merge(kind, 1L, Long::sum);
        if (soFar <= MOST_EXAMPLES_KEPT) {
            examples.add(new IngestReport.DirtyFact(kind, where, Quoted.of(quoted)));
        }
        if (kind == DirtyKind.LEGACY_NAME) {
            unresolvedNames++;
        }
    }

    void unresolved(int names) {
        unresolvedNames += names;
    }

    void missing(String what) {
        missing.add(what);
    }

    void note(String sentence) {
        if (notes.size() < MOST_NOTES_KEPT && !notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Counts on from what a run that was cut off had counted. */
    void resume(long skippedBefore, long unresolvedBefore) {
        skipped += skippedBefore;
        unresolvedNames += unresolvedBefore;
    }

    long unresolvedNames() {
        return unresolvedNames;
    }

    void fail(String why) {
        failure = why;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Why nothing at all could be read; null when there was nothing to read. */
    @Nullable
    String whyNothing() {
        if (failure != null) {
            return failure;
        }
        return skips.isEmpty()
                ? null
                : skips.getFirst().where() + ": " + skips.getFirst().reason() + ": "
                        + skips.getFirst().quoted();
    }

    long skipped() {
        return skipped;
    }

    long dirtyFacts() {
        return dirty.values().stream().mapToLong(Long::longValue).sum();
    }

    IngestReport report(BatchWriter.Run run, String input, Outcome outcome) {
        return new IngestReport(
                run.source(),
                input,
                run.id(),
                run.startedAt(),
                outcome.duration(),
                outcome.isResumed(),
                outcome.read(),
                outcome.written(),
                outcome.changes(),
                outcome.retired(),
                outcome.lapsed(),
                skipped,
                skips,
                dirty,
                examples,
                missing,
                notes,
                unresolvedNames,
                failure == null,
                failure);
    }

    /** What the run did beside what the log saw. */
    record Outcome(
            Duration duration,
            boolean isResumed,
            long read,
            Map<String, Long> written,
            Map<ChangeKind, Long> changes,
            long retired,
            long lapsed) {}
}
