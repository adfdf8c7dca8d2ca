package dev.sphagnum.license;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.license.Label.Option;
import dev.sphagnum.license.Label.Reading;
import dev.sphagnum.license.Label.State;
import dev.sphagnum.license.knowledge.Carry;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseExpression;
import dev.sphagnum.license.knowledge.LicenseExpression.And;
import dev.sphagnum.license.knowledge.LicenseExpression.Identifier;
import dev.sphagnum.license.knowledge.LicenseExpression.Listed;
import dev.sphagnum.license.knowledge.LicenseExpression.Or;
import dev.sphagnum.license.knowledge.LicenseExpression.With;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.TermBook;
import dev.sphagnum.license.knowledge.TermConfidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Turns declarations into labels; each distinct declaration once. Not thread-safe. */
final class Labels {
    /** An expression of more options or readings than this is not worth understanding. */
    private static final int MOST = 64;

    private final Atoms atoms;
    private final AtomSets sets;
    private final TermBook terms;
    private final Policy policy;
    private final Conditions conditions;
    private final Map<String, Label> byText = new HashMap<>();
    private final Map<String, Option> byId = new HashMap<>();
    private final Label unstated;
    private final Label unread;
    private int count;

    Labels(Atoms atoms, AtomSets sets, TermBook terms, Policy policy) {
        this.atoms = atoms;
        this.sets = sets;
        this.terms = terms;
        this.policy = policy;
        conditions = new Conditions(policy.organisation().context());
        unstated = label("", List.of(List.of(unknown("", State.UNSTATED))));
        unread = label("", List.of(List.of(unknown("", State.UNREAD))));
    }

    /** Several readings on one artefact bind together. */
    Label of(List<String> expressions, LicenseState state) {
        if (expressions.isEmpty()) {
            return state == LicenseState.UNREAD ? unread : unstated;
        }
        String text =
                expressions.size() == 1 ? expressions.getFirst() : "(" + String.join(") AND (", expressions) + ")";
        Label known = byText.get(text);
        if (known == null) {
            known = parse(text);
            byText.put(text, known);
        }
        return known;
    }

    private Label parse(String text) {
        List<List<Option>> readings =
                LicenseExpression.parse(text).map(this::readings).orElse(List.of());
        boolean isTooMuch = readings.size() > MOST || readings.stream().anyMatch(options -> options.size() > MOST);
        return label(
                text,
                readings.isEmpty() || isTooMuch ? List.of(List.of(unknown(text, State.NOT_UNDERSTOOD))) : readings);
    }

    private Label label(String text, List<List<Option>> readings) {
        List<Reading> all = new ArrayList<>();
        State state = State.UNDERSTOOD;
        for (List<Option> options : readings) {
            for (Option option : options) {
                option.set = sets.of(option.certain, option.possible);
                state = option.state == State.UNDERSTOOD ? state : option.state;
            }
            all.add(new Reading(options));
        }
        return new Label(count++, text, state, all);
    }

    /** The readings of an expression, each a list of options. */
    private List<List<Option>> readings(LicenseExpression expression) {
        return switch (expression) {
            case Identifier(String id) -> each(id, "");
            case With(Identifier license, String exception) -> each(license.id(), exception);
            case And(List<LicenseExpression> parts) -> combined(parts, this::each);
            case Or(List<LicenseExpression> options) -> combined(options, Labels::either);
            case Listed(List<LicenseExpression> parts) -> {
                List<List<Option>> both = new ArrayList<>(combined(parts, this::each));
                both.addAll(combined(parts, Labels::either));
                yield both;
            }
        };
    }

    /** Every way to read the parts, each joined by the operator. */
    private List<List<Option>> combined(List<LicenseExpression> parts, BinaryOperator<List<Option>> operator) {
        List<List<Option>> joined = readings(parts.getFirst());
        for (LicenseExpression part : parts.subList(1, parts.size())) {
            List<List<Option>> more = new ArrayList<>();
            for (List<Option> left : joined) {
                for (List<Option> right : readings(part)) {
                    if (more.size() <= MOST) {
                        more.add(operator.apply(left, right));
                    }
                }
            }
            joined = more;
        }
        return joined;
    }

    private static List<Option> either(List<Option> left, List<Option> right) {
        Set<Option> options = new LinkedHashSet<>(left);
        options.addAll(right);
        return List.copyOf(options);
    }

    private List<Option> each(List<Option> left, List<Option> right) {
        List<Option> options = new ArrayList<>();
        for (Option one : left) {
            for (Option other : right) {
                if (options.size() <= MOST) {
                    options.add(one == other ? one : all(one, other));
                }
            }
        }
        return options;
    }

    private Option unknown(String text, State state) {
        Option option = new Option(text, state, atoms.words());
        int bit = state.isDeclared() ? Atoms.UNKNOWN_TERMS : Atoms.NO_GRANT;
        for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
            Bits.set(option.certain[strength], bit);
            Bits.set(option.possible[strength], bit);
        }
        for (int inbound = Atoms.first(); inbound < atoms.count(); inbound++) {
            if (atoms.kind(inbound) == Kind.INBOUND) {
                // Only a label that is known to be a GPL fails here; what is not known is UNKNOWN on its own account.
                Bits.set(option.combines, inbound);
            }
        }
        return option;
    }

    /** A word for a family imposes the same whichever member is meant; what it carries is the member's. */
    private List<List<Option>> each(String id, String exception) {
        List<List<Option>> readings = new ArrayList<>();
        for (String member : terms.members(id)) {
            readings.add(List.of(single(id, member, exception)));
        }
        return readings;
    }

    private Option single(String id, String member, String exception) {
        String text = exception.isEmpty() ? id : id + " WITH " + exception;
        String key = text + " as " + member;
        Option known = byId.get(key);
        if (known == null) {
            known = terms.isKnown(id) ? understood(text, id, member, exception) : unknown(text, State.NOT_UNDERSTOOD);
            byId.put(key, known);
        }
        return known;
    }

    private Option understood(String text, String id, String member, String exception) {
        Option option = new Option(text, State.UNDERSTOOD, atoms.words());
        for (LicenseTerm term : terms.of(id, exception)) {
            own(option, term);
        }
        for (int bit = Atoms.first(); bit < atoms.count(); bit++) {
            carry(option, id, member, bit);
        }
        return option;
    }

    /**
     * A clause on a condition that nobody has checked is a duty, and so is one that cannot bind whoever asks; one that was read
     * with low confidence only possible.
     */
    private void own(Option option, LicenseTerm term) {
        boolean isWork = policy.weightsAreWorks() || terms.isContract(term.license());
        Boolean isMet = conditions.isMet(term);
        if (Boolean.FALSE.equals(isMet)) {
            return;
        }
        int strongest = isMet == null || !conditions.mayBind(term) ? 1 : isWork ? Atoms.STRENGTHS : 3;
        int bit = atoms.bit(term);
        for (int strength = 1; strength <= strongest; strength++) {
            Bits.set(option.possible[strength], bit);
            if (term.confidence() != TermConfidence.LOW) {
                Bits.set(option.certain[strength], bit);
            }
        }
        option.terms.put(bit, term);
    }

    private void carry(Option option, String id, String member, int bit) {
        LicenseTerm term = atoms.atom(bit).example();
        Carry carry = terms.carry(id.equals(term.license()) ? id : member, term);
        if (atoms.kind(bit) == Kind.INBOUND) {
            if (carry == Carry.FULLY) {
                Bits.set(option.combines, bit);
            }
        } else if (carry == Carry.FULLY) {
            Bits.set(option.full, bit);
        } else if (carry == Carry.PARTLY) {
            Bits.set(option.partly, bit);
        }
        boolean isCopyleft = atoms.kind(bit) == Kind.COPYLEFT;
        if (isCopyleft && (carry == Carry.FULLY || terms.combines(member, term.license()))) {
            Bits.set(option.combines, bit);
        }
    }

    /** A AND B: the clauses of both; carried by either; a combined work has to fit both. */
    private Option all(Option one, Option other) {
        State state = one.state == State.UNDERSTOOD ? other.state : one.state;
        Option both = new Option(bracketed(one.text) + " AND " + bracketed(other.text), state, atoms.words());
        for (Option part : List.of(one, other)) {
            for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
                Bits.addAll(both.certain[strength], part.certain[strength]);
                Bits.addAll(both.possible[strength], part.possible[strength]);
            }
            Bits.addAll(both.full, part.full);
            Bits.addAll(both.partly, part.partly);
            part.terms.forEach(both.terms::putIfAbsent);
        }
        Arrays.fill(both.combines, -1L);
        for (Option part : List.of(one, other)) {
            Bits.retainAll(both.combines, part.combines);
        }
        return both;
    }

    private static String bracketed(String text) {
        return text.contains(" OR ") || text.contains(", ") ? "(" + text + ")" : text;
    }
}
