package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the listed nodes of a radius, without an object per node. It passes over them once for each column of the picture: in a
 * short loop over one column the processor fetches the next nodes while it waits for one, which makes up for the passes.
 */
@SuppressWarnings("EnumOrdinal") // places of counters that live for one answer
final class Tally {
    private static final NodeKind[] KINDS = NodeKind.values();
    private static final Relation[] RELATIONS = Relation.values();

    private final SupplyGraph graph;
    private final Walk walk;
    private final IntPredicate follows;
    private final int[] nodes;
    private final int[] byDepth;
    private final int[] directByKind;
    private final int[] byKind;
    private final BitSet directOwners;
    private final BitSet owners;
    private final int[] byRelation;

    /** @param listed places of the walk, in ascending order */
    Tally(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows) {
        this.graph = graph;
        this.walk = walk;
        this.follows = follows;
        nodes = walk.reached(listed);
        byDepth = byDepth(listed);
        int direct = byDepth.length > 1 ? byDepth[1] : 0;
        directByKind = new int[KINDS.length];
        countKinds(0, direct, directByKind);
        byKind = directByKind.clone();
        countKinds(direct, nodes.length, byKind);
        directOwners = new BitSet(graph.ownerCount());
        addOwners(0, direct, directOwners);
        owners = new BitSet(graph.ownerCount());
        owners.or(directOwners);
        addOwners(direct, nodes.length, owners);
        byRelation = byRelation();
    }

    private int[] byDepth(int[] listed) {
        int[] counts = new int[walk.depthReached() + 1];
        int from = 0;
        for (int depth = 1; depth < counts.length; depth++) {
            int to = Arrays.binarySearch(listed, walk.end(depth));
            to = to >= 0 ? to : -to - 1;
            counts[depth] = to - from;
            from = to;
        }
        return counts;
    }

    private void countKinds(int from, int to, int[] counts) {
        for (int at = from; at < to; at++) {
            counts[graph.kind(nodes[at]).ordinal()]++;
        }
    }

    private void addOwners(int from, int to, BitSet all) {
        for (int at = from; at < to; at++) {
            int owner = graph.ownerNumber(nodes[at]);
            if (owner >= 0) {
                all.set(owner);
            }
        }
    }

    private long downloads() {
        long downloads = 0;
        for (int node : nodes) {
            downloads += Math.max(0, graph.downloads(node));
        }
        return downloads;
    }

    private int[] byRelation() {
        int[] counts = new int[RELATIONS.length];
        for (int node : nodes) {
            int edge = graph.firstBase(node);
            if (edge + 1 == graph.endBase(node)) {
                // As nearly always: the only link is the one by which the node was reached.
                count(graph.relation(edge), counts);
            } else {
                relations(node).forEach(relation -> count(relation, counts));
            }
        }
        return counts;
    }

    private static void count(@Nullable Relation relation, int[] counts) {
        if (relation != null) {
            counts[relation.ordinal()]++;
        }
    }

    /** The relations of a node to parents that are reached or the root, along followed edges. */
    private Set<Relation> relations(int node) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (int edge = graph.firstBase(node); edge < graph.endBase(node); edge++) {
            Relation relation = graph.relation(edge);
            if (relation != null && walk.holds(graph.base(edge)) && follows.test(edge)) {
                relations.add(relation);
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
                downloads(),
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
