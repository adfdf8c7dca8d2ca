package dev.sphagnum.topology;

import java.util.Arrays;

/**
 * The strongly connected components of a picture (Tarjan 1972, without recursion and with one number a node, as in Pearce 2016,
 * "A space-efficient algorithm for finding strongly connected components"), bases before their dependents: whatever a component
 * depends on comes earlier. Immutable.
 */
public final class Components {
    private final int[] order;
    private final int[] start;
    private final int count;

    private Components(int[] order, int[] start, int count) {
        this.order = order;
        this.start = start;
        this.count = count;
    }

    public static Components of(SupplyGraph picture) {
        Search search = new Search(picture);
        for (int node = 0; node < picture.nodeCount(); node++) {
            if (search.isNew(node)) {
                search.from(node);
            }
        }
        return search.result();
    }

    public int count() {
        return count;
    }

    /** Where the nodes of a component start; they end before the start of the next one. */
    public int start(int component) {
        return start[component];
    }

    /** The node at a place, as {@link #start} counts places. */
    public int node(int place) {
        return order[place];
    }

    /** What is only needed while the components are searched. */
    private static final class Search {
        private static final int NEW = 0;

        private final SupplyGraph picture;
        /** What is emitted, from the front; what waits for the root of its component is stacked from the back. */
        private final int[] order;

        private final int[] start;
        /**
         * By node: NEW, or the least number that is known to be reached from it and is not emitted; the greatest of all once the
         * node is emitted, so that it lowers nothing any more.
         */
        private final int[] low;

        private int count;
        private int emitted;
        private int stackTop;
        private int next = NEW + 1;
        // The path from the root of the search, by depth.
        private int[] path = new int[64];
        private int[] nextEdge = new int[64];
        private int[] number = new int[64];
        private int depth;

        Search(SupplyGraph picture) {
            this.picture = picture;
            order = new int[picture.nodeCount()];
            start = new int[picture.nodeCount() + 1];
            low = new int[picture.nodeCount()];
            stackTop = order.length;
        }

        boolean isNew(int node) {
            return low[node] == NEW;
        }

        void from(int root) {
            depth = -1;
            descend(root);
            while (depth >= 0) {
                int node = path[depth];
                if (nextEdge[depth] < picture.endBase(node)) {
                    int base = picture.base(nextEdge[depth]++);
                    if (isNew(base)) {
                        descend(base);
                    } else {
                        low[node] = Math.min(low[node], low[base]);
                    }
                } else {
                    ascend(node);
                }
            }
        }

        private void descend(int node) {
            if (picture.firstBase(node) == picture.endBase(node)) {
                // Most nodes have no base: a component each, at once.
                start[count++] = emitted;
                emit(node);
                return;
            }
            if (++depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
                nextEdge = Arrays.copyOf(nextEdge, 2 * depth);
                number = Arrays.copyOf(number, 2 * depth);
            }
            path[depth] = node;
            nextEdge[depth] = picture.firstBase(node);
            number[depth] = next;
            low[node] = next++;
        }

        private void ascend(int node) {
            boolean isRoot = low[node] == number[depth];
            depth--;
            if (isRoot) {
                close(node);
            } else {
                order[--stackTop] = node;
                low[path[depth]] = Math.min(low[path[depth]], low[node]);
            }
        }

        /** The component of a root is what was stacked since the root was reached: whatever has no lower number. */
        private void close(int root) {
            int least = low[root];
            start[count++] = emitted;
            while (stackTop < order.length && low[order[stackTop]] >= least) {
                emit(order[stackTop++]);
            }
            emit(root);
        }

        private void emit(int node) {
            order[emitted++] = node;
            low[node] = Integer.MAX_VALUE;
        }

        Components result() {
            start[count] = emitted;
            return new Components(order, start, count);
        }
    }
}
