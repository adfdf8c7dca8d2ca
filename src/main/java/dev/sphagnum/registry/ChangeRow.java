package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the changes of {@code cypher/registry/changes.cypher}: what a run found to be not as its source said before.
 *
 * @param kind a {@link dev.sphagnum.catalog.ChangeKind}
 * @param subject id of the artefact, under the name that it had at the time
 * @param before null when there was nothing before
 * @param after null when there is nothing now
 * @param observedAt when the run began
 * @param run id of the run; null for changes of old
 */
public record ChangeRow(
        String id,
        String kind,
        String subject,
        @Nullable String before,
        @Nullable String after,
        OffsetDateTime observedAt,
        String source,
        @Nullable String run) {

    /** Empty for a text that is no id, which only another program can have written. */
    public Optional<NodeId> subjectId() {
        return NodeId.parse(subject);
    }
}
