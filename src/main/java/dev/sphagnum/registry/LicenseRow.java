package dev.sphagnum.registry;

import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/licenses.cypher}. Null is what nobody has recorded.
 *
 * @param name SPDX id, or {@code LicenseRef-…} where SPDX has none
 */
public record LicenseRow(
        String name,
        @Nullable String title,
        @Nullable String family,
        @Nullable Boolean osiApproved,
        @Nullable String url)
        implements NodeRow {}
