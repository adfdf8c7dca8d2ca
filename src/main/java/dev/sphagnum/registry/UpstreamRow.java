package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset was made from: a row of {@code cypher/registry/upstream-of-datasets.cypher}.
 *
 * @param of the dataset that was asked about
 * @param upstream id of a dataset or model
 * @param link a {@link dev.sphagnum.catalog.Link}: {@code BUILT_FROM} or {@code GENERATED_BY}
 */
public record UpstreamRow(
        String of,
        String dataset,
        String upstream,
        String link,
        String claim,
        double confidence,
        @Nullable String evidence,
        String source,
        @Nullable OffsetDateTime observedAt)
        implements ClaimRow {

    public NodeId upstreamId() {
        return NodeId.parse(upstream).orElseThrow();
    }
}
