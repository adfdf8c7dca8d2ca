package dev.sphagnum.lineage;

import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many listed nodes of a radius depend on each of some of its nodes.
 *
 * <p>Lineage is broad and shallow, so one small walk per node is cheap: the work is about the sum of the depths. A radius that is
 * entangled enough to break the bound gets direct dependents instead, for every node alike.
 */
final class DependentCounts {
    private static final long MAX_EDGES = 50_000_000;

    private final SupplyGraph graph;
    private final Walk walk;
    private final IntPredicate isListed;
    private final IntPredicate follows;
    /** In ascending order. */
    private final int[] places;

    private final int[] counts;
    /**
     * What the walk at hand has seen: a bit for each node of the picture, in words of 64; empty until a node has dependents. Not a
     * BitSet, which looks for its highest word each time that one is cleared.
     */
    private long[] seen = {};
    /** The same in the order in which it was seen. */
    private int[] queue = new int[16];

    private long edgesLeft = MAX_EDGES;
    private boolean exact = true;

    private DependentCounts(SupplyGraph graph, Walk walk, IntPredicate isListed, IntPredicate follows, int[] places) {
        this.graph = graph;
        this.walk = walk;
        this.isListed = isListed;
        this.follows = follows;
        this.places = Arrays.stream(places).sorted().toArray();
        counts = new int[places.length];
    }

    /**
     * @param isListed of the nodes that the walk has reached
     * @param places of the walk
     */
    static DependentCounts of(SupplyGraph graph, Walk walk, IntPredicate isListed, IntPredicate follows, int[] places) {
        DependentCounts counts = new DependentCounts(graph, walk, isListed, follows, places);
        counts.countAll(Integer.MAX_VALUE);
        if (counts.edgesLeft < 0) {
            counts.exact = false;
            counts.countAll(1);
        }
        return counts;
    }

    private void countAll(int maxNodesExpanded) {
        for (int at = 0; at < places.length && (edgesLeft >= 0 || maxNodesExpanded == 1); at++) {
            counts[at] = dependents(walk.reached(places[at]), maxNodesExpanded);
        }
    }

    /** Of the node at a place that was asked for. */
    int of(int place) {
        return counts[Arrays.binarySearch(places, place)];
    }

    boolean areExact() {
        return exact;
    }

    private int dependents(int node, int maxNodesExpanded) {
        if (graph.firstDependent(node) == graph.endDependent(node)) {
            return 0; // as nearly all
        }
        if (seen.length == 0) {
            seen = new long[(graph.nodeCount() >> 6) + 1];
        }
        int queued = enqueue(node, 0);
        for (int at = 0; at < Math.min(queued, maxNodesExpanded); at++) {
            int end = graph.endDependent(queue[at]);
            edgesLeft -= end - graph.firstDependent(queue[at]);
            if (edgesLeft < 0 && maxNodesExpanded > 1) {
                break;
            }
            for (int slot = graph.firstDependent(queue[at]); slot < end; slot++) {
                int next = graph.dependentAt(slot);
                // A cycle leads back to the root, and further down may be what the radius does not hold.
                if (walk.hasReached(next) && !hasSeen(next) && follows.test(graph.dependentEdge(slot))) {
                    queued = enqueue(next, queued);
                }
            }
        }
        return countAndForget(queued);
    }

    private int enqueue(int node, int queued) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        seen[node >> 6] |= 1L << node;
        queue[queued] = node;
        return queued + 1;
    }

    private boolean hasSeen(int node) {
        return (seen[node >> 6] & (1L << node)) != 0;
    }

    private int countAndForget(int queued) {
        int count = 0;
        for (int at = 0; at < queued; at++) {
            seen[queue[at] >> 6] = 0;
            count += at > 0 && isListed.test(queue[at]) ? 1 : 0;
        }
        return count;
    }
}
