package dev.sphagnum.license;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.license.knowledge.Carry;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseExpression;
import dev.sphagnum.license.knowledge.LicenseExpression.And;
import dev.sphagnum.license.knowledge.LicenseExpression.Identifier;
import dev.sphagnum.license.knowledge.LicenseExpression.Listed;
import dev.sphagnum.license.knowledge.LicenseExpression.Or;
import dev.sphagnum.license.knowledge.LicenseExpression.With;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.TermBook;
import dev.sphagnum.license.knowledge.TermConfidence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns declarations into labels; each distinct declaration once. Not thread-safe. */
final class Labels {
    /** What choosing a licence of unknown terms costs, beside the weights of known clauses. */
    private static final double UNKNOWN_WEIGHT = 0.5;

    private final Atoms atoms;
    private final TermBook terms;
    private final Map<String, Label> byText = new HashMap<>();
    private final Map<String, Label> byId = new HashMap<>();
    private final Label unstated;
    private final Label unread;

    Labels(Atoms atoms, TermBook terms) {
        this.atoms = atoms;
        this.terms = terms;
        unstated = unknown("", Label.State.UNSTATED);
        unread = unknown("", Label.State.UNREAD);
    }

    /** Several readings on one artefact bind together. */
    Label of(List<String> expressions, LicenseState state) {
        if (expressions.isEmpty()) {
            return state == LicenseState.UNREAD ? unread : unstated;
        }
        String text =
                expressions.size() == 1 ? expressions.getFirst() : "(" + String.join(") AND (", expressions) + ")";
        return byText.computeIfAbsent(text, this::parse);
    }

    private Label parse(String text) {
        return LicenseExpression.parse(text)
                .map(this::label)
                .orElseGet(() -> unknown(text, Label.State.NOT_UNDERSTOOD));
    }

    private Label label(LicenseExpression expression) {
        return switch (expression) {
            case Identifier(String id) -> byId.computeIfAbsent(id, this::single);
            // An exception only ever widens a grant; without its terms the licence itself is the honest reading.
            case With(Identifier license, String _) -> byId.computeIfAbsent(license.id(), this::single);
            case And(List<LicenseExpression> parts) ->
                all(expression.toString(), parts.stream().map(this::label).toList());
            case Listed(List<LicenseExpression> parts) ->
                all(expression.toString(), parts.stream().map(this::label).toList());
            case Or(List<LicenseExpression> options) ->
                any(expression.toString(), options.stream().map(this::label).toList());
        };
    }

    private Label unknown(String text, Label.State state) {
        Label label = empty(text, state);
        for (long[] strength : label.own()) {
            Bits.set(strength, Atoms.UNKNOWN);
        }
        return label;
    }

    private Label empty(String text, Label.State state) {
        return new Label(text, state, atoms.words());
    }

    private Label single(String id) {
        if (!terms.isKnown(id)) {
            return unknown(id, Label.State.NOT_UNDERSTOOD);
        }
        Label label = empty(id, Label.State.UNDERSTOOD);
        for (LicenseTerm term : terms.of(id)) {
            own(label, term);
        }
        for (int bit = 1; bit < atoms.count(); bit++) {
            carry(label, id, bit);
        }
        return label;
    }

    /** A clause on a condition that nobody has checked is a duty; a clause read with low confidence is contested. */
    private void own(Label label, LicenseTerm term) {
        int strongest = term.condition() != null ? 1 : term.confidence() == TermConfidence.LOW ? 3 : Atoms.STRENGTHS;
        int bit = atoms.bit(term);
        for (int strength = 1; strength <= strongest; strength++) {
            Bits.set(label.own()[strength], bit);
        }
        label.terms().put(bit, term);
    }

    private void carry(Label label, String id, int bit) {
        LicenseTerm term = atoms.atom(bit).example();
        Carry carry = terms.carry(id, term);
        if (carry == Carry.FULLY) {
            Bits.set(label.full(), bit);
        } else if (carry == Carry.PARTLY) {
            Bits.set(label.partly(), bit);
        }
        if (atoms.kind(bit) == Kind.COPYLEFT) {
            Carry combines = carry == Carry.FULLY ? Carry.FULLY : terms.combines(id, term.license());
            if (combines == Carry.FULLY) {
                Bits.set(label.combines(), bit);
            }
            if (combines != Carry.NO) {
                Bits.set(label.mayCombine(), bit);
            }
        }
    }

    /** A AND B: the clauses of both; carried by either; a combined work has to fit both. */
    private Label all(String text, List<Label> parts) {
        Label label = empty(text, worst(parts));
        for (Label part : parts) {
            for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
                Bits.addAll(label.own()[strength], part.own()[strength]);
            }
            Bits.addAll(label.full(), part.full());
            Bits.addAll(label.partly(), part.partly());
            part.terms().forEach(label.terms()::putIfAbsent);
        }
        intersectCombinations(label, parts);
        return label;
    }

    /** A OR B: whoever takes it elects the lighter one; whoever offers it has to be right about each. */
    private Label any(String text, List<Label> options) {
        Label elected = options.stream()
                .min(java.util.Comparator.comparingDouble(this::weight))
                .orElseThrow();
        Label label = empty(text, worst(options));
        for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
            Bits.addAll(label.own()[strength], elected.own()[strength]);
        }
        label.terms().putAll(elected.terms());
        Arrays.fill(label.full(), -1L);
        Arrays.fill(label.partly(), -1L);
        for (Label option : options) {
            long[] either = option.full().clone();
            Bits.addAll(either, option.partly());
            Bits.retainAll(label.full(), option.full());
            Bits.retainAll(label.partly(), either);
        }
        intersectCombinations(label, options);
        return label;
    }

    private static void intersectCombinations(Label label, List<Label> parts) {
        Arrays.fill(label.combines(), -1L);
        Arrays.fill(label.mayCombine(), -1L);
        for (Label part : parts) {
            Bits.retainAll(label.combines(), part.combines());
            Bits.retainAll(label.mayCombine(), part.mayCombine());
        }
    }

    private static Label.State worst(List<Label> parts) {
        return parts.stream().allMatch(part -> part.state() == Label.State.UNDERSTOOD)
                ? Label.State.UNDERSTOOD
                : Label.State.NOT_UNDERSTOOD;
    }

    private double weight(Label label) {
        double[] weight = {label.owns(Atoms.UNKNOWN, 1) ? UNKNOWN_WEIGHT : 0};
        label.terms()
                .keySet()
                .forEach(bit -> weight[0] += atoms.atom(bit).code().weight());
        return weight[0];
    }
}
