package dev.sphagnum.license;

import dev.sphagnum.topology.SupplyGraph;
import java.util.Arrays;

/** Tells whether a clause comes from its receiver's own publisher alone. For one thread, and for many questions one after the other. */
final class OwnerOrigins {
    private final SupplyGraph picture;
    private final Floor floor;
    /** Number of the walk that saw each node last. */
    private final int[] seen;
    /** Of the walk at hand; grows with what one reaches, which is little. */
    private int[] queue = new int[64];

    private int walk;

    OwnerOrigins(SupplyGraph picture, Floor floor) {
        this.picture = picture;
        this.floor = floor;
        seen = new int[picture.nodeCount()];
    }

    /** Whether every origin of the atom is published by this owner, given as a number. */
    boolean allBelongTo(int owner, int node, int bit, Way way) {
        walk++;
        seen[node] = walk;
        queue[0] = node;
        int end = 1;
        for (int head = 0; head < end; head++) {
            int dependent = queue[head];
            for (int edge = picture.firstBase(dependent); edge < picture.endBase(dependent); edge++) {
                if (!floor.feeds(edge, bit, way)) {
                    continue;
                }
                int base = picture.base(edge);
                if (picture.ownerNumber(base) != owner && floor.owns(edge, bit, way)) {
                    return false;
                }
                if (seen[base] != walk) {
                    seen[base] = walk;
                    queue = end < queue.length ? queue : Arrays.copyOf(queue, 2 * end);
                    queue[end++] = base;
                }
            }
        }
        return true;
    }
}
