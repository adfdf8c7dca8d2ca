package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Counts the listed nodes of a radius in one pass. */
final class Tally {
    private final SupplyGraph graph;
    private final Walk walk;
    private final IntPredicate follows;
    private final Map<NodeKind, Integer> byKind = new EnumMap<>(NodeKind.class);
    private final Map<NodeKind, Integer> directByKind = new EnumMap<>(NodeKind.class);
    private final Map<Integer, Integer> byDepth = new TreeMap<>();
    private final Map<Relation, Integer> byRelation = new EnumMap<>(Relation.class);
    private final Set<String> owners = new HashSet<>();
    private final Set<String> directOwners = new HashSet<>();
    private long downloads;

    Tally(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows) {
        this.graph = graph;
        this.walk = walk;
        this.follows = follows;
        for (int node : listed) {
            add(node);
        }
    }

    private void add(int node) {
        NodeKind kind = graph.kind(node);
        int depth = walk.depth(node);
        String owner = graph.owner(node);
        byKind.merge(kind, 1, Integer::sum);
        byDepth.merge(depth, 1, Integer::sum);
        downloads += Math.max(0, graph.downloads(node));
        if (owner != null) {
            owners.add(owner);
        }
        if (depth == 1) {
            directByKind.merge(kind, 1, Integer::sum);
            if (owner != null) {
                directOwners.add(owner);
            }
        }
        relations(node).forEach(relation -> byRelation.merge(relation, 1, Integer::sum));
    }

    /** The relations of a node to parents that are reached or the root, along followed edges. */
    private Set<Relation> relations(int node) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (int edge = graph.firstBase(node); edge < graph.endBase(node); edge++) {
            Relation relation = graph.relation(edge);
            if (relation != null && walk.depth(graph.base(edge)) >= 0 && follows.test(edge)) {
                relations.add(relation);
            }
        }
        return relations;
    }

    BlastRadiusTotals totals() {
        return new BlastRadiusTotals(
                byKind.getOrDefault(NodeKind.MODEL, 0),
                byKind.getOrDefault(NodeKind.REPOSITORY, 0),
                directByKind.getOrDefault(NodeKind.REPOSITORY, 0),
                byKind.getOrDefault(NodeKind.DATASET, 0),
                owners.size(),
                downloads,
                byDepth.entrySet().stream()
                        .map(entry -> new DepthCount(entry.getKey(), entry.getValue()))
                        .toList(),
                mostFirst(byKind).stream()
                        .map(kind -> new KindCount(kind, byKind.getOrDefault(kind, 0)))
                        .toList(),
                relationCounts());
    }

    Reach reach(Coverage coverage) {
        return new Reach(counts(directByKind, directOwners), counts(byKind, owners), relationCounts(), coverage);
    }

    private List<RelationCount> relationCounts() {
        return mostFirst(byRelation).stream()
                .map(relation -> new RelationCount(relation, byRelation.getOrDefault(relation, 0)))
                .toList();
    }

    private static Reach.Counts counts(Map<NodeKind, Integer> kinds, Set<String> owners) {
        return new Reach.Counts(
                kinds.getOrDefault(NodeKind.MODEL, 0),
                kinds.getOrDefault(NodeKind.DATASET, 0),
                kinds.getOrDefault(NodeKind.REPOSITORY, 0),
                owners.size());
    }

    private static <K extends Enum<K>> List<K> mostFirst(Map<K, Integer> counts) {
        List<K> keys = new ArrayList<>(counts.keySet());
        keys.sort(
                Comparator.comparingInt((K key) -> -counts.getOrDefault(key, 0)).thenComparing(Enum::name));
        return keys;
    }
}
