package dev.sphagnum.topology;

import dev.sphagnum.catalog.Direction;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A breadth-first walk from one node: everything reached, each node once, by its shortest chain. Linear in what it reaches;
 * cycles, diamonds and merges cost nothing extra.
 */
public final class Walk {
    private final SupplyGraph picture;
    private final Direction direction;
    private final IntPredicate follows;
    private final int[] depth;
    private final int[] via;
    private int[] reached = new int[16];
    private int count;
    private boolean cut;

    private Walk(SupplyGraph picture, Direction direction, IntPredicate follows) {
        this.picture = picture;
        this.direction = direction;
        this.follows = follows;
        this.depth = new int[picture.nodeCount()];
        this.via = new int[picture.nodeCount()];
        Arrays.fill(depth, -1);
    }

    /**
     * Walks from {@code root}.
     *
     * @param follows which edges, by number, are followed
     * @param maxDepth longest chain followed, in edges
     */
    public static Walk from(SupplyGraph picture, int root, Direction direction, IntPredicate follows, int maxDepth) {
        Walk walk = new Walk(picture, direction, follows);
        walk.depth[root] = 0;
        walk.via[root] = -1;
        walk.run(root, maxDepth);
        return walk;
    }

    private void run(int root, int maxDepth) {
        expand(root, 1, maxDepth);
        int start = 0;
        for (int level = 1; start < count; level++) {
            int end = count;
            // Lower numbers are earlier names: so the answer is in order, and so is the choice among equally short
            // chains.
            Arrays.sort(reached, start, end);
            for (int at = start; at < end; at++) {
                expand(reached[at], level + 1, maxDepth);
            }
            start = end;
        }
    }

    private void expand(int node, int nextDepth, int maxDepth) {
        boolean up = direction == Direction.UP;
        int end = up ? picture.endBase(node) : picture.endDependent(node);
        for (int at = up ? picture.firstBase(node) : picture.firstDependent(node); at < end; at++) {
            int edge = up ? at : picture.dependentEdge(at);
            int next = up ? picture.base(edge) : picture.dependent(edge);
            if (depth[next] < 0 && follows.test(edge)) {
                reach(next, edge, nextDepth, maxDepth);
            }
        }
    }

    private void reach(int node, int edge, int atDepth, int maxDepth) {
        if (atDepth > maxDepth) {
            cut = true;
            return;
        }
        depth[node] = atDepth;
        via[node] = edge;
        if (count == reached.length) {
            reached = Arrays.copyOf(reached, count * 2);
        }
        reached[count++] = node;
    }

    /** How many nodes were reached; the root is not counted. */
    public int count() {
        return count;
    }

    /** The reached nodes by depth and then name; {@code place} is 0 to {@code count() - 1}. */
    public int reached(int place) {
        return reached[place];
    }

    /** Edges on the shortest chain from the root; 0 for the root, -1 for what was not reached. */
    public int depth(int node) {
        return depth[node];
    }

    /** The last edge of the shortest chain to a reached node; of several the one over the neighbour that is first by name. */
    public int via(int node) {
        return via[node];
    }

    /** The longest of the shortest chains; 0 when nothing was reached. */
    public int depthReached() {
        return count == 0 ? 0 : depth[reached[count - 1]];
    }

    /** True when the bound of depth kept something out. */
    public boolean wasCut() {
        return cut;
    }
}
