package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private static final int FREE = -1;
    private static final Passage[] PASSAGES = Passage.values();

    private final Atoms atoms;
    private final int words;
    private final List<long[]> sets = new ArrayList<>();
    /** Numbers of sets by what they hold: open addressing. */
    private int[] slots = new int[1_024];

    private final LongToInt unions = new LongToInt();
    /** What arrives of each set over each passage, where it has been worked out: {@code set * PASSAGES.length + passage}. */
    private int[] steps = new int[0];
    /** Where a set is put together; only one that is new is copied. */
    private final long[] scratch;

    AtomSets(Atoms atoms) {
        this.atoms = atoms;
        words = atoms.words();
        scratch = new long[2 * WAYS * words];
        Arrays.fill(slots, FREE);
        number();
    }

    /** The number of the set in the scratch. */
    private int number() {
        int slot = slot(scratch);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        int number = sets.size();
        sets.add(scratch.clone());
        slots[slot] = number;
        if (sets.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, FREE);
            for (int known = 0; known < sets.size(); known++) {
                slots[slot(sets.get(known))] = known;
            }
        }
        return number;
    }

    private int slot(long[] set) {
        int mask = slots.length - 1;
        int hash = Arrays.hashCode(set) * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != FREE && !Arrays.equals(sets.get(slots[slot]), set)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void load(long[] set) {
        System.arraycopy(set, 0, scratch, 0, scratch.length);
    }

    private int at(boolean certain, int way) {
        return ((certain ? 0 : WAYS) + way - 1) * words;
    }

    /** What an artefact imposes itself: by strength, what is certain and what is possible. */
    int of(long[][] certain, long[][] possible) {
        Arrays.fill(scratch, 0);
        for (int strength = 1; strength <= FULL; strength++) {
            System.arraycopy(certain[strength], 0, scratch, at(true, strength), words);
            System.arraycopy(possible[strength], 0, scratch, at(false, strength), words);
        }
        return number();
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
        load(sets.get(one));
        Bits.addAll(scratch, sets.get(other));
        return unions.put(key, number());
    }

    /** What both hold for certain is certain; what either may hold is possible. */
    int either(int one, int other) {
        load(sets.get(one));
        long[] second = sets.get(other);
        int half = WAYS * words;
        for (int i = 0; i < half; i++) {
            scratch[i] &= second[i];
            scratch[half + i] |= second[half + i];
        }
        return number();
    }

    /** What arrives of a set over a passage. */
    int step(int from, Passage passage) {
        if (from == EMPTY) {
            return EMPTY;
        }
        int at = from * PASSAGES.length + passage.ordinal();
        if (at >= steps.length) {
            int known = steps.length;
            steps = Arrays.copyOf(steps, Math.max(1_024, Math.max(at + 1, known * 2)));
            Arrays.fill(steps, known, steps.length, FREE);
        }
        if (steps[at] == FREE) {
            Atoms.Mask mask = atoms.of(passage);
            long[] in = sets.get(from);
            Arrays.fill(scratch, 0);
            pass(in, scratch, true, mask.least(), mask.withheld(), mask.combined());
            pass(in, scratch, false, mask.most(), mask.maybeWithheld(), mask.combined());
            steps[at] = number();
        }
        return steps[at];
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

    /** All ways in which the set has the atom: a bit for each, those that are certain first. Judging looks at nothing else. */
    int ways(int set, int bit) {
        long[] in = sets.get(set);
        int ways = 0;
        for (int way = 0; way < 2 * WAYS; way++) {
            ways |= (int) (in[way * words + (bit >> 6)] >>> bit & 1) << way;
        }
        return ways;
    }

    /** The first atom from a bit on that is in the set in any way; -1 when there is none. */
    int next(int set, int from) {
        return Bits.next(sets.get(set), at(false, 1), words, from);
    }

    /** Each atom that is in the set in any way, in ascending order. */
    void forEach(int set, java.util.function.IntConsumer each) {
        Bits.forEach(sets.get(set), at(false, 1), words, each);
    }

    /** How many different sets there are. */
    int size() {
        return sets.size();
    }
}
