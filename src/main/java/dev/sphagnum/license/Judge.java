package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.license.knowledge.Code.Kind;
import java.util.Locale;

/** The rules, in the order in which the first that fits decides. */
final class Judge {
    /**
     * How an atom arrives.
     *
     * @param strength of the strongest way, 1 to 4
     * @param withheld strength of the strongest link that is itself an act the atom withholds; 0 when none is
     * @param onlyCombined it arrives in full only as part of a combined work
     */
    record Arrival(int strength, int withheld, boolean onlyCombined) {}

    private final Atoms atoms;

    Judge(Atoms atoms) {
        this.atoms = atoms;
    }

    Judgement judge(Label label, NodeKind kind, String name, int bit, Arrival arrival) {
        if (bit == Atoms.UNKNOWN) {
            return Judgement.UNKNOWN;
        }
        if (atoms.kind(bit) == Kind.OBLIGATION) {
            return obligation(kind, name, bit);
        }
        if (arrival.withheld() >= 3) {
            return arrival.withheld() == 4 ? Judgement.conflict() : Judgement.review(FindingType.CONTESTED);
        }
        if (Bits.has(label.full(), bit)) {
            return atoms.kind(bit) == Kind.INBOUND ? Judgement.COMPATIBLE : Judgement.DUTY;
        }
        if (arrival.strength() == 1) {
            return Judgement.DUTY;
        }
        return arrival.onlyCombined() ? combined(label, bit) : uncarried(label, bit, arrival.strength());
    }

    private Judgement obligation(NodeKind kind, String name, int bit) {
        boolean isNamed = !atoms.atom(bit).code().name().equals("NAME_PREFIX")
                || kind != NodeKind.MODEL
                || beginsWith(name, String.valueOf(atoms.atom(bit).example().parameter()));
        return isNamed ? Judgement.DUTY : Judgement.review(FindingType.OBLIGATION_UNMET);
    }

    /** Compares letters and digits only; "Meta-Llama" is the licensor's own spelling of "Llama". */
    static boolean beginsWith(String name, String word) {
        String last = letters(name.substring(name.lastIndexOf('/') + 1));
        String wanted = letters(word);
        return last.startsWith(wanted) || last.startsWith("meta" + wanted);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Judgement combined(Label label, int bit) {
        if (Bits.has(label.combines(), bit)) {
            return Judgement.DUTY;
        }
        if (label.state() != Label.State.UNDERSTOOD) {
            return Judgement.UNKNOWN;
        }
        return Bits.has(label.mayCombine(), bit) ? Judgement.review(FindingType.CONTESTED) : Judgement.conflict();
    }

    private Judgement uncarried(Label label, int bit, int strength) {
        if (label.state() != Label.State.UNDERSTOOD) {
            boolean dropped = label.state() == Label.State.UNSTATED
                    && strength >= 3
                    && atoms.kind(bit).mustBePassedOn();
            return dropped ? Judgement.review(FindingType.UNDECLARED) : Judgement.UNKNOWN;
        }
        if (Bits.has(label.partly(), bit)) {
            return Judgement.review(FindingType.CONTESTED);
        }
        return switch (strength) {
            case 4 -> Judgement.conflict();
            case 3 -> Judgement.review(FindingType.CONTESTED);
            default -> Judgement.review(FindingType.BY_REFERENCE);
        };
    }
}
