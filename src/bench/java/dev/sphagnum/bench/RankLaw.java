package dev.sphagnum.bench;

import java.util.SplittableRandom;

/** Draws a rank of many, the first most often: the weight of a rank falls with a power of it (Zipf's law). */
final class RankLaw {
    private final int ranks;
    private final double power;
    private final double range;

    /** @param exponent not 1 */
    RankLaw(int ranks, double exponent) {
        this.ranks = Math.max(1, ranks);
        this.power = 1 - exponent;
        this.range = StrictMath.pow(this.ranks + 1.0, power) - 1;
    }

    /** From 0 on. */
    int draw(SplittableRandom random) {
        double rank = StrictMath.pow(1 + range * random.nextDouble(), 1 / power) - 1;
        return Math.clamp((long) rank, 0, ranks - 1);
    }
}
