package dev.sphagnum.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many texts in one array of bytes: a text costs its UTF-8 and four bytes, where a String costs some sixty more. Immutable. */
final class Names {
    private final byte[] bytes;
    private final int[] start;

    /** @param start of every text, and one more: the end of the last */
    Names(byte[] bytes, int[] start) {
        this.bytes = bytes;
        this.start = start;
    }

    int count() {
        return start.length - 1;
    }

    String text(int at) {
        return new String(bytes, start[at], start[at + 1] - start[at], StandardCharsets.UTF_8);
    }

    boolean isAt(int at, byte[] text) {
        return Arrays.equals(bytes, start[at], start[at + 1], text, 0, text.length);
    }

    /** In the order of code points, which is Neo4j's too. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, start[one], start[one + 1], bytes, start[other], start[other + 1]);
    }

    int hash(int at) {
        return hash(bytes, start[at], start[at + 1]);
    }

    static int hash(byte[] text) {
        return hash(text, 0, text.length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    /** These texts in another order. */
    Names inOrder(int[] order) {
        byte[] ordered = new byte[start[start.length - 1]];
        int[] orderedStart = new int[order.length + 1];
        int end = 0;
        for (int at = 0; at < order.length; at++) {
            int from = start[order[at]];
            int length = start[order[at] + 1] - from;
            System.arraycopy(bytes, from, ordered, end, length);
            end += length;
            orderedStart[at + 1] = end;
        }
        return new Names(ordered, orderedStart);
    }

    /** Heap that it holds, in bytes. */
    long size() {
        return (long) bytes.length + 4L * start.length;
    }

    /** Appends text i of {@code others} to a builder. */
    void copyTo(NamesBuilder builder, int at) {
        builder.add(bytes, start[at], start[at + 1]);
    }
}
