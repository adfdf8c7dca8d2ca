package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Flow;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.TermBook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The atoms of a knowledge base, numbered, and which of them each passage lets through. */
final class Atoms {
    /** Nothing is declared: no permission is known. */
    static final int NO_GRANT = 0;
    /** Something is declared whose terms are not known. */
    static final int UNKNOWN_TERMS = 1;

    private static final int FIRST = 2;

    /** Strengths are 1 (duty) to 4 (in full), as {@link Flow#strength()} counts them. */
    static final int STRENGTHS = 4;

    private record Key(String code, @Nullable String parameter, String profile) {
        static Key of(LicenseTerm term) {
            return new Key(term.code(), term.parameter(), term.profile());
        }
    }

    /**
     * What one passage does to atoms. Where the way is not stated, {@code least} holds whichever way it was, and {@code most}
     * for at least one of the ways.
     *
     * @param least by strength 1 to 4
     * @param most by strength 1 to 4
     * @param withheld the passage is itself an act that the atom withholds, whichever way it was
     * @param maybeWithheld so for at least one of the ways
     * @param combined the atom only arrives as part of a combined work
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mask(long[][] least, long[][] most, long[] withheld, long[] maybeWithheld, long[] combined) {}

    private final TermBook terms;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final int words;
    private final Map<Passage, Mask> masks = new EnumMap<>(Passage.class);

    Atoms(LicenseKnowledge knowledge) {
        terms = knowledge.terms();
        for (KnownLicense license : knowledge.licenses()) {
            terms.of(license.id()).forEach(this::number);
            terms.exceptions()
                    .forEach(exception -> terms.of(license.id(), exception).forEach(this::number));
        }
        words = ((count() - 1) >> 6) + 1;
        for (Passage passage : Passage.values()) {
            masks.put(passage, mask(passage));
        }
    }

    private void number(LicenseTerm term) {
        if (numbers.putIfAbsent(Key.of(term), count()) == null) {
            atoms.add(new Atom(terms.code(term.code()), term));
        }
    }

    private Mask mask(Passage passage) {
        Mask mask = new Mask(
                new long[STRENGTHS + 1][words],
                new long[STRENGTHS + 1][words],
                new long[words],
                new long[words],
                new long[words]);
        for (int bit = 0; bit < count(); bit++) {
            List<Flow> flows = flows(bit, passage);
            int least = flows.stream().mapToInt(Flow::strength).min().orElse(0);
            int most = flows.stream().mapToInt(Flow::strength).max().orElse(0);
            for (int strength = 1; strength <= most; strength++) {
                Bits.set(mask.most()[strength], bit);
                if (strength <= least) {
                    Bits.set(mask.least()[strength], bit);
                }
            }
            if (flows.contains(Flow.ACT_WITHHELD)) {
                Bits.set(mask.maybeWithheld(), bit);
            }
            if (flows.stream().allMatch(Flow.ACT_WITHHELD::equals)) {
                Bits.set(mask.withheld(), bit);
            }
            if (flows.contains(Flow.COMBINED)) {
                Bits.set(mask.combined(), bit);
            }
        }
        return mask;
    }

    /** How the atom travels; several where the passage does not say which way it is. */
    List<Flow> flows(int bit, Passage passage) {
        if (isUnknown(bit)) {
            return List.of(Flow.FULL);
        }
        return passage.ways().stream()
                .map(way -> terms.flow(atom(bit).example(), way))
                .distinct()
                .toList();
    }

    int words() {
        return words;
    }

    /** Bits, the two that stand for what is not known included. */
    int count() {
        return atoms.size() + FIRST;
    }

    static boolean isUnknown(int bit) {
        return bit < FIRST;
    }

    /** The first bit that stands for a clause. */
    static int first() {
        return FIRST;
    }

    /** The atom of a bit that is not {@link #isUnknown}. */
    Atom atom(int bit) {
        return atoms.get(bit - FIRST);
    }

    int bit(LicenseTerm term) {
        return Objects.requireNonNull(numbers.get(Key.of(term)));
    }

    Kind kind(int bit) {
        return atom(bit).code().kind();
    }

    Mask of(Passage passage) {
        return Objects.requireNonNull(masks.get(passage));
    }
}
