package dev.sphagnum.topology;

import dev.sphagnum.catalog.NodeKind;
import java.util.Arrays;

/** From a node's kind and name to its number: an open-addressing table of ints over the names, no object per entry. */
final class NameIndex {
    private final NodeKind[] kinds;
    private final String[] names;
    private final int[] table;

    NameIndex(NodeKind[] kinds, String[] names) {
        this.kinds = kinds;
        this.names = names;
        this.table = new int[Integer.highestOneBit(Math.max(names.length, 4)) * 4];
        Arrays.fill(table, -1);
        for (int node = 0; node < names.length; node++) {
            table[slot(kinds[node], names[node])] = node;
        }
    }

    /** The node's number, or -1. */
    int find(NodeKind kind, String name) {
        return table[slot(kind, name)];
    }

    /** Where the name is, or the free place where it would be; at most half of the table is taken, so there is one. */
    private int slot(NodeKind kind, String name) {
        int mask = table.length - 1;
        int hash = name.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (table[slot] >= 0 && !(kinds[table[slot]] == kind && names[table[slot]].equals(name))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
