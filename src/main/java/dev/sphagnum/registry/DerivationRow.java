package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One model made from another: a row of {@code cypher/registry/bases.cypher} and {@code derivatives.cypher}.
 *
 * @param of the model that was asked about
 * @param relation a {@link dev.sphagnum.catalog.Relation}
 */
public record DerivationRow(
        String of,
        String base,
        String derivative,
        String relation,
        String claim,
        double confidence,
        @Nullable String evidence,
        String source,
        @Nullable OffsetDateTime observedAt)
        implements ClaimRow {}
