package dev.sphagnum.lineage;

import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How many listed nodes of a radius depend on each of some of its nodes.
 *
 * <p>Lineage is broad and shallow, so one small walk per node is cheap: the work is about the sum of the depths. A radius that is
 * entangled enough to break the bound gets direct dependents instead, for every node alike.
 */
final class DependentCounts {
    private static final long MAX_EDGES = 50_000_000;

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final SupplyGraph graph;
    private final Walk walk;
    private final BitSet isListed = new BitSet();
    private final IntPredicate follows;
    private final int[] lastVisit;
    private int[] queue = new int[16];
    private long edgesLeft = MAX_EDGES;
    private boolean exact = true;

    private DependentCounts(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows) {
        this.graph = graph;
        this.walk = walk;
        this.follows = follows;
        this.lastVisit = new int[graph.nodeCount()];
        for (int node : listed) {
            isListed.set(node);
        }
    }

    static DependentCounts of(SupplyGraph graph, Walk walk, int[] listed, IntPredicate follows, int[] nodes) {
        DependentCounts counts = new DependentCounts(graph, walk, listed, follows);
        for (int at = 0; at < nodes.length && counts.edgesLeft >= 0; at++) {
            counts.counts.put(nodes[at], counts.dependents(nodes[at], at + 1, Integer.MAX_VALUE));
        }
        if (counts.edgesLeft < 0) {
            counts.exact = false;
            for (int at = 0; at < nodes.length; at++) {
                counts.counts.put(nodes[at], counts.dependents(nodes[at], -at - 1, 1));
            }
        }
        return counts;
    }

    int of(int node) {
        return counts.getOrDefault(node, 0);
    }

    boolean areExact() {
        return exact;
    }

    /** @param visit a number of its own for each call, so that nothing has to be cleared between them */
    private int dependents(int node, int visit, int maxNodesExpanded) {
        int count = 0;
        int queued = 1;
        queue[0] = node;
        lastVisit[node] = visit;
        for (int at = 0; at < Math.min(queued, maxNodesExpanded); at++) {
            int end = graph.endDependent(queue[at]);
            edgesLeft -= end - graph.firstDependent(queue[at]);
            if (edgesLeft < 0 && maxNodesExpanded > 1) {
                return count;
            }
            for (int slot = graph.firstDependent(queue[at]); slot < end; slot++) {
                int edge = graph.dependentEdge(slot);
                int next = graph.dependent(edge);
                // depth 0 is the root, which a cycle leads back to; below it is what the radius does not hold
                if (walk.depth(next) > 0 && lastVisit[next] != visit && follows.test(edge)) {
                    lastVisit[next] = visit;
                    queued = enqueue(next, queued);
                    count += isListed.get(next) ? 1 : 0;
                }
            }
        }
        return count;
    }

    private int enqueue(int node, int queued) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        queue[queued] = node;
        return queued + 1;
    }
}
