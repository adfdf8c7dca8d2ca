package dev.sphagnum.lineage;

import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.Arrays;
import java.util.BitSet;
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
    /** Of the walk at hand: what it has seen, and the same as a queue. */
    private final BitSet seen;

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
        seen = new BitSet(graph.nodeCount());
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
                if (walk.hasReached(next) && !seen.get(next) && follows.test(graph.dependentEdge(slot))) {
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
        seen.set(node);
        queue[queued] = node;
        return queued + 1;
    }

    private int countAndForget(int queued) {
        int count = 0;
        for (int at = 0; at < queued; at++) {
            seen.clear(queue[at]);
            count += at > 0 && isListed.test(queue[at]) ? 1 : 0;
        }
        return count;
    }
}
