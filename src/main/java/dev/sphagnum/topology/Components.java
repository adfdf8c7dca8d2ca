package dev.sphagnum.topology;

import java.util.Arrays;

/**
 * The strongly connected components of a picture (Tarjan 1972, without recursion), bases before their dependents: whatever a
 * component depends on comes earlier. Immutable.
 */
public final class Components {
    private static final int NEW = -1;

    private final SupplyGraph picture;
    private final int[] order;
    private final int[] start;
    private int count;
    private int emitted;

    // Only while the components are searched.
    private final int[] number;
    private final int[] low;
    private final int[] stack;
    private final int[] path;
    private final int[] nextEdge;

    private Components(SupplyGraph picture) {
        this.picture = picture;
        int nodes = picture.nodeCount();
        order = new int[nodes];
        start = new int[nodes + 1];
        number = new int[nodes];
        low = new int[nodes];
        stack = new int[nodes];
        path = new int[nodes];
        nextEdge = new int[nodes];
        Arrays.fill(number, NEW);
        search();
    }

    public static Components of(SupplyGraph picture) {
        return new Components(picture);
    }

    private void search() {
        int next = 0;
        int stacked = 0;
        for (int root = 0; root < order.length; root++) {
            if (number[root] != NEW) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            stack[stacked++] = root;
            number[root] = next;
            low[root] = next++;
            nextEdge[root] = picture.firstBase(root);
            while (depth >= 0) {
                int node = path[depth];
                if (nextEdge[node] < picture.endBase(node)) {
                    int base = picture.base(nextEdge[node]++);
                    if (number[base] == NEW) {
                        number[base] = next;
                        low[base] = next++;
                        nextEdge[base] = picture.firstBase(base);
                        stack[stacked++] = base;
                        path[++depth] = base;
                    } else {
                        // A node that is emitted already has the number of nodes, so it never lowers anything.
                        low[node] = Math.min(low[node], number[base]);
                    }
                    continue;
                }
                if (low[node] == number[node]) {
                    stacked = emit(node, stacked);
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
        start[count] = emitted;
    }

    private int emit(int root, int stacked) {
        start[count++] = emitted;
        int top = stacked;
        int node;
        do {
            node = stack[--top];
            order[emitted++] = node;
            number[node] = order.length;
            low[node] = order.length;
        } while (node != root);
        return top;
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
}
