package dev.sphagnum.license;

import java.util.Arrays;

/** From a number that is not -1 to one that is not negative: open addressing, no object per entry. */
final class LongToInt {
    private static final long FREE = -1;

    private long[] keys = new long[1_024];
    private int[] values = new int[1_024];
    private int size;

    LongToInt() {
        Arrays.fill(keys, FREE);
    }

    /** -1 when there is none. */
    int get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == FREE ? -1 : values[slot];
    }

    /** Returns the value. */
    int put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        return value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
