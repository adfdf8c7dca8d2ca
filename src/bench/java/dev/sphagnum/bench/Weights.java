package dev.sphagnum.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A choice among few, each with its weight. */
final class Weights {
    private final double[] sums;

    Weights(double... weights) {
        sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
    }

    int draw(SplittableRandom random) {
        double drawn = random.nextDouble() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, drawn);
        // A weight of 0 has the same sum as the one before it, so that the first larger sum is the choice.
        int index = found < 0 ? -found - 1 : found + 1;
        while (index < sums.length - 1 && sums[index] <= drawn) {
            index++;
        }
        return Math.min(index, sums.length - 1);
    }

    /** Divides a total by the weights, with at least one each where there is enough for all. */
    int[] divide(int total) {
        int[] parts = new int[sums.length];
        double before = 0;
        for (int i = 0; i < parts.length; i++) {
            double weight = sums[i] - before;
            before = sums[i];
            parts[i] = (int) Math.round(total * weight / sums[sums.length - 1]);
            parts[i] = total >= parts.length ? Math.max(1, parts[i]) : i < total ? 1 : 0;
        }
        int rest = total - Arrays.stream(parts).sum();
        for (int i = 0; rest != 0; i = (i + 1) % parts.length) {
            int change = Math.max(rest, 1 - parts[i]);
            parts[i] += change;
            rest -= change;
        }
        return parts;
    }
}
