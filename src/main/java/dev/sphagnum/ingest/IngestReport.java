package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param source the name under which its facts stand in the graph: "huggingface"
 * @param input the file or stream that was read, for people
 * @param run id of the {@code IngestRun} node
 * @param read records that were understood
 * @param written rows written, by kind: "models", "datasets", "repositories", then relationship types
 * @param isResumed it went on with a run that was cut off; the counts are of both
 * @param changes what is not as the same source said before, by kind; what a run that was cut off had found is not counted
 * @param retired relationships of earlier runs, and artefacts, that the source no longer names
 * @param lapsed relationships that are set aside because the source names them no more, and stay until a full reading
 * @param skipped records that were left out
 * @param skips the first of them, with place, reason and quoted text
 * @param dirty facts that are not as they should be, kept or left out, by kind
 * @param dirtyExamples the first few of each kind
 * @param notes sentences on what was not read or waited for
 * @param missing tables or columns that the source should have and has not
 * @param unresolvedNames parents and names that could not be resolved to a model
 * @param complete the source was read to its end; only then anything was retired
 * @param failure why it was not; null when it was
 */
public record IngestReport(
        String source,
        String input,
        String run,
        OffsetDateTime startedAt,
        Duration duration,
        boolean isResumed,
        long read,
        Map<String, Long> written,
        Map<ChangeKind, Long> changes,
        long retired,
        long lapsed,
        long skipped,
        List<Skip> skips,
        Map<DirtyKind, Long> dirty,
        List<DirtyFact> dirtyExamples,
        List<String> missing,
        List<String> notes,
        long unresolvedNames,
        boolean complete,
        @Nullable String failure) {
    public IngestReport {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        notes = List.copyOf(notes);
        skips = List.copyOf(skips);
        dirty = Collections.unmodifiableMap(new LinkedHashMap<>(dirty));
        dirtyExamples = List.copyOf(dirtyExamples);
        missing = List.copyOf(missing);
    }

    /** This report with one more of {@link #notes}. */
    public IngestReport withNote(String sentence) {
        List<String> more = new ArrayList<>(notes);
        more.add(sentence);
        return new IngestReport(
                source,
                input,
                run,
                startedAt,
                duration,
                isResumed,
                read,
                written,
                changes,
                retired,
                lapsed,
                skipped,
                skips,
                dirty,
                dirtyExamples,
                missing,
                more,
                unresolvedNames,
                complete,
                failure);
    }

    /** A record that was left out; {@code quoted} is bounded and free of control characters. */
    public record Skip(Where where, String reason, String quoted) {}

    /** A fact that was flagged. */
    public record DirtyFact(DirtyKind kind, Where where, String quoted) {}
}
