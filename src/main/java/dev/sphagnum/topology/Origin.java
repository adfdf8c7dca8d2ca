package dev.sphagnum.topology;

import dev.sphagnum.catalog.Claim;
import java.util.Comparator;

/**
 * What a source said of a link besides its two ends and its type. Few differ, so that each is kept once.
 *
 * @param confidence 0 to 1; 0 when the source did not say
 * @param redistributes a repository ships what it uses
 */
record Origin(Claim claim, double confidence, boolean redistributes, String source) {
    static final Comparator<Origin> BY_SOURCE = Comparator.comparing(Origin::source)
            .thenComparing(Origin::claim)
            .thenComparingDouble(Origin::confidence)
            .thenComparing(Origin::redistributes);
}
