package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What part of a blast radius is asked for. {@code kinds} and {@code owners} restrict what is listed and counted, never what is
 * walked; the others restrict the walk.
 *
 * @param kinds MODEL, DATASET, REPOSITORY; empty for all
 * @param relations the relations of DERIVED_FROM that are followed; empty for all; other links are always followed
 * @param maxDepth longest chain followed, 1 to 64 edges; null for no bound
 * @param minConfidence links below it are not followed, 0 to 1; null for no bound
 * @param owners publishers as {@code huggingface.co/org}; empty for all
 */
public record BlastRadiusFilter(
        Set<NodeKind> kinds,
        Set<Relation> relations,
        @Nullable Integer maxDepth,
        @Nullable Double minConfidence,
        Set<String> owners) {

    /** Everything. */
    public static final BlastRadiusFilter NONE = new BlastRadiusFilter(Set.of(), Set.of(), null, null, Set.of());

    public BlastRadiusFilter {
        kinds = Set.copyOf(kinds);
        relations = Set.copyOf(relations);
        owners = Set.copyOf(owners);
        Bounds.artefacts("kinds", kinds);
        if (maxDepth != null) {
            Bounds.check("maxDepth", maxDepth, 1, Bounds.MAX_DEPTH);
        }
        if (minConfidence != null) {
            Bounds.fraction("minConfidence", minConfidence);
        }
    }
}
