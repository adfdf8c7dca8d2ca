package dev.sphagnum.registry;

import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which models a list holds; null leaves a condition out, and the others all hold.
 *
 * @param nameContains part of the name, in upper or lower case
 * @param owner {@code google-bert} or {@code huggingface.co/google-bert}
 * @param license a declared licence, by id or in another spelling of its case
 * @param relation relation to at least one base
 * @param minDownloads downloads in the last 30 days; a model whose downloads are unknown does not pass
 */
public record ModelFilter(
        @Nullable String nameContains,
        @Nullable String owner,
        @Nullable Hub hub,
        @Nullable String task,
        @Nullable String library,
        @Nullable String license,
        @Nullable Relation relation,
        @Nullable Long minDownloads,
        @Nullable LicenseState licenseState,
        @Nullable Boolean stub) {
    public static final ModelFilter ALL = new ModelFilter(null, null, null, null, null, null, null, null, null, null);
}
