package dev.sphagnum.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of {@code cypher/ingest/unfinished-runs.cypher}. */
record UnfinishedRun(
        String id,
        String input,
        @Nullable String scope,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime aliveAt,
        @Nullable String host,
        @Nullable String process,
        @Nullable String checkpoint,
        @Nullable OffsetDateTime newest,
        long read,
        long skipped,
        long unresolvedNames,
        List<String> written) {

    boolean canGoOnWith(Source source) {
        return source.isLive()
                && checkpoint != null
                && input.equals(source.input())
                && Objects.equals(scope, source.scope().name());
    }
}
