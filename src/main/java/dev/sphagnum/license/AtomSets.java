package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of atoms with the way each arrived, as numbers: equal sets have one number, and what was joined or passed on once is
 * remembered. Millions of artefacts share a few thousand sets. Set 0 is empty. Not thread-safe while it grows.
 *
 * <p>A set has a certain half and a possible half, which holds the certain one. Possible is what only holds in one reading: of a
 * clause that was read with low confidence, of a word that may mean several licences, of a link that does not say how.
 */
@SuppressWarnings("EnumOrdinal") // keys that live in one process
final class AtomSets {
    static final int EMPTY = 0;

    /** Ways 1 to 4 are the strengths; each atom of a way is in the weaker ones too. */
    static final int FULL = 4;
    /** It came over a link that is itself an act the atom withholds, which is contested. */
    static final int WITHHELD_CONTESTED = 5;
    /** It came over a link that is itself an act the atom withholds. */
    static final int WITHHELD = 6;
    /** It came in full, and not only as part of a combined work. */
    static final int NOT_ONLY_COMBINED = 7;

    private static final int WAYS = 7;

    @SuppressWarnings("ArrayRecordComponent") // compared by what it holds, below
    private record Key(long[] words) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(long[] others) && Arrays.equals(words, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    private final Atoms atoms;
    private final int words;
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<long[]> sets = new ArrayList<>();
    private final LongToInt unions = new LongToInt();
    private final LongToInt steps = new LongToInt();

    AtomSets(Atoms atoms) {
        this.atoms = atoms;
        words = atoms.words();
        number(new long[2 * WAYS * words]);
    }

    private int number(long[] set) {
        Integer known = numbers.putIfAbsent(new Key(set), sets.size());
        if (known != null) {
            return known;
        }
        sets.add(set);
        return sets.size() - 1;
    }

    private int at(boolean certain, int way) {
        return ((certain ? 0 : WAYS) + way - 1) * words;
    }

    /** What an artefact imposes itself: by strength, what is certain and what is possible. */
    int of(long[][] certain, long[][] possible) {
        long[] set = new long[2 * WAYS * words];
        for (int strength = 1; strength <= FULL; strength++) {
            System.arraycopy(certain[strength], 0, set, at(true, strength), words);
            System.arraycopy(possible[strength], 0, set, at(false, strength), words);
        }
        return number(set);
    }

    int union(int one, int other) {
        if (one == other || other == EMPTY) {
            return one;
        }
        if (one == EMPTY) {
            return other;
        }
        long key = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        int known = unions.get(key);
        if (known >= 0) {
            return known;
        }
        long[] joined = sets.get(one).clone();
        Bits.addAll(joined, sets.get(other));
        return unions.put(key, number(joined));
    }

    /** What both hold for certain is certain; what either may hold is possible. */
    int either(int one, int other) {
        long[] set = sets.get(one).clone();
        long[] second = sets.get(other);
        int half = WAYS * words;
        for (int i = 0; i < half; i++) {
            set[i] &= second[i];
            set[half + i] |= second[half + i];
        }
        return number(set);
    }

    /** What arrives of a set over a passage. */
    int step(int from, Passage passage) {
        if (from == EMPTY) {
            return EMPTY;
        }
        long key = ((long) from << 8) | passage.ordinal();
        int known = steps.get(key);
        if (known >= 0) {
            return known;
        }
        Atoms.Mask mask = atoms.of(passage);
        long[] in = sets.get(from);
        long[] out = new long[in.length];
        pass(in, out, true, mask.least(), mask.withheld(), mask.combined());
        pass(in, out, false, mask.most(), mask.maybeWithheld(), mask.combined());
        return steps.put(key, number(out));
    }

    private void pass(long[] in, long[] out, boolean certain, long[][] byStrength, long[] withheld, long[] combined) {
        for (int word = 0; word < words; word++) {
            for (int strength = 1; strength <= FULL; strength++) {
                out[at(certain, strength) + word] = in[at(certain, strength) + word] & byStrength[strength][word];
            }
            long full = in[at(certain, FULL) + word];
            out[at(certain, WITHHELD_CONTESTED) + word] = in[at(certain, 3) + word] & withheld[word];
            out[at(certain, WITHHELD) + word] = full & withheld[word];
            out[at(certain, NOT_ONLY_COMBINED) + word] = full & byStrength[FULL][word] & ~combined[word];
        }
    }

    boolean has(int set, int bit, boolean certain, int way) {
        return (sets.get(set)[at(certain, way) + (bit >> 6)] & (1L << bit)) != 0;
    }

    /** The strongest way of 1 to 4 in which the set has the atom; 0 when it does not. */
    int strength(int set, int bit, boolean certain) {
        int strength = FULL;
        while (strength > 0 && !has(set, bit, certain, strength)) {
            strength--;
        }
        return strength;
    }

    /** Each atom that is in the set in any way, in ascending order. */
    void forEach(int set, java.util.function.IntConsumer each) {
        Bits.forEach(sets.get(set), at(false, 1), words, each);
    }

    /** The atoms that the set holds for certain and in full. */
    long[] inFull(int set) {
        int from = at(true, FULL);
        return Arrays.copyOfRange(sets.get(set), from, from + words);
    }

    /** How many different sets there are. */
    int size() {
        return sets.size();
    }
}
