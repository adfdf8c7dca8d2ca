package dev.sphagnum.registry;

import org.jspecify.annotations.Nullable;

/**
 * Which repositories a list holds; null leaves a condition out, and the others all hold.
 *
 * @param nameContains part of the name, in upper or lower case
 * @param owner {@code huggingface} or {@code github.com/huggingface}
 * @param license a declared licence, by id or in another spelling of its case
 * @param usesModel a model that it uses directly, by any of its names
 * @param minStars a repository whose stars are unknown does not pass
 * @param archived a repository of which it is unknown passes neither
 */
public record RepositoryFilter(
        @Nullable String nameContains,
        @Nullable String owner,
        @Nullable String license,
        @Nullable String usesModel,
        @Nullable Long minStars,
        @Nullable Boolean archived) {
    public static final RepositoryFilter ALL = new RepositoryFilter(null, null, null, null, null, null);
}
