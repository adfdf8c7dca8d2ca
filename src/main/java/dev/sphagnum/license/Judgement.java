package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one atom means for one label.
 *
 * @param type null unless the verdict is REVIEW or INCOMPATIBLE
 */
record Judgement(Verdict verdict, @Nullable FindingType type) {
    static final Judgement COMPATIBLE = new Judgement(Verdict.COMPATIBLE, null);
    static final Judgement DUTY = new Judgement(Verdict.COMPATIBLE_WITH_OBLIGATIONS, null);
    static final Judgement UNKNOWN = new Judgement(Verdict.UNKNOWN, null);

    static Judgement review(FindingType type) {
        return new Judgement(Verdict.REVIEW, type);
    }

    static Judgement conflict() {
        return new Judgement(Verdict.INCOMPATIBLE, FindingType.LICENSE_CONFLICT);
    }

    boolean isFinding() {
        return type != null;
    }
}
