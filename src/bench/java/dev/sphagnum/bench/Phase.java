package dev.sphagnum.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One part of the suite, run in a process of its own, so that no part inherits the memory or the warmth of another. */
enum Phase {
    GENERATE("inputs of real shape", 2, GeneratePhase::run),
    INGEST("a PeaTMOSS-shaped file through Bolt, beside bare statements", 2, IngestPhase::run),
    LOAD("a Hub-sized file, in bulk and through Bolt", 6, LoadPhase::run),
    PICTURE("the picture in memory", 6, PicturePhase::run),
    RADIUS("a family of 150,000, side by side", 8, RadiusPhase::run),
    LICENSE("the licence analysis and writing it back", 8, LicensePhase::run),
    HTTP("GraphQL over HTTP, 32 clients", 6, HttpPhase::run),
    GROWTH("1/16, 1/4, 1 and 2 times the size", 1, GrowthPhase::run);

    /** What a phase does in its process. */
    @FunctionalInterface
    interface Work {
        void run(Bench bench, Figures figures) throws Exception;
    }

    private final String what;
    private final int heapGb;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method holds nothing
    private final Work work;

    Phase(String what, int heapGb, Work work) {
        this.what = what;
        this.heapGb = heapGb;
        this.work = work;
    }

    /** All but the growth, which takes as long as the others together. */
    static List<Phase> usual() {
        return Arrays.stream(values()).filter(phase -> phase != GROWTH).toList();
    }

    static Phase of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String what() {
        return what;
    }

    int heapGb() {
        return heapGb;
    }

    void run(Bench bench, Figures figures) throws Exception {
        work.run(bench, figures);
    }
}
