package dev.sphagnum.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/datasets.cypher}. Null is what no source said.
 *
 * @param hub a {@link dev.sphagnum.catalog.Hub}
 * @param downloads in the last 30 days, as the hub counts them
 * @param stub only named by others, never read itself
 * @param licenseState a {@link dev.sphagnum.catalog.LicenseState}
 */
public record DatasetRow(
        String name,
        String hub,
        @Nullable String hubId,
        @Nullable String sha,
        @Nullable Long downloads,
        @Nullable Long likes,
        List<String> tags,
        boolean stub,
        String licenseState)
        implements NodeRow {}
