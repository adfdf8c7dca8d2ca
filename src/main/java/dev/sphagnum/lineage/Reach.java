package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import java.util.List;

/**
 * Who depends on a node, in numbers. Distinct nodes; the node itself is not counted.
 *
 * @param direct one link away
 * @param transitive any number of links away, direct ones included
 * @param byRelation as in {@link BlastRadiusTotals}
 */
public record Reach(Counts direct, Counts transitive, List<RelationCount> byRelation, Coverage coverage) {
    public Reach {
        byRelation = List.copyOf(byRelation);
    }

    /**
     * Numbers of dependents.
     *
     * @param owners distinct publishers of the counted models, data sets and repositories
     */
    public record Counts(int models, int datasets, int repositories, int owners) {}
}
