package dev.sphagnum.bench;

/** Wall time. */
final class Seconds {
    private Seconds() {}

    /** @param start of {@link System#nanoTime} */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
