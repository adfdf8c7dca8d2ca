package dev.sphagnum.bench;

import dev.sphagnum.topology.SupplyGraph;

/** The floor: breadth first over compressed sparse rows, and nothing else. */
final class ArrayWalk {
    private final int[] first;
    private final int[] dependents;
    private final int[] seen;
    private final int[] queue;
    private int walk;

    private ArrayWalk(int[] first, int[] dependents) {
        this.first = first;
        this.dependents = dependents;
        this.seen = new int[first.length];
        this.queue = new int[first.length];
    }

    static ArrayWalk of(SupplyGraph picture) {
        int[] first = new int[picture.nodeCount() + 1];
        int[] dependents = new int[picture.edgeCount()];
        int next = 0;
        for (int node = 0; node < picture.nodeCount(); node++) {
            first[node] = next;
            for (int slot = picture.firstDependent(node); slot < picture.endDependent(node); slot++) {
                dependents[next++] = picture.dependent(picture.dependentEdge(slot));
            }
        }
        first[picture.nodeCount()] = next;
        return new ArrayWalk(first, dependents);
    }

    /** How many nodes are reached; the root is not counted. */
    int count(int root) {
        walk++;
        seen[root] = walk;
        queue[0] = root;
        int end = 1;
        for (int head = 0; head < end; head++) {
            int node = queue[head];
            for (int at = first[node]; at < first[node + 1]; at++) {
                int dependent = dependents[at];
                if (seen[dependent] != walk) {
                    seen[dependent] = walk;
                    queue[end++] = dependent;
                }
            }
        }
        return end - 1;
    }
}
