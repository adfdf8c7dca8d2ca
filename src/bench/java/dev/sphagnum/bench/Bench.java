package dev.sphagnum.bench;

import java.nio.file.Path;

/**
 * What a run of the suite measures, and where it keeps its files.
 *
 * @param folder of inputs, stores and results; several GB at full scale
 * @param scale of all inputs; 1 is PeaTMOSS and the Hub of July 2025
 */
record Bench(Path folder, double scale, long seed) {
    static final long HUB_MODELS = 1_860_411;
    static final int PLANTED = 150_000;

    long models() {
        return Math.max(1, Math.round(HUB_MODELS * scale));
    }

    /** Descendants of {@code planted/root}. */
    int family() {
        return (int) Math.max(1, Math.round(PLANTED * scale));
    }

    /** Too small to say anything about speed; the phases then hurry. */
    boolean isSmall() {
        return scale < 0.01;
    }

    Path peatmoss() {
        return folder.resolve("peatmoss.sqlite");
    }

    Path hub() {
        return folder.resolve("hub.jsonl");
    }

    /** The store that the bulk load of the Hub-sized input leaves, which the later phases read. */
    Path store() {
        return folder.resolve("store");
    }

    Path results() {
        return folder.resolve("results");
    }

    /** The same at another size, in a folder of its own. */
    Bench times(double factor) {
        return new Bench(folder.resolve("growth").resolve(String.valueOf(factor)), scale * factor, seed);
    }
}
