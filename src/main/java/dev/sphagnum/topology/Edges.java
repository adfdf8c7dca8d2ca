package dev.sphagnum.topology;

import java.util.BitSet;
import java.util.List;

/**
 * The columns of the edges, sorted by dependent, base, link, relation and origin, and their two indexes: compressed sparse rows
 * by dependent (the edges themselves) and by base: a slot of {@code byBase} holds the number of an edge, the same slot of
 * {@code dependentByBase} its dependent once more, so that a walk down has one place less to look.
 *
 * @param link ordinal of a Link
 * @param relation ordinal of a Relation, -1 for every link but DERIVED_FROM
 * @param origin number into {@code origins}
 * @param firstBase per node, and one more: where its upstream edges start
 * @param firstDependent per node, and one more: where its slots of {@code byBase} start
 * @param selfLoops nodes that name themselves as their base
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and they do not leave the package
record Edges(
        int[] dependent,
        int[] base,
        byte[] link,
        byte[] relation,
        int[] origin,
        List<Origin> origins,
        int[] firstBase,
        int[] firstDependent,
        int[] byBase,
        int[] dependentByBase,
        BitSet selfLoops) {

    int count() {
        return dependent.length;
    }

    /** Heap that they hold, in bytes: the columns and the index by base. */
    long size() {
        return (4L + 4 + 1 + 1 + 4 + 4 + 4) * count();
    }

    /** Heap that is held for every node, in bytes: where its edges start, both ways. */
    long sizePerNode() {
        return 4L * firstBase.length + 4L * firstDependent.length + selfLoops.size() / 8;
    }
}
