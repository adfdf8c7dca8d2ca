package dev.sphagnum.lineage;

import java.util.List;

/**
 * How much is reached. Distinct nodes, never paths; the root is not counted.
 *
 * @param directRepositories repositories at depth 1
 * @param owners distinct publishers of the reached nodes
 * @param downloads of the last 30 days, summed over the reached nodes that report them
 * @param byDepth nearest first
 * @param byKind most first, then by word; without zeros
 * @param byRelation most first, then by word; a reached model counts once per relation to a parent that is reached or the
 *     root, so that the counts need not add up
 */
public record BlastRadiusTotals(
        int models,
        int repositories,
        int directRepositories,
        int datasets,
        int owners,
        long downloads,
        List<DepthCount> byDepth,
        List<KindCount> byKind,
        List<RelationCount> byRelation) {
    public BlastRadiusTotals {
        byDepth = List.copyOf(byDepth);
        byKind = List.copyOf(byKind);
        byRelation = List.copyOf(byRelation);
    }
}
