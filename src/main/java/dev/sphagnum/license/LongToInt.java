package dev.sphagnum.license;

import java.util.Arrays;

/**
 * From a number that is not -1 to one that is not negative: open addressing, no object per entry. A value lies behind its key, so
 * that a look touches one line of the processor's cache and not two.
 */
final class LongToInt {
    private static final long FREE = -1;

    /** A key and its value by turns. */
    private long[] slots = free(1_024);

    private int size;

    private static long[] free(int entries) {
        long[] slots = new long[2 * entries];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /** -1 when there is none. */
    int get(long key) {
        // What follows a free slot is FREE as well.
        return (int) slots[slot(slots, key) + 1];
    }

    /** Returns the value. */
    int put(long key, int value) {
        if (size * 4 >= slots.length) {
            grow();
        }
        int slot = slot(slots, key);
        if (slots[slot] == FREE) {
            slots[slot] = key;
            size++;
        }
        slots[slot + 1] = value;
        return value;
    }

    private void grow() {
        long[] old = slots;
        slots = free(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != FREE) {
                int slot = slot(slots, old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }

    /** Where the key is, or where it would be put. */
    private static int slot(long[] slots, long key) {
        int mask = slots.length - 2;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash ^ (hash >>> 32)) << 1 & mask;
        while (slots[slot] != FREE && slots[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }
}
