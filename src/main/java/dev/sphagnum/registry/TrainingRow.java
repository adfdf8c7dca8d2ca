package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One model trained on a dataset: a row of {@code cypher/registry/training-data.cypher} and {@code trained-on.cypher}.
 *
 * @param of the name that was asked about
 */
public record TrainingRow(
        String of,
        String model,
        String dataset,
        String claim,
        double confidence,
        @Nullable String evidence,
        String source,
        @Nullable OffsetDateTime observedAt)
        implements ClaimRow {}
