package dev.sphagnum.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which names a run has read already, as 64-bit hashes in one array: 16 bytes a name, so that a million names cost 16 to
 * 32 MB. Two names of a million share a hash about once in forty million runs.
 */
final class SeenNames {
    private long[] slots = new long[1 << 12];
    private int size;

    /** True when the name is new. */
    boolean add(String name) {
        long hash = hash(name);
        if (!put(slots, hash)) {
            return false;
        }
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    /** True when the name was added, or, as rarely as above, when another one of its hash was. */
    boolean contains(String name) {
        long hash = hash(name);
        int slot = (int) (hash & (slots.length - 1));
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int slot = (int) (hash & (slots.length - 1));
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        return true;
    }

    /** FNV-1a with the finish of MurmurHash3; 0 means an empty slot and is never answered. */
    static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ part) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
