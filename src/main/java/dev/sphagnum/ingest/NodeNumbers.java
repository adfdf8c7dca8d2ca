package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;

/**
 * Numbers for nodes, 0, 1, 2 in the order in which they are first named; names are kept as 64-bit hashes, so that a million
 * names cost 24 to 48 MB. How seldom two names share a hash says {@link SeenNames}; the nodes of such two would be one.
 */
final class NodeNumbers {
    private long[] hashes = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    /** The node's number; {@link #size()} as it was before the call when nobody named it before. */
    int of(NodeId id) {
        long hash = SeenNames.hash(id.toString());
        int slot = slot(hashes, hash);
        if (hashes[slot] == hash) {
            return numbers[slot];
        }
        hashes[slot] = hash;
        numbers[slot] = size++;
        if (size * 2 > hashes.length) {
            grow();
        }
        return size - 1;
    }

    /** A number for a node without a name. */
    int another() {
        return size++;
    }

    /** How many nodes have a number. */
    int size() {
        return size;
    }

    private void grow() {
        long[] moreHashes = new long[hashes.length * 2];
        int[] moreNumbers = new int[hashes.length * 2];
        for (int old = 0; old < hashes.length; old++) {
            if (hashes[old] != 0) {
                int slot = slot(moreHashes, hashes[old]);
                moreHashes[slot] = hashes[old];
                moreNumbers[slot] = numbers[old];
            }
        }
        hashes = moreHashes;
        numbers = moreNumbers;
    }

    /** Where a hash is, or where it belongs; 0 is a free slot and no hash. */
    private static int slot(long[] hashes, long hash) {
        int slot = (int) (hash & (hashes.length - 1));
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
