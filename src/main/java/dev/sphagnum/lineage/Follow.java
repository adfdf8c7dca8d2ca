package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which edges a walk follows. */
final class Follow {
    private Follow() {}

    /** Derivations of the given relations, all when none is given. */
    static IntPredicate derivations(SupplyGraph picture, Set<Relation> relations) {
        return edge -> picture.link(edge) == Link.DERIVED_FROM && isOneOf(relations, picture.relation(edge));
    }

    /** Every link, derivations of the filter's relations only, and nothing below its confidence. */
    static IntPredicate allLinks(SupplyGraph picture, BlastRadiusFilter filter) {
        if (filter.minConfidence() == null && filter.relations().isEmpty()) {
            return Walk.ALL;
        }
        double least = filter.minConfidence() == null ? 0 : filter.minConfidence();
        return edge -> picture.confidence(edge) >= least
                && (picture.link(edge) != Link.DERIVED_FROM || isOneOf(filter.relations(), picture.relation(edge)));
    }

    private static boolean isOneOf(Set<Relation> relations, @Nullable Relation relation) {
        return relations.isEmpty() || (relation != null && relations.contains(relation));
    }
}
