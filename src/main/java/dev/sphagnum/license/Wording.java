package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a finding. They compare declarations; they never say that somebody infringes something. */
final class Wording {
    private final SupplyGraph picture;
    private final Label[] labels;
    private final LicenseKnowledge knowledge;

    Wording(SupplyGraph picture, Label[] labels, LicenseKnowledge knowledge) {
        this.picture = picture;
        this.labels = labels;
        this.knowledge = knowledge;
    }

    String explanation(FindingType type, int subject, int origin, LicenseTerm term) {
        String name = picture.name(subject);
        String declared = "the declared licence " + labels[subject].text() + " of " + name;
        String clause = clause(term);
        String from = " that comes from " + picture.name(origin);
        return switch (type) {
            case LICENSE_CONFLICT, IRRECONCILABLE -> capital(declared) + " is inconsistent with " + clause + from + ".";
            case OBLIGATION_UNMET -> "The name of " + name + " is inconsistent with " + clause + from + ".";
            case UNDECLARED -> name + " declares no licence and so does not pass on " + clause + from + ".";
            case BY_REFERENCE ->
                name + " uses, by name, material under " + clause + from + "; " + declared + " does not say so.";
            case CONTESTED ->
                "Whether " + declared + " is consistent with " + clause + from
                        + " is open: the clause is carried only in part,"
                        + " or it is contested that it travels this way.";
        };
    }

    String irreconcilable(int subject, int origin, LicenseTerm copyleft, int otherOrigin, LicenseTerm other) {
        return "No licence for " + picture.name(subject) + " satisfies both "
                + clause(copyleft) + ", which comes from " + picture.name(origin) + ", and " + clause(other)
                + ", which comes from " + picture.name(otherOrigin) + ".";
    }

    String forgiven(int subject, int origin, LicenseTerm term) {
        return clause(term) + " of " + picture.name(origin) + " is not held against " + picture.name(subject)
                + ": one publisher stands behind both, and owners may license their own work anew.";
    }

    String range(Verdict least, Verdict most) {
        return "What is declared leaves something open: read one way it is " + least + ", another way " + most + ".";
    }

    /** No label helps: one of the parents has to go, or its owner has to agree. */
    List<Fix> dropEither(int node, int parent, int otherParent) {
        List<Fix> fixes = new ArrayList<>();
        for (int each : parent == otherParent ? List.of(parent) : List.of(parent, otherParent)) {
            fixes.add(new Fix(
                    Fix.Kind.DROP_PARENT, "Make " + picture.name(node) + " without " + picture.name(each) + "."));
        }
        fixes.add(new Fix(
                Fix.Kind.ASK_OWNER,
                "Ask the publisher of " + picture.name(parent) + " for an exception; no label cures it downstream."));
        return fixes;
    }

    List<Fix> fixes(FindingType type, int subject, Root root, LicenseTerm term, int parent, boolean isWithheld) {
        List<Fix> fixes = new ArrayList<>();
        String name = picture.name(subject);
        if (type == FindingType.OBLIGATION_UNMET) {
            fixes.add(
                    new Fix(Fix.Kind.RENAME, "Give " + name + " a name that begins with '" + term.parameter() + "'."));
        } else if (isWithheld) {
            fixes.add(new Fix(
                    Fix.Kind.ASK_OWNER,
                    "Ask the publisher of " + picture.name(root.origin()) + " for permission; no label grants it."));
        } else {
            fixes.add(new Fix(
                    Fix.Kind.DECLARE,
                    "Declare " + honest(labels[subject].text(), term.license()) + " for " + name + "."));
        }
        fixes.add(new Fix(
                Fix.Kind.DROP_PARENT, "Make " + picture.name(root.node()) + " without " + picture.name(parent) + "."));
        return fixes;
    }

    /** The smallest label that carries the clause and keeps what is declared. */
    private static String honest(String declared, String license) {
        if (declared.isEmpty()) {
            return license;
        }
        return (declared.contains(" OR ") ? "(" + declared + ")" : declared) + " AND " + license;
    }

    private String clause(LicenseTerm term) {
        String spoken = knowledge.spoken(term.license());
        // A title needs something between itself and the number of a section.
        String license = spoken.equals(term.license()) ? spoken + " " : spoken + ", ";
        return license + term.section() + " (" + unstopped(term.summary()) + ")";
    }

    private static String unstopped(String sentence) {
        String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
