package dev.sphagnum.topology;

import java.util.List;

/**
 * The columns of the nodes, sorted by name and then by kind as a word, so that a node's number is also its place in every
 * answer that is ordered by name.
 *
 * @param marks as {@link Marks} reads them
 * @param owner number into {@code owners}, -1 when nobody is known
 * @param downloads -1 when never reported
 * @param expressions number into {@code expressionLists}
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and they do not leave the package
record Nodes(
        Names names,
        byte[] marks,
        int[] owner,
        Names owners,
        long[] downloads,
        int[] expressions,
        List<List<String>> expressionLists) {

    int count() {
        return marks.length;
    }

    /** Heap that they hold, in bytes, but for the few lists of expressions. */
    long size() {
        return names.size() + owners.size() + (1L + 4 + 8 + 4) * count();
    }
}
