package dev.sphagnum.topology;

import java.util.Arrays;

/** Numbers one after another. */
final class LongList {
    private long[] values = new long[1_024];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count + (count >> 1));
        }
        values[count++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
