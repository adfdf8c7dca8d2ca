package dev.sphagnum.topology;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.Relation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects edges between rows of nodes while they arrive, and sorts and indexes them at the end, all in linear time. */
@SuppressWarnings("EnumOrdinal") // a byte per edge, written and read in one process
final class EdgesBuilder {
    private static final int FIRST_CAPACITY = 1_024;
    private static final int LINK_AND_RELATION = Link.values().length * (Relation.values().length + 1);

    private final Interned<Origin> origins = new Interned<>();
    private final BitSet selfLoops = new BitSet();
    private int count;
    private int[] dependent = new int[FIRST_CAPACITY];
    private int[] base = new int[FIRST_CAPACITY];
    private byte[] link = new byte[FIRST_CAPACITY];
    private byte[] relation = new byte[FIRST_CAPACITY];
    private int[] origin = new int[FIRST_CAPACITY];

    /** @param relationOfIt null unless the link is DERIVED_FROM */
    void add(int from, int to, Link linkOfIt, @Nullable Relation relationOfIt, Origin originOfIt) {
        if (from == to) {
            selfLoops.set(from);
            return;
        }
        add(
                from,
                to,
                (byte) linkOfIt.ordinal(),
                (byte) (relationOfIt == null ? -1 : relationOfIt.ordinal()),
                origins.numberOf(originOfIt));
    }

    void add(int from, int to, EdgeRow row) {
        String word = row.relation();
        add(
                from,
                to,
                Link.valueOf(row.link()),
                word == null ? null : Words.relation(word),
                new Origin(Words.claim(row.claim()), row.confidence(), row.redistributes(), row.source()));
    }

    /**
     * Adds the edges of a picture that still hold.
     *
     * @param row per node of that picture the row that it has now, -1 when it is gone
     * @param isReadAgain per node of that picture: its edges towards bases are added otherwise
     * @param isReachedAnew per node of that picture: the edges that arrive at it are added otherwise
     */
    void addAll(Edges edges, int[] row, boolean[] isReadAgain, boolean[] isReachedAnew) {
        int[] number = edges.origins().stream().mapToInt(origins::numberOf).toArray();
        for (int edge = 0; edge < edges.count(); edge++) {
            int from = edges.dependent()[edge];
            int to = edges.base()[edge];
            boolean isKept = !isReadAgain[from] && !isReachedAnew[to] && row[to] >= 0;
            if (isKept) {
                add(row[from], row[to], edges.link()[edge], edges.relation()[edge], number[edges.origin()[edge]]);
            }
        }
        edges.selfLoops().stream().filter(node -> !isReadAgain[node]).forEach(node -> selfLoops.set(row[node]));
    }

    private void add(int from, int to, byte linkOfIt, byte relationOfIt, int originOfIt) {
        if (count == dependent.length) {
            grow(count + (count >> 1));
        }
        dependent[count] = from;
        base[count] = to;
        link[count] = linkOfIt;
        relation[count] = relationOfIt;
        origin[count] = originOfIt;
        count++;
    }

    /** @param number of every row the number of its node */
    Edges build(int[] number) {
        int nodeCount = number.length;
        for (int edge = 0; edge < count; edge++) {
            dependent[edge] = number[dependent[edge]];
            base[edge] = number[base[edge]];
        }
        int[] sorted = sorted(nodeCount);
        int[] sortedDependent = picked(dependent, sorted);
        int[] sortedBase = picked(base, sorted);
        int[] byBase = sortedBy(sortedBase, nodeCount, identity());
        BitSet loops = new BitSet(nodeCount);
        selfLoops.stream().forEach(row -> loops.set(number[row]));
        return new Edges(
                sortedDependent,
                sortedBase,
                picked(link, sorted),
                picked(relation, sorted),
                picked(origin, sorted),
                origins.values(),
                starts(sortedDependent, nodeCount),
                starts(sortedBase, nodeCount),
                byBase,
                picked(sortedDependent, byBase),
                loops);
    }

    /** Stable counting sorts, the least important key first. */
    private int[] sorted(int nodeCount) {
        int[] place = places(origins.values());
        int[] key = new int[count];
        Arrays.setAll(key, edge -> place[origin[edge]]);
        int[] order = sortedBy(key, Math.max(1, place.length), identity());
        Arrays.setAll(key, edge -> link[edge] * (Relation.values().length + 1) + relation[edge] + 1);
        order = sortedBy(key, LINK_AND_RELATION, order);
        return sortedBy(dependent, nodeCount, sortedBy(base, nodeCount, order));
    }

    /** Where each origin stands by source, so that the order of the edges does not depend on which arrived first. */
    private static int[] places(List<Origin> all) {
        int[] byPlace = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(all::get, Origin.BY_SOURCE))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[byPlace.length];
        for (int place = 0; place < byPlace.length; place++) {
            places[byPlace[place]] = place;
        }
        return places;
    }

    private int[] identity() {
        int[] order = new int[count];
        Arrays.setAll(order, edge -> edge);
        return order;
    }

    private int[] sortedBy(int[] key, int keys, int[] order) {
        int[] next = starts(key, keys);
        int[] sorted = new int[count];
        for (int edge : order) {
            sorted[next[key[edge]]++] = edge;
        }
        return sorted;
    }

    private int[] starts(int[] key, int keys) {
        int[] starts = new int[keys + 1];
        for (int edge = 0; edge < count; edge++) {
            starts[key[edge] + 1]++;
        }
        for (int at = 0; at < keys; at++) {
            starts[at + 1] += starts[at];
        }
        return starts;
    }

    private static int[] picked(int[] column, int[] order) {
        int[] picked = new int[order.length];
        Arrays.setAll(picked, edge -> column[order[edge]]);
        return picked;
    }

    private static byte[] picked(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int edge = 0; edge < order.length; edge++) {
            picked[edge] = column[order[edge]];
        }
        return picked;
    }

    private void grow(int capacity) {
        dependent = Arrays.copyOf(dependent, capacity);
        base = Arrays.copyOf(base, capacity);
        link = Arrays.copyOf(link, capacity);
        relation = Arrays.copyOf(relation, capacity);
        origin = Arrays.copyOf(origin, capacity);
    }
}
