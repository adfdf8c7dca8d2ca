package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/repositories.cypher}. Null is what no source said.
 *
 * @param fork it is a fork of another repository
 * @param stub only named by others, never read itself
 * @param licenseState a {@link dev.sphagnum.catalog.LicenseState}
 */
public record RepositoryRow(
        String name,
        @Nullable String hubId,
        @Nullable Long stars,
        @Nullable Long forks,
        @Nullable Long issues,
        @Nullable Long pullRequests,
        @Nullable String defaultBranch,
        List<String> topics,
        @Nullable Boolean archived,
        @Nullable Boolean fork,
        @Nullable OffsetDateTime pushedAt,
        @Nullable String purl,
        List<String> formerNames,
        boolean stub,
        String licenseState)
        implements NodeRow {
    /** A repository of which nobody has read anything. */
    static RepositoryRow absent(String name) {
        return new RepositoryRow(
                name, null, null, null, null, null, null, List.of(), null, null, null, null, List.of(), true, "UNREAD");
    }
}
