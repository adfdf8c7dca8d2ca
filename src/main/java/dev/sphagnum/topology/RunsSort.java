package dev.sphagnum.topology;

/**
 * Sorts numbers by a comparison, stably: a merge of the ascending runs that are there already. Rows that arrive in order cost
 * one comparison each, several ordered streams one for each and each doubling of their number.
 */
final class RunsSort {
    /** Compares two of the numbers. */
    interface Comparison {
        int compare(int one, int other);
    }

    private final Comparison comparison;
    private int[] from;
    private int[] to;

    private RunsSort(int[] numbers, Comparison comparison) {
        this.comparison = comparison;
        this.from = numbers;
        this.to = new int[numbers.length];
    }

    /** The numbers 0 to {@code count - 1} in order. */
    static int[] sorted(int count, Comparison comparison) {
        int[] numbers = new int[count];
        for (int at = 0; at < count; at++) {
            numbers[at] = at;
        }
        RunsSort sort = new RunsSort(numbers, comparison);
        while (sort.mergePairs()) {
            int[] merged = sort.to;
            sort.to = sort.from;
            sort.from = merged;
        }
        return sort.from;
    }

    /** Merges every two neighbouring runs; false when there is one only. */
    private boolean mergePairs() {
        int first = endOfRun(0);
        if (first == from.length) {
            return false;
        }
        int start = 0;
        int middle = first;
        while (start < from.length) {
            int end = middle < from.length ? endOfRun(middle) : middle;
            merge(start, middle, end);
            start = end;
            middle = start < from.length ? endOfRun(start) : start;
        }
        return true;
    }

    private int endOfRun(int start) {
        int end = start + 1;
        while (end < from.length && comparison.compare(from[end - 1], from[end]) <= 0) {
            end++;
        }
        return Math.min(end, from.length);
    }

    private void merge(int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesLeft = right >= end || (left < middle && comparison.compare(from[left], from[right]) <= 0);
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }
}
