package dev.sphagnum.lineage;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The first few of many in an order, without sorting the rest. */
final class Foremost {
    private final long[] keys;
    private final int[] names;

    /**
     * @param keys the least comes first
     * @param names of equal keys the least name comes first; no two are equal
     */
    Foremost(long[] keys, int[] names) {
        this.keys = keys;
        this.names = names;
    }

    /** The positions of the first, at most as many as there are. */
    int[] positions(long most) {
        int size = (int) Math.min(most, keys.length);
        Comparator<Integer> lastFirst = Comparator.comparingLong((Integer at) -> keys[at])
                .thenComparingInt(at -> names[at])
                .reversed();
        PriorityQueue<Integer> first = new PriorityQueue<>(Math.max(1, size), lastFirst);
        for (int at = 0; at < keys.length; at++) {
            // Nearly all are turned away here, before they become an object.
            if (first.size() == size && (size == 0 || !isBefore(at, first.element()))) {
                continue;
            }
            if (first.size() == size) {
                first.remove();
            }
            first.add(at);
        }
        int[] positions = new int[size];
        for (int at = size - 1; at >= 0; at--) {
            positions[at] = first.remove();
        }
        return positions;
    }

    private boolean isBefore(int one, int other) {
        return keys[one] < keys[other] || (keys[one] == keys[other] && names[one] < names[other]);
    }
}
