package dev.sphagnum.topology;

import java.util.BitSet;
import java.util.List;

/**
 * The columns of the edges, sorted by dependent, base, link, relation and source, and their two indexes: compressed sparse rows
 * by dependent (the edges themselves) and by base ({@code byBase} holds edge numbers).
 *
 * @param link ordinal of a Link
 * @param relation ordinal of a Relation, -1 for every link but DERIVED_FROM
 * @param claim ordinal of a Claim
 * @param source number into {@code sources}
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
        byte[] claim,
        double[] confidence,
        boolean[] redistributes,
        int[] source,
        List<String> sources,
        int[] firstBase,
        int[] firstDependent,
        int[] byBase,
        BitSet selfLoops) {

    int count() {
        return dependent.length;
    }
}
