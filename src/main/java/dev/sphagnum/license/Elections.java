package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Label.Option;
import dev.sphagnum.license.Label.Reading;
import dev.sphagnum.license.knowledge.Passage;
import java.util.Comparator;

/**
 * What a label imposes on whoever takes the artefact: where it offers a choice, the licence that fits the taker's own label
 * best is taken to be chosen; among equals the lightest.
 */
@SuppressWarnings("EnumOrdinal") // numbers that live in one process
final class Elections {
    /** What choosing a licence of unknown terms costs, beside the weights of known clauses. */
    private static final double UNKNOWN_WEIGHT = 0.5;

    private final Atoms atoms;
    private final AtomSets sets;
    private final Judge judge;
    private final LongToInt imposed = new LongToInt();

    Elections(Atoms atoms, AtomSets sets, Judge judge) {
        this.atoms = atoms;
        this.sets = sets;
        this.judge = judge;
    }

    /** Number of the set that the base's label imposes on an artefact of the dependent's label. */
    int imposed(Label base, Label dependent, Passage passage) {
        if (base.readings().size() == 1 && base.readings().getFirst().options().size() == 1) {
            return base.readings().getFirst().options().getFirst().set;
        }
        long key = ((long) base.number() << 36) | ((long) dependent.number() << 8) | passage.ordinal();
        int known = imposed.get(key);
        return known >= 0 ? known : imposed.put(key, elect(base, dependent, passage));
    }

    private int elect(Label base, Label dependent, Passage passage) {
        int set = -1;
        for (Reading reading : base.readings()) {
            int one = elected(reading, dependent, passage).set;
            set = set < 0 ? one : sets.either(set, one);
        }
        return set;
    }

    /** The option that a taker of this label is taken to choose. */
    Option elected(Reading reading, Label dependent, Passage passage) {
        return reading.options().stream()
                .min(Comparator.comparing((Option option) -> verdict(option, dependent, passage))
                        .thenComparingDouble(this::weight)
                        .thenComparing(option -> option.text))
                .orElseThrow();
    }

    private Verdict verdict(Option option, Label dependent, Passage passage) {
        return judge.judge(dependent, sets.step(option.set, passage)).verdict();
    }

    private double weight(Option option) {
        double weight = option.state == Label.State.UNDERSTOOD ? 0 : UNKNOWN_WEIGHT;
        for (int bit : option.terms.keySet()) {
            weight += atoms.atom(bit).code().weight();
        }
        return weight;
    }
}
