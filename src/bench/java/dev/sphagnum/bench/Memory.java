package dev.sphagnum.bench;

/** The heap of this process. */
final class Memory {
    private Memory() {}

    /** Bytes in use after collections, which take their time. */
    static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
