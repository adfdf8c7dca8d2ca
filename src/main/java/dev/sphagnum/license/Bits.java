package dev.sphagnum.license;

import java.util.function.IntConsumer;

/** Sets of small numbers in words of 64 bits. */
final class Bits {
    private Bits() {}

    static void set(long[] words, int bit) {
        words[bit >> 6] |= 1L << bit;
    }

    static boolean has(long[] words, int bit) {
        return (words[bit >> 6] & (1L << bit)) != 0;
    }

    static void addAll(long[] words, long[] more) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= more[i];
        }
    }

    static void retainAll(long[] words, long[] others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others[i];
        }
    }

    /** The first bit that is set from a bit on; -1 when there is none. */
    static int next(long[] words, int from) {
        return next(words, 0, words.length, from);
    }

    /** The first bit that is set, of {@code count} words from {@code start}, from a bit on; -1 when there is none. */
    static int next(long[] words, int start, int count, int from) {
        long mask = -1L << from;
        for (int i = from >> 6; i < count; i++) {
            long left = words[start + i] & mask;
            if (left != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(left);
            }
            mask = -1L;
        }
        return -1;
    }

    /** Each bit of {@code count} words from {@code start}, in ascending order, numbered from {@code start}. */
    static void forEach(long[] words, int start, int count, IntConsumer each) {
        for (int i = 0; i < count; i++) {
            for (long left = words[start + i]; left != 0; left &= left - 1) {
                each.accept((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
