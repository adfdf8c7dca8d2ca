package dev.sphagnum.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects texts one after another. */
final class NamesBuilder {
    private byte[] bytes = new byte[16_384];
    private int[] start = new int[1_024];
    private int count;

    int add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return add(encoded, 0, encoded.length);
    }

    /** Answers the place of the text. */
    int add(byte[] text, int from, int to) {
        int length = to - from;
        if (start[count] + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, grown(bytes.length, start[count] + length));
        }
        System.arraycopy(text, from, bytes, start[count], length);
        if (count + 2 > start.length) {
            start = Arrays.copyOf(start, grown(start.length, count + 2));
        }
        start[count + 1] = start[count] + length;
        return count++;
    }

    /** Half as much again: at the size of the Hub a doubling would ask for more than the whole picture has. */
    private static int grown(int capacity, int least) {
        return Math.max(least, capacity + (capacity >> 1));
    }

    Names build() {
        return new Names(Arrays.copyOf(bytes, start[count]), Arrays.copyOf(start, count + 1));
    }
}
