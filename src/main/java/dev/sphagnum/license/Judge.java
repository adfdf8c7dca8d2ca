package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Label.Option;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.VerdictRule;
import dev.sphagnum.license.knowledge.VerdictRule.Arrival;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules, in the order in which the first that fits decides. What is offered under several licences has to be right under
 * each of them; what may mean several things is a conflict only where it is one in every meaning.
 */
final class Judge {
    /**
     * A label against everything that reaches it.
     *
     * @param verdict the worst; names are not looked at
     * @param violating atoms that need a person's eye
     * @param uncertain atoms whose verdict rests on one reading of something that is open
     * @param names atoms that ask for a name
     * @param misnamed the same where no name is as it is asked for; null where none is asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judged(
            Verdict verdict,
            long[] violating,
            long[] uncertain,
            long[] names,
            @Nullable Judged misnamed) {
        Judged with(Verdict newVerdict, long[] newViolating) {
            return new Judged(newVerdict, newViolating, uncertain, names, null);
        }
    }

    private static final int BITS_OF_WAYS = 14;

    private final Atoms atoms;
    private final AtomSets sets;
    private final Policy policy;
    private final LongToInt numbers = new LongToInt();
    private final List<Judged> judged = new ArrayList<>();
    /** By label, atom and ways: there are a few thousand, which hundreds of thousands of sets are made of. */
    private final LongToInt judgementNumbers = new LongToInt();

    private final List<Judgement> judgements = new ArrayList<>();
    private final long[] none;
    /** What an empty set means, whatever the label. */
    private final Judged nothing;

    private final long[] violating;
    private final long[] uncertain;
    private final long[] names;

    Judge(Atoms atoms, AtomSets sets, Policy policy) {
        this.atoms = atoms;
        this.sets = sets;
        this.policy = policy;
        none = new long[atoms.words()];
        nothing = new Judged(Verdict.COMPATIBLE, none, none, none, null);
        violating = new long[atoms.words()];
        uncertain = new long[atoms.words()];
        names = new long[atoms.words()];
    }

    /** What a set means for a label; worked out once for each pair. The empty set may be asked for by several threads. */
    Judged judge(Label label, int set) {
        if (set == AtomSets.EMPTY) {
            return nothing;
        }
        long key = ((long) label.number() << 32) | set;
        int known = numbers.get(key);
        if (known < 0) {
            judged.add(judgeAll(label, set));
            known = numbers.put(key, judged.size() - 1);
        }
        return judged.get(known);
    }

    private Judged judgeAll(Label label, int set) {
        Verdict worst = Verdict.COMPATIBLE;
        Arrays.fill(violating, 0);
        Arrays.fill(uncertain, 0);
        Arrays.fill(names, 0);
        for (int bit = sets.next(set, 0); bit >= 0; bit = sets.next(set, bit + 1)) {
            Judgement judgement = judge(label, set, bit);
            worst = worse(worst, judgement.verdict());
            if (judgement.isFinding()) {
                Bits.set(violating, bit);
            }
            if (!judgement.certain()) {
                Bits.set(uncertain, bit);
            }
            if (isName(bit)) {
                Bits.set(names, bit);
            }
        }
        return withNames(new Judged(worst, kept(violating), kept(uncertain), kept(names), null));
    }

    /** Most artefacts that are to have a name do not have it, so they share what that amounts to. */
    private Judged withNames(Judged asked) {
        if (Bits.next(asked.names(), 0) < 0) {
            return asked;
        }
        long[] violatingAll = asked.violating().clone();
        Bits.addAll(violatingAll, asked.names());
        Judged misnamed = asked.with(worse(asked.verdict(), Verdict.REVIEW), violatingAll);
        return new Judged(asked.verdict(), asked.violating(), asked.uncertain(), asked.names(), misnamed);
    }

    /** Most sets violate nothing, and share the empty one. */
    private long[] kept(long[] words) {
        return Arrays.equals(words, none) ? none : words.clone();
    }

    static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private boolean isName(int bit) {
        return !Atoms.isUnknown(bit) && atoms.atom(bit).code().name().equals("NAME_PREFIX");
    }

    /** Whether a model of this name has what the atom asks of names. */
    boolean isNamedWell(String name, int bit) {
        return beginsWith(name, String.valueOf(atoms.atom(bit).example().parameter()));
    }

    /** Compares letters and digits of the last part only; "Meta-Llama" is the licensor's own spelling of "Llama". */
    static boolean beginsWith(String name, String word) {
        int start = name.lastIndexOf('/') + 1;
        int after = startsWith(name, start, "meta");
        return startsWith(name, start, word) >= 0 || (after >= 0 && startsWith(name, after, word) >= 0);
    }

    /** Where a name goes on after a word, from a place on; -1 where it does not begin so. */
    private static int startsWith(String name, int start, String word) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            char wanted = Character.toLowerCase(word.charAt(i));
            if (!isLetter(wanted)) {
                continue;
            }
            while (at < name.length() && !isLetter(Character.toLowerCase(name.charAt(at)))) {
                at++;
            }
            if (at == name.length() || Character.toLowerCase(name.charAt(at)) != wanted) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    /** What one atom of a set means for a label. */
    Judgement judge(Label label, int set, int bit) {
        long key = ((long) label.number() << 32) | ((long) bit << BITS_OF_WAYS) | sets.ways(set, bit);
        int known = judgementNumbers.get(key);
        if (known < 0) {
            judgements.add(judgeInAllReadings(label, set, bit));
            known = judgementNumbers.put(key, judgements.size() - 1);
        }
        return judgements.get(known);
    }

    private Judgement judgeInAllReadings(Label label, int set, int bit) {
        Judgement overall = null;
        for (Label.Reading reading : label.readings()) {
            Judgement worst = null;
            for (Option option : reading.options()) {
                Judgement one = judge(option, set, bit);
                worst = worst == null || one.verdict().compareTo(worst.verdict()) > 0 ? one : worst;
            }
            if (worst != null) {
                overall = overall == null ? worst : overall.orIn(worst);
            }
        }
        return overall == null ? Judgement.UNKNOWN : overall;
    }

    private Judgement judge(Option option, int set, int bit) {
        Judgement possible = judge(option, set, bit, false);
        return sets.has(set, bit, true, 1)
                ? judge(option, set, bit, true).and(possible)
                : Judgement.COMPATIBLE.and(possible);
    }

    private Judgement judge(Option option, int set, int bit, boolean certain) {
        if (bit == Atoms.NO_GRANT) {
            return Judgement.of(policy.missingUpstream(), FindingType.UNDECLARED);
        }
        if (bit == Atoms.UNKNOWN_TERMS) {
            return Judgement.UNKNOWN;
        }
        if (atoms.kind(bit) == Kind.OBLIGATION) {
            return Judgement.DUTY;
        }
        boolean isCarried = Bits.has(option.full, bit);
        boolean isSpared = isCarried && atoms.atom(bit).code().sparesOwn();
        if (!isSpared && sets.has(set, bit, certain, AtomSets.WITHHELD)) {
            return Judgement.conflict();
        }
        if (!isSpared && sets.has(set, bit, certain, AtomSets.WITHHELD_CONTESTED)) {
            return Judgement.of(policy.contested(), FindingType.CONTESTED);
        }
        if (isCarried) {
            return Judgement.DUTY;
        }
        int strength = sets.strength(set, bit, certain);
        if (atoms.kind(bit) == Kind.INBOUND && Bits.has(option.combines, bit)) {
            return Judgement.COMPATIBLE;
        }
        if (strength == 1) {
            return Judgement.DUTY;
        }
        boolean isCombined = strength == AtomSets.FULL
                && atoms.kind(bit) == Kind.COPYLEFT
                && !sets.has(set, bit, certain, AtomSets.NOT_ONLY_COMBINED);
        return isCombined ? combined(option, bit) : uncarried(option, bit, strength);
    }

    private static Judgement combined(Option option, int bit) {
        if (Bits.has(option.combines, bit)) {
            return Judgement.DUTY;
        }
        return option.state == Label.State.UNDERSTOOD ? Judgement.conflict() : Judgement.UNKNOWN;
    }

    private Judgement uncarried(Option option, int bit, int strength) {
        if (option.state != Label.State.UNDERSTOOD && atoms.kind(bit) != Kind.INBOUND) {
            boolean dropped = option.state == Label.State.UNSTATED
                    && strength >= 3
                    && atoms.kind(bit).mustBePassedOn();
            return dropped ? Judgement.review(FindingType.UNDECLARED) : Judgement.UNKNOWN;
        }
        Optional<VerdictRule> rule = rule(bit, strength);
        if (rule.isPresent()) {
            return Judgement.of(rule.get().verdict(), type(strength));
        }
        if (Bits.has(option.partly, bit)) {
            return Judgement.review(FindingType.CONTESTED);
        }
        return switch (strength) {
            case 4 -> Judgement.conflict();
            case 3 -> Judgement.of(policy.contested(), type(strength));
            default -> Judgement.of(policy.byReference(), type(strength));
        };
    }

    private static FindingType type(int strength) {
        return switch (strength) {
            case 4 -> FindingType.LICENSE_CONFLICT;
            case 3 -> FindingType.CONTESTED;
            default -> FindingType.BY_REFERENCE;
        };
    }

    /** What an organisation makes of an atom that arrives so and is not carried. */
    Optional<VerdictRule> rule(int bit, int strength) {
        Arrival arrival =
                switch (strength) {
                    case 4 -> Arrival.IN_FULL;
                    case 3 -> Arrival.CONTESTED;
                    default -> Arrival.BY_REFERENCE;
                };
        return policy.organisation().rule(atoms.atom(bit).example(), arrival);
    }
}
