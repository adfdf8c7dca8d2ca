package dev.sphagnum.ingest;

import java.time.Duration;
import java.time.OffsetDateTime;
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
 * @param retired relationships of earlier runs that the source no longer names
 * @param skipped records that were left out
 * @param skips the first of them, with place, reason and quoted text
 * @param dirty facts that are not as they should be, kept or left out, by kind
 * @param dirtyExamples the first few of each kind
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
        long read,
        Map<String, Long> written,
        long retired,
        long skipped,
        List<Skip> skips,
        Map<DirtyKind, Long> dirty,
        List<DirtyFact> dirtyExamples,
        List<String> missing,
        long unresolvedNames,
        boolean complete,
        @Nullable String failure) {
    public IngestReport {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        skips = List.copyOf(skips);
        dirty = Collections.unmodifiableMap(new LinkedHashMap<>(dirty));
        dirtyExamples = List.copyOf(dirtyExamples);
        missing = List.copyOf(missing);
    }

    /** A record that was left out; {@code quoted} is bounded and free of control characters. */
    public record Skip(Where where, String reason, String quoted) {}

    /** A fact that was flagged. */
    public record DirtyFact(DirtyKind kind, Where where, String quoted) {}
}
