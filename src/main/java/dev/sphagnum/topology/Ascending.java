package dev.sphagnum.topology;

import java.util.Arrays;
import java.util.BitSet;

/** Sorts distinct small numbers. */
final class Ascending {
    /** Up to one in so many of all numbers, comparing is faster than passing over a bit for each of them. */
    private static final int SPARSE = 512;

    private Ascending() {}

    /** @param bound greater than each of them */
    static void sort(int[] numbers, int start, int end, int bound) {
        if (isSorted(numbers, start, end)) {
            return; // what depends on one base only comes so
        }
        if (end - start <= bound / SPARSE) {
            Arrays.sort(numbers, start, end);
            return;
        }
        BitSet marks = new BitSet(bound);
        for (int at = start; at < end; at++) {
            marks.set(numbers[at]);
        }
        int at = start;
        for (int number = marks.nextSetBit(0); number >= 0; number = marks.nextSetBit(number + 1)) {
            numbers[at++] = number;
        }
    }

    private static boolean isSorted(int[] numbers, int start, int end) {
        for (int at = start + 1; at < end; at++) {
            if (numbers[at - 1] > numbers[at]) {
                return false;
            }
        }
        return true;
    }
}
