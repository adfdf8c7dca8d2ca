package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A declared licence as written and as read: a row of {@code cypher/registry/licenses-of.cypher}.
 *
 * @param of id of the model, dataset or repository
 * @param license id of the licence that the text was read as
 * @param declaredAs the text as written; null when only a name or link was given
 * @param vocabulary where the text's words come from: hub, scancode, github or spdx
 * @param scope weights, data, code or docs
 * @param expression the whole reading, of which {@code license} is one part
 */
public record LicenseClaimRow(
        String of,
        String license,
        @Nullable String declaredAs,
        @Nullable String declaredName,
        @Nullable String declaredLink,
        @Nullable String vocabulary,
        @Nullable String scope,
        @Nullable String expression,
        String claim,
        double confidence,
        @Nullable String evidence,
        String source,
        @Nullable OffsetDateTime observedAt)
        implements ClaimRow {}
