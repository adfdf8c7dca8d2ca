package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/models.cypher}. Null is what no source said.
 *
 * @param hub a {@link dev.sphagnum.catalog.Hub}
 * @param downloads in the last 30 days, as the hub counts them
 * @param parameters number of weights
 * @param gated {@code auto} or {@code manual} where the hub asks readers to agree first, {@code false} where it does not
 * @param unresolvedParents texts given as its base that name no model
 * @param stub only named by others, never read itself
 * @param scanState SCANNED_CLEAN, ISSUES or PENDING, as the hub's scanners left it; null when nobody looked
 * @param scannedSha the commit that they looked at
 * @param scanFiles level and path of each file with an issue, parted by a blank
 * @param licenseState a {@link dev.sphagnum.catalog.LicenseState}
 */
public record ModelRow(
        String name,
        String hub,
        @Nullable String hubId,
        @Nullable String sha,
        @Nullable Long downloads,
        @Nullable Long downloadsAllTime,
        @Nullable Long likes,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastModified,
        @Nullable String task,
        @Nullable String library,
        List<String> tags,
        List<String> frameworks,
        List<String> languages,
        List<String> architectures,
        @Nullable Long parameters,
        List<String> fileFormats,
        @Nullable Long discussions,
        @Nullable String gated,
        @Nullable Boolean disabled,
        List<String> formerNames,
        List<String> unresolvedParents,
        @Nullable String purl,
        boolean stub,
        @Nullable String scanState,
        @Nullable String scannedSha,
        List<String> scanFiles,
        String licenseState)
        implements NodeRow {
    /** What is known of its files' security; never null, since that nobody has looked is something to say. */
    public ScanState scan() {
        return ScanState.of(this);
    }

    /** A model that the graph does not hold. */
    public static ModelRow absent(String name) {
        List<String> none = List.of();
        return new ModelRow(
                name, "OTHER", null, null, null, null, null, null, null, null, null, none, none, none, none, null, none,
                null, null, null, none, none, null, true, null, null, none, "UNREAD");
    }
}
