package dev.sphagnum.license;

/** Nodes still to be looked at, first in first out, each at most once at a time. */
final class Worklist {
    private final int[] ring;
    private final boolean[] waiting;
    private int head;
    private int size;

    Worklist(int nodes) {
        ring = new int[Math.max(1, nodes)];
        waiting = new boolean[nodes];
    }

    void add(int node) {
        if (!waiting[node]) {
            waiting[node] = true;
            ring[(int) (((long) head + size++) % ring.length)] = node;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int take() {
        int node = ring[head];
        head = (head + 1) % ring.length;
        size--;
        waiting[node] = false;
        return node;
    }
}
