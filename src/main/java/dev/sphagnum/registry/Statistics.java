package dev.sphagnum.registry;

/**
 * One row of {@code cypher/registry/statistics.cypher}: the size of the graph and what is missing from it.
 *
 * @param derivations relationships that answers use, as are uses, trainings and licence claims
 * @param stubs models, datasets and repositories that others name and nobody has read
 * @param modelsWithoutLicense models that were read and for which no licence is known
 * @param unresolvedNames texts given as the base of a model that name no model
 */
public record Statistics(
        long models,
        long repositories,
        long datasets,
        long licenses,
        long owners,
        long papers,
        long derivations,
        long uses,
        long trainings,
        long licenseClaims,
        long stubs,
        long modelsWithoutLicense,
        long unresolvedNames) {

    /** One row of {@code cypher/registry/relation-counts.cypher}; the relation is a {@link dev.sphagnum.catalog.Relation}. */
    public record RelationCount(String relation, long count) {}

    /**
     * One row of {@code cypher/registry/license-counts.cypher}.
     *
     * @param license licence id
     * @param count models, datasets and repositories together
     */
    public record LicenseCount(String license, long count, long models, long datasets, long repositories) {}
}
