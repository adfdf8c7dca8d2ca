package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
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

    /** From so many nodes on, half of them are counted on another thread: fewer are counted before it has begun. */
    private static final int MANY = 16_384;

    private final SupplyGraph graph;
    private final Walk walk;
    private final IntPredicate follows;
    private final int[] nodes;
    private final int[] byDepth;
    private final Counts direct;
    private final Counts all;

    /** @param listed places of the walk, in ascending order */
    Tally(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows) {
        this.graph = graph;
        this.walk = walk;
        this.follows = follows;
        nodes = walk.reached(listed);
        byDepth = byDepth(listed);
        int first = byDepth.length > 1 ? byDepth[1] : 0;
        direct = counts(0, first);
        all = direct.and(counts(first, nodes.length));
    }

    /**
     * Of some of the nodes.
     *
     * @param owners a bit for each owner, in words of 64. Not a BitSet, which looks at its own length each time
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Counts(int[] kinds, long[] owners, long downloads, int[] relations) {
        Counts and(Counts other) {
            long[] both = owners.clone();
            Arrays.setAll(both, word -> owners[word] | other.owners[word]);
            return new Counts(
                    sum(kinds, other.kinds), both, downloads + other.downloads, sum(relations, other.relations));
        }

        int ownerCount() {
            return Arrays.stream(owners).mapToInt(Long::bitCount).sum();
        }

        private static int[] sum(int[] one, int[] other) {
            int[] sum = one.clone();
            Arrays.setAll(sum, at -> one[at] + other[at]);
            return sum;
        }
    }

    private Counts counts(int from, int to) {
        if (to - from < MANY) {
            return count(from, to);
        }
        int middle = (from + to) >>> 1;
        ForkJoinTask<Counts> second =
                ForkJoinTask.adapt(() -> count(middle, to)).fork();
        return count(from, middle).and(second.join());
    }

    private Counts count(int from, int to) {
        return new Counts(kinds(from, to), owners(from, to), downloads(from, to), relations(from, to));
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

    private int[] kinds(int from, int to) {
        int[] counts = new int[KINDS.length];
        for (int at = from; at < to; at++) {
            counts[graph.kind(nodes[at]).ordinal()]++;
        }
        return counts;
    }

    private long[] owners(int from, int to) {
        long[] owners = new long[(graph.ownerCount() >> 6) + 1];
        for (int at = from; at < to; at++) {
            int owner = graph.ownerNumber(nodes[at]);
            if (owner >= 0) {
                owners[owner >> 6] |= 1L << owner;
            }
        }
        return owners;
    }

    private long downloads(int from, int to) {
        long downloads = 0;
        for (int at = from; at < to; at++) {
            downloads += Math.max(0, graph.downloads(nodes[at]));
        }
        return downloads;
    }

    private int[] relations(int from, int to) {
        int[] counts = new int[RELATIONS.length];
        for (int at = from; at < to; at++) {
            int edge = graph.firstBase(nodes[at]);
            if (edge + 1 == graph.endBase(nodes[at])) {
                // As nearly always: the only link is the one by which the node was reached.
                count(graph.relation(edge), counts);
            } else {
                relations(nodes[at]).forEach(relation -> count(relation, counts));
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
                all.kinds()[NodeKind.MODEL.ordinal()],
                all.kinds()[NodeKind.REPOSITORY.ordinal()],
                direct.kinds()[NodeKind.REPOSITORY.ordinal()],
                all.kinds()[NodeKind.DATASET.ordinal()],
                all.ownerCount(),
                all.downloads(),
                depthCounts(),
                counts(NodeKind.class, all.kinds()).entrySet().stream()
                        .sorted(mostFirst())
                        .map(entry -> new KindCount(entry.getKey(), entry.getValue()))
                        .toList(),
                relationCounts());
    }

    Reach reach(Coverage coverage) {
        return new Reach(reach(direct), reach(all), relationCounts(), coverage);
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
        return counts(Relation.class, all.relations()).entrySet().stream()
                .sorted(mostFirst())
                .map(entry -> new RelationCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Reach.Counts reach(Counts counts) {
        return new Reach.Counts(
                counts.kinds()[NodeKind.MODEL.ordinal()],
                counts.kinds()[NodeKind.DATASET.ordinal()],
                counts.kinds()[NodeKind.REPOSITORY.ordinal()],
                counts.ownerCount());
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
