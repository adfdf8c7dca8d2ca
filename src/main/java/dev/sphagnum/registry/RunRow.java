package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/runs.cypher} and {@code last-runs.cypher}: a run that filled the graph.
 *
 * @param input the file, stream or address that was read; null for runs of old
 * @param scope what a complete reading of it covers: ARTEFACTS, CHANGES or EVERYTHING; null for runs of old
 * @param state RUNNING, COMPLETE, INCOMPLETE, or INTERRUPTED when no end was written and nobody has said for a minute that
 *     it is alive
 * @param finishedAt null while it runs, or when it was cut off
 * @param aliveAt when it last said that it is alive, every few seconds; null for runs of old
 * @param complete the source was read to its end
 * @param failure why it was not; null when it was, while it runs, and when it was cut off and no later run has said so
 * @param read records that were understood
 * @param relationships rows written, new or not, as are models, datasets and repositories
 * @param retired relationships and artefacts that the source names no more
 */
public record RunRow(
        String id,
        String source,
        @Nullable String input,
        @Nullable String scope,
        String state,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime aliveAt,
        boolean complete,
        @Nullable String failure,
        long read,
        long skipped,
        long models,
        long datasets,
        long repositories,
        long relationships,
        long retired,
        long unresolvedNames,
        long dirty) {

    /** Nothing about it will change any more, unless a later run goes on with it. */
    public boolean hasEnded() {
        return !state.equals("RUNNING");
    }
}
