package dev.sphagnum.bench;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The 49 most common values of the Hub's licence field with their counts, as printed by the notebook orderings_analysis of
 * hamidahoderinwale/model_metadata_analyses, July 2025 (<a href="https://arxiv.org/abs/2508.06811">arXiv:2508.06811</a>).
 */
final class LicenseShares {
    private static final String HUB_2025 = """
            apache-2.0 298442
            mit 109820
            other 81887
            openrail 37498
            creativeml-openrail-m 29233
            cc-by-nc-4.0 14315
            llama2 10294
            llama3 9887
            gemma 8677
            unknown 8368
            llama3.1 7614
            cc-by-4.0 6737
            openrail++ 6552
            llama3.2 5863
            cc-by-nc-sa-4.0 3945
            afl-3.0 3657
            cc-by-sa-4.0 2984
            gpl-3.0 2875
            artistic-2.0 1942
            llama3.3 1849
            cc 1846
            bigscience-bloom-rail-1.0 1840
            bigscience-openrail-m 1742
            bigcode-openrail-m 1487
            bsd-3-clause 1363
            cc-by-nc-nd-4.0 1338
            agpl-3.0 969
            wtfpl 913
            cc0-1.0 779
            unlicense 754
            bsd 555
            gpl 523
            bsl-1.0 476
            cc-by-sa-3.0 408
            bsd-2-clause 324
            cc-by-2.0 298
            cc-by-nc-2.0 270
            c-uda 261
            gpl-2.0 216
            cc-by-nd-4.0 208
            cdla-permissive-2.0 203
            cc-by-3.0 196
            llama4 180
            lgpl-3.0 169
            bsd-3-clause-clear 167
            cc-by-nc-3.0 151
            osl-3.0 129
            cc-by-2.5 111
            pddl 104
            """;
    /** Published after the census of PeaTMOSS. */
    private static final Set<String> LATER = Set.of("llama3", "gemma", "llama3.1", "llama3.2", "llama3.3", "llama4");

    private static final List<String> LINES = HUB_2025.lines().toList();
    private static final List<String> NAMES =
            LINES.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    private static final double[] COUNTS = LINES.stream()
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
            .toArray();
    private static final Weights ALL = new Weights(COUNTS);
    private static final Weights BEFORE_2024 = new Weights(counts2023());

    private LicenseShares() {}

    static List<String> names() {
        return NAMES;
    }

    static int index(String name) {
        return NAMES.indexOf(name);
    }

    static double[] counts() {
        return COUNTS.clone();
    }

    /** The place in {@link #names()} of a value drawn by its count. */
    static int draw(SplittableRandom random) {
        return ALL.draw(random);
    }

    /** The same among values that there were in 2023. */
    static int drawOf2023(SplittableRandom random) {
        return BEFORE_2024.draw(random);
    }

    private static double[] counts2023() {
        double[] counts = counts();
        LATER.forEach(name -> counts[index(name)] = 0);
        return counts;
    }
}
