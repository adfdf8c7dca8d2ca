package dev.sphagnum.topology;

import dev.sphagnum.catalog.Direction;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A breadth-first walk from one node: everything reached, each node once, by its shortest chain. Linear in what it reaches;
 * cycles, diamonds and merges cost nothing extra. Of the whole picture it keeps a bit per node, so that a walk over all of it and
 * one over a few nodes are both cheap. Thread-safe once it is done.
 */
public final class Walk {
    /** Follows everything; the walk knows it and does not ask. */
    public static final IntPredicate ALL = _ -> true;

    private final SupplyGraph picture;
    private final int root;
    private final Direction direction;
    private final IntPredicate follows;
    private final boolean followsAll;
    /** The root and what was reached: a bit for each node, in words of 64. Not a BitSet, which looks at its own length each time. */
    private final long[] seen;

    private int[] reached = new int[16];
    private int count;
    /** By depth: the place after the last node of that depth; nothing but the root is at depth 0. */
    private int[] ends = new int[8];

    private int depthReached;
    private boolean cut;

    @SuppressWarnings(
            "ReferenceEquality") // the very predicate is asked for: others may follow all edges without saying so
    private Walk(SupplyGraph picture, int root, Direction direction, IntPredicate follows) {
        this.picture = picture;
        this.root = root;
        this.direction = direction;
        this.follows = follows;
        followsAll = follows == ALL;
        seen = new long[(picture.nodeCount() >> 6) + 1];
        see(root);
    }

    /**
     * Walks from {@code root}.
     *
     * @param follows which edges, by number, are followed, {@link #ALL} for all; asked again by {@link #via} and {@link #edgesTo}
     * @param maxDepth longest chain followed, in edges
     */
    public static Walk from(SupplyGraph picture, int root, Direction direction, IntPredicate follows, int maxDepth) {
        Walk walk = new Walk(picture, root, direction, follows);
        walk.run(maxDepth);
        return walk;
    }

    private void run(int maxDepth) {
        expand(root, maxDepth == 0);
        int start = 0;
        for (int depth = 1; start < count; depth++) {
            int end = count;
            // Lower numbers are earlier names: so the answer is in order.
            Ascending.sort(reached, start, end, picture.nodeCount());
            note(depth, end);
            for (int place = start; place < end; place++) {
                expand(reached[place], depth == maxDepth);
            }
            start = end;
        }
    }

    private void note(int depth, int end) {
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, 2 * depth);
        }
        ends[depth] = end;
        depthReached = depth;
    }

    private void expand(int node, boolean isLast) {
        switch (direction) {
            case UP -> {
                int end = picture.endBase(node);
                for (int edge = picture.firstBase(node); edge < end; edge++) {
                    int base = picture.base(edge);
                    if (!holds(base) && (followsAll || follows.test(edge))) {
                        reach(base, isLast);
                    }
                }
            }
            case DOWN -> {
                int end = picture.endDependent(node);
                for (int slot = picture.firstDependent(node); slot < end; slot++) {
                    int dependent = picture.dependentAt(slot);
                    if (!holds(dependent) && (followsAll || follows.test(picture.dependentEdge(slot)))) {
                        reach(dependent, isLast);
                    }
                }
            }
        }
    }

    private void reach(int node, boolean isLast) {
        if (isLast) {
            cut = true;
            return;
        }
        see(node);
        if (count == reached.length) {
            reached = Arrays.copyOf(reached, count * 2);
        }
        reached[count++] = node;
    }

    private void see(int node) {
        seen[node >> 6] |= 1L << node;
    }

    /** How many nodes were reached; the root is not counted. */
    public int count() {
        return count;
    }

    /** The reached nodes by depth and then name; {@code place} is 0 to {@code count() - 1}. */
    public int reached(int place) {
        return reached[place];
    }

    /** The nodes at some places. */
    public int[] reached(int[] places) {
        int[] nodes = new int[places.length];
        for (int at = 0; at < nodes.length; at++) {
            nodes[at] = reached[places[at]];
        }
        return nodes;
    }

    /** Whether a node was reached; the root was not. */
    public boolean hasReached(int node) {
        return node != root && holds(node);
    }

    /** Whether a node was reached or is the root. */
    public boolean holds(int node) {
        return (seen[node >> 6] & (1L << node)) != 0;
    }

    /** The place after the last node of a depth, 0 to {@link #depthReached}. */
    public int end(int depth) {
        return ends[depth];
    }

    /** Edges on the shortest chain from the root to the node at a place. */
    public int depthAt(int place) {
        // The first depth that ends behind the place; no two end at the same one.
        int found = Arrays.binarySearch(ends, 0, depthReached + 1, place + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Edges on the shortest chain from the root; 0 for the root, -1 for what was not reached. In time of the depth. */
    public int depth(int node) {
        if (!holds(node)) {
            return -1;
        }
        int depth = 0;
        while (!isAt(depth, node)) {
            depth++;
        }
        return depth;
    }

    private boolean isAt(int depth, int node) {
        return depth == 0 ? node == root : Arrays.binarySearch(reached, ends[depth - 1], ends[depth], node) >= 0;
    }

    /**
     * The last edge of the shortest chain to the node at a place; of several the one over the neighbour that is first by name. It
     * is looked for anew: few ask, and to remember it for every node would cost more than the walk.
     */
    public int via(int place) {
        return via(reached[place], depthAt(place));
    }

    private int via(int node, int depth) {
        return switch (direction) {
            case DOWN -> viaBase(node, depth);
            case UP -> depth == 1 ? edge(root, node) : viaDependent(node, depth);
        };
    }

    private int viaBase(int node, int depth) {
        int edge = picture.firstBase(node);
        while (!(isAt(depth - 1, picture.base(edge)) && follows.test(edge))) {
            edge++;
        }
        return edge;
    }

    /** From above, because what is reached upwards is little, and a popular base has dependents without number. */
    private int viaDependent(int node, int depth) {
        int place = ends[depth - 2];
        while (edge(reached[place], node) < 0) {
            place++;
        }
        return edge(reached[place], node);
    }

    /** The first followed edge from a dependent to a base; -1 when there is none. */
    private int edge(int dependent, int base) {
        int end = picture.endBase(dependent);
        for (int edge = picture.firstBase(dependent); edge < end; edge++) {
            if (picture.base(edge) == base && follows.test(edge)) {
                return edge;
            }
        }
        return -1;
    }

    /** The edges of the shortest chain to the node at a place, that at the root first. */
    public int[] edgesTo(int place) {
        int[] edges = new int[depthAt(place)];
        int node = reached[place];
        for (int depth = edges.length; depth > 0; depth--) {
            int edge = via(node, depth);
            edges[depth - 1] = edge;
            node = direction == Direction.DOWN ? picture.base(edge) : picture.dependent(edge);
        }
        return edges;
    }

    /** The longest of the shortest chains; 0 when nothing was reached. */
    public int depthReached() {
        return depthReached;
    }

    /** True when the bound of depth kept something out. */
    public boolean wasCut() {
        return cut;
    }
}
