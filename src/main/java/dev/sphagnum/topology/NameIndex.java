package dev.sphagnum.topology;

import dev.sphagnum.catalog.NodeKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** From a node's kind and name to its number: an open-addressing table of ints over the names, no object per entry. */
final class NameIndex {
    private final Names names;
    private final byte[] marks;
    private final int[] table;

    NameIndex(Names names, byte[] marks) {
        this.names = names;
        this.marks = marks;
        this.table = new int[Integer.highestOneBit(Math.max(marks.length, 4)) * 4];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int node = 0; node < marks.length; node++) {
            int slot = names.hash(node) & mask;
            while (table[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = node;
        }
    }

    /** The node's number, or -1. */
    int find(NodeKind kind, String name) {
        return switch (kind) {
            case MODEL, DATASET, REPOSITORY -> find(Marks.order(kind), name.getBytes(StandardCharsets.UTF_8));
            case LICENSE, OWNER, PAPER, FINDING -> -1;
        };
    }

    /** At most half of the table is taken, so the search ends. */
    private int find(int order, byte[] name) {
        int mask = table.length - 1;
        int slot = Names.hash(name) & mask;
        while (table[slot] >= 0 && !(Marks.order(marks[table[slot]]) == order && names.isAt(table[slot], name))) {
            slot = (slot + 1) & mask;
        }
        return table[slot];
    }

    /** Heap that it holds, in bytes. */
    long size() {
        return 4L * table.length;
    }
}
