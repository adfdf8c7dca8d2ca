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

/** The atoms of a knowledge base, numbered, and which of them each passage lets through. Bit 0 is "terms unknown". */
final class Atoms {
    static final int UNKNOWN = 0;
    /** Strengths are 1 (duty) to 4 (in full), as {@link Flow#strength()} counts them. */
    static final int STRENGTHS = 4;

    private record Key(
            String code, @org.jspecify.annotations.Nullable String parameter, String profile) {
        static Key of(LicenseTerm term) {
            return new Key(term.code(), term.parameter(), term.profile());
        }
    }

    private final TermBook terms;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final int words;
    private final Map<Passage, long[][]> masks = new EnumMap<>(Passage.class);
    private final long[] actsWithheld;

    Atoms(LicenseKnowledge knowledge) {
        terms = knowledge.terms();
        for (KnownLicense license : knowledge.licenses()) {
            terms.of(license.id()).forEach(this::number);
        }
        words = ((atoms.size() + 1) >> 6) + 1;
        actsWithheld = new long[words];
        for (Passage passage : Passage.values()) {
            fill(passage);
        }
    }

    private void number(LicenseTerm term) {
        if (numbers.putIfAbsent(Key.of(term), atoms.size() + 1) == null) {
            atoms.add(new Atom(terms.code(term.code()), term));
        }
    }

    private void fill(Passage passage) {
        long[][] byStrength = masks.computeIfAbsent(passage, _ -> new long[STRENGTHS + 1][words]);
        for (int strength = 1; strength <= STRENGTHS; strength++) {
            long[] mask = byStrength[strength];
            Bits.set(mask, UNKNOWN);
            for (int bit = 1; bit <= atoms.size(); bit++) {
                if (flow(bit, passage).strength() >= strength) {
                    Bits.set(mask, bit);
                }
                if (flow(bit, passage) == Flow.ACT_WITHHELD) {
                    Bits.set(actsWithheld, bit);
                }
            }
        }
    }

    int words() {
        return words;
    }

    int count() {
        return atoms.size() + 1;
    }

    /** The atom of a bit other than {@link #UNKNOWN}. */
    Atom atom(int bit) {
        return atoms.get(bit - 1);
    }

    int bit(LicenseTerm term) {
        return java.util.Objects.requireNonNull(numbers.get(Key.of(term)));
    }

    Kind kind(int bit) {
        return atom(bit).code().kind();
    }

    Flow flow(int bit, Passage passage) {
        return terms.flow(atom(bit).example(), passage);
    }

    /** The bits that the passage lets through at this strength or more. */
    long[] mask(Passage passage, int strength) {
        return java.util.Objects.requireNonNull(masks.get(passage))[strength];
    }

    /** Whether some passage is itself withheld by the atom. */
    boolean canWithhold(int bit) {
        return Bits.has(actsWithheld, bit);
    }
}
