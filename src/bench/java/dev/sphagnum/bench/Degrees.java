package dev.sphagnum.bench;

import java.util.SplittableRandom;

/**
 * How many others each of many has: given shares of one to four, and from five on a power law.
 *
 * @param exponent of the density, over 1
 */
record Degrees(double exponent, double one, double two, double three, double four) {
    private static final int TAIL = 5;

    /**
     * Draws {@code count} numbers, each at least 1, that add up to {@code sum}.
     *
     * @param sum at least {@code count}
     * @param most the largest there may be; raised where the sum could not be reached otherwise
     */
    int[] draw(int count, int sum, int most, SplittableRandom random) {
        int cap = (int) Math.max(most, Math.ceilDiv(2L * sum, Math.max(1, count)));
        int[] degrees = new int[count];
        long total = 0;
        for (int i = 0; i < count; i++) {
            degrees[i] = Math.min(cap, one(random));
            total += degrees[i];
        }
        raise(degrees, Math.max(0, sum - total), cap, random);
        lower(degrees, Math.max(0, total - sum), random);
        return degrees;
    }

    private int one(SplittableRandom random) {
        double left = random.nextDouble();
        double[] shares = {one, two, three, four};
        for (int i = 0; i < shares.length; i++) {
            if (left < shares[i]) {
                return i + 1;
            }
            left -= shares[i];
        }
        return (int) Math.min(Integer.MAX_VALUE, TAIL * StrictMath.pow(1 - random.nextDouble(), -1 / (exponent - 1)));
    }

    /** Who has more gets more, which leaves a power law one. */
    private static void raise(int[] degrees, long missing, int cap, SplittableRandom random) {
        int[] slots = missing == 0 ? degrees : slots(degrees);
        for (long left = missing; left > 0; ) {
            int chosen = slots[random.nextInt(slots.length)];
            boolean isAnyone = random.nextInt(50) == 0;
            if (degrees[chosen] < cap && (degrees[chosen] >= TAIL || isAnyone)) {
                degrees[chosen]++;
                left--;
            }
        }
    }

    private static void lower(int[] degrees, long excess, SplittableRandom random) {
        int[] slots = excess == 0 ? degrees : slots(degrees);
        for (long left = excess; left > 0; ) {
            int chosen = slots[random.nextInt(slots.length)];
            if (degrees[chosen] > 1) {
                degrees[chosen]--;
                left--;
            }
        }
    }

    /** Each place as often as its degree says. */
    static int[] slots(int[] degrees) {
        int sum = 0;
        for (int degree : degrees) {
            sum += degree;
        }
        int[] slots = new int[sum];
        int next = 0;
        for (int i = 0; i < degrees.length; i++) {
            for (int j = 0; j < degrees[i]; j++) {
                slots[next++] = i;
            }
        }
        return slots;
    }

    static void shuffle(int[] numbers, SplittableRandom random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = numbers[j];
            numbers[j] = numbers[i];
            numbers[i] = other;
        }
    }
}
