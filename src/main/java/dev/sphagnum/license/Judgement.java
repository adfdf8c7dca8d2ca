package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one atom means for one label.
 *
 * @param type null unless the verdict is REVIEW or INCOMPATIBLE
 * @param least the verdict in the mildest reading of what is open
 * @param most the verdict in the strictest reading
 * @param certain whether it rests on what arrives for certain, and not on one reading alone
 */
record Judgement(Verdict verdict, @Nullable FindingType type, Verdict least, Verdict most, boolean certain) {
    static final Judgement COMPATIBLE = plain(Verdict.COMPATIBLE);
    static final Judgement DUTY = plain(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
    static final Judgement UNKNOWN = plain(Verdict.UNKNOWN);

    /** They are asked for by the million, and there are few. */
    private static final Map<FindingType, Judgement> REVIEWS = ofEach(Verdict.REVIEW);

    private static final Map<FindingType, Judgement> CONFLICTS = ofEach(Verdict.INCOMPATIBLE);

    private static Map<FindingType, Judgement> ofEach(Verdict verdict) {
        Map<FindingType, Judgement> each = new EnumMap<>(FindingType.class);
        for (FindingType type : FindingType.values()) {
            each.put(type, new Judgement(verdict, type, verdict, verdict, true));
        }
        return each;
    }

    private static Judgement plain(Verdict verdict) {
        return new Judgement(verdict, null, verdict, verdict, true);
    }

    /** A finding of this type where the verdict asks for a look; no finding where a policy is content. */
    static Judgement of(Verdict verdict, FindingType type) {
        return switch (verdict) {
            case COMPATIBLE -> COMPATIBLE;
            case COMPATIBLE_WITH_OBLIGATIONS -> DUTY;
            case UNKNOWN -> UNKNOWN;
            case REVIEW -> Objects.requireNonNull(REVIEWS.get(type));
            case INCOMPATIBLE -> Objects.requireNonNull(CONFLICTS.get(type));
        };
    }

    static Judgement review(FindingType type) {
        return of(Verdict.REVIEW, type);
    }

    static Judgement conflict() {
        return of(Verdict.INCOMPATIBLE, FindingType.LICENSE_CONFLICT);
    }

    boolean isFinding() {
        return type != null;
    }

    /** Held against another reading of the same: INCOMPATIBLE only where both say so, else the worse, as a range. */
    Judgement orIn(Judgement other) {
        Judgement worse = verdict.compareTo(other.verdict) >= 0 ? this : other;
        return worse.within(min(least, other.least), max(most, other.most), verdict == other.verdict);
    }

    /** This, and what holds if something is read in its strict way. */
    Judgement and(Judgement possible) {
        if (possible.verdict.compareTo(verdict) <= 0) {
            return this;
        }
        return possible.within(least, max(most, possible.most), false).uncertain();
    }

    private Judgement within(Verdict newLeast, Verdict newMost, boolean agreed) {
        Verdict capped = agreed || verdict != Verdict.INCOMPATIBLE ? verdict : Verdict.REVIEW;
        return new Judgement(capped, capped == verdict ? type : FindingType.CONTESTED, newLeast, newMost, certain);
    }

    private Judgement uncertain() {
        return new Judgement(verdict, type, least, most, false);
    }

    private static Verdict min(Verdict one, Verdict other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Verdict max(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
