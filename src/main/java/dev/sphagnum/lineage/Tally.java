package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Counts the listed nodes of a radius in one pass, without an object per node. */
@SuppressWarnings("EnumOrdinal") // places of counters that live for one answer
final class Tally {
    private static final NodeKind[] KINDS = NodeKind.values();
    private static final Relation[] RELATIONS = Relation.values();

    private final SupplyGraph graph;
    private final Walk walk;
    private final IntPredicate follows;
    private final int[] byKind = new int[KINDS.length];
    private final int[] directByKind = new int[KINDS.length];
    private final int[] byDepth;
    private final int[] byRelation = new int[RELATIONS.length];
    private final BitSet owners;
    private final BitSet directOwners;
    private long downloads;

    /** @param listed places of the walk, in ascending order */
    Tally(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows) {
        this.graph = graph;
        this.walk = walk;
        this.follows = follows;
        byDepth = new int[walk.depthReached() + 1];
        owners = new BitSet(graph.ownerCount());
        directOwners = new BitSet(graph.ownerCount());
        int depth = 1;
        for (int place : listed) {
            while (place >= walk.end(depth)) {
                depth++;
            }
            add(walk.reached(place), depth);
        }
    }

    private void add(int node, int depth) {
        int kind = graph.kind(node).ordinal();
        int owner = graph.ownerNumber(node);
        byKind[kind]++;
        byDepth[depth]++;
        downloads += Math.max(0, graph.downloads(node));
        if (owner >= 0) {
            owners.set(owner);
        }
        if (depth == 1) {
            directByKind[kind]++;
            if (owner >= 0) {
                directOwners.set(owner);
            }
        }
        for (int left = relations(node); left != 0; left &= left - 1) {
            byRelation[Integer.numberOfTrailingZeros(left)]++;
        }
    }

    /** The relations of a node to parents that are reached or the root, along followed edges: a bit for each. */
    private int relations(int node) {
        int relations = 0;
        int end = graph.endBase(node);
        for (int edge = graph.firstBase(node); edge < end; edge++) {
            Relation relation = graph.relation(edge);
            if (relation != null && walk.holds(graph.base(edge)) && follows.test(edge)) {
                relations |= 1 << relation.ordinal();
            }
        }
        return relations;
    }

    BlastRadiusTotals totals() {
        return new BlastRadiusTotals(
                byKind[NodeKind.MODEL.ordinal()],
                byKind[NodeKind.REPOSITORY.ordinal()],
                directByKind[NodeKind.REPOSITORY.ordinal()],
                byKind[NodeKind.DATASET.ordinal()],
                owners.cardinality(),
                downloads,
                depthCounts(),
                counts(NodeKind.class, byKind).entrySet().stream()
                        .sorted(mostFirst())
                        .map(entry -> new KindCount(entry.getKey(), entry.getValue()))
                        .toList(),
                relationCounts());
    }

    Reach reach(Coverage coverage) {
        return new Reach(counts(directByKind, directOwners), counts(byKind, owners), relationCounts(), coverage);
    }

    private List<DepthCount> depthCounts() {
        List<DepthCount> counts = new ArrayList<>();
        for (int depth = 1; depth < byDepth.length; depth++) {
            if (byDepth[depth] > 0) {
                counts.add(new DepthCount(depth, byDepth[depth]));
            }
        }
        return counts;
    }

    private List<RelationCount> relationCounts() {
        return counts(Relation.class, byRelation).entrySet().stream()
                .sorted(mostFirst())
                .map(entry -> new RelationCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Reach.Counts counts(int[] kinds, BitSet owners) {
        return new Reach.Counts(
                kinds[NodeKind.MODEL.ordinal()],
                kinds[NodeKind.DATASET.ordinal()],
                kinds[NodeKind.REPOSITORY.ordinal()],
                owners.cardinality());
    }

    /** Without zeros. */
    private static <K extends Enum<K>> Map<K, Integer> counts(Class<K> type, int[] byOrdinal) {
        Map<K, Integer> counts = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            if (byOrdinal[key.ordinal()] > 0) {
                counts.put(key, byOrdinal[key.ordinal()]);
            }
        }
        return counts;
    }

    private static <K extends Enum<K>> Comparator<Map.Entry<K, Integer>> mostFirst() {
        return Comparator.comparingInt((Map.Entry<K, Integer> entry) -> -entry.getValue())
                .thenComparing(entry -> entry.getKey().name());
    }
}
