package dev.sphagnum.topology;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import java.util.Arrays;
import java.util.BitSet;

/** Collects edge rows into columns while they arrive, and sorts and indexes them at the end, all in linear time. */
@SuppressWarnings("EnumOrdinal") // a byte per edge, written and read in one process
final class EdgesBuilder {
    private static final int FIRST_CAPACITY = 1_024;
    private static final int LINK_AND_RELATION = Link.values().length * (Relation.values().length + 1);

    private final NameIndex index;
    private final int nodeCount;
    private final Interned<String> sources = new Interned<>();
    private int count;
    private final BitSet selfLoops = new BitSet();
    private int[] dependent = new int[FIRST_CAPACITY];
    private int[] base = new int[FIRST_CAPACITY];
    private byte[] link = new byte[FIRST_CAPACITY];
    private byte[] relation = new byte[FIRST_CAPACITY];
    private byte[] claim = new byte[FIRST_CAPACITY];
    private double[] confidence = new double[FIRST_CAPACITY];
    private boolean[] redistributes = new boolean[FIRST_CAPACITY];
    private int[] source = new int[FIRST_CAPACITY];

    EdgesBuilder(NameIndex index, int nodeCount) {
        this.index = index;
        this.nodeCount = nodeCount;
    }

    void add(EdgeRow row) {
        int from = index.find(NodeKind.valueOf(row.dependentKind()), row.dependent());
        int to = index.find(NodeKind.valueOf(row.baseKind()), row.base());
        if (from < 0 || to < 0) {
            return; // written between the two streams; its run raises the version, and the picture is read again
        }
        if (from == to) {
            selfLoops.set(from);
            return;
        }
        if (count == dependent.length) {
            grow(count * 2);
        }
        dependent[count] = from;
        base[count] = to;
        link[count] = (byte) Link.valueOf(row.link()).ordinal();
        relation[count] = row.relation() == null
                ? -1
                : (byte) Words.relation(row.relation()).ordinal();
        claim[count] = (byte) Words.claim(row.claim()).ordinal();
        confidence[count] = row.confidence();
        redistributes[count] = row.redistributes();
        source[count] = sources.numberOf(row.source());
        count++;
    }

    Edges build() {
        int[] order = sorted();
        int[] sortedDependent = picked(dependent, order);
        int[] sortedBase = picked(base, order);
        double[] sortedConfidence = new double[count];
        boolean[] sortedRedistributes = new boolean[count];
        for (int edge = 0; edge < count; edge++) {
            sortedConfidence[edge] = confidence[order[edge]];
            sortedRedistributes[edge] = redistributes[order[edge]];
        }
        return new Edges(
                sortedDependent,
                sortedBase,
                picked(link, order),
                picked(relation, order),
                picked(claim, order),
                sortedConfidence,
                sortedRedistributes,
                picked(source, order),
                sources.values(),
                starts(sortedDependent, nodeCount),
                starts(sortedBase, nodeCount),
                sortedBy(sortedBase, nodeCount, identity()),
                selfLoops);
    }

    /** Stable counting sorts, the least important key first. */
    private int[] sorted() {
        int[] linkAndRelation = new int[count];
        for (int edge = 0; edge < count; edge++) {
            linkAndRelation[edge] = link[edge] * (Relation.values().length + 1) + relation[edge] + 1;
        }
        int[] bySource = sortedBy(source, Math.max(1, sources.values().size()), identity());
        int[] byLink = sortedBy(linkAndRelation, LINK_AND_RELATION, bySource);
        return sortedBy(dependent, nodeCount, sortedBy(base, nodeCount, byLink));
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
        claim = Arrays.copyOf(claim, capacity);
        confidence = Arrays.copyOf(confidence, capacity);
        redistributes = Arrays.copyOf(redistributes, capacity);
        source = Arrays.copyOf(source, capacity);
    }
}
