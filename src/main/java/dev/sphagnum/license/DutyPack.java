package dev.sphagnum.license;

import dev.sphagnum.license.Obligation.Occasion;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the clauses that come with an artefact into words: what to do, and a text for a NOTICE file. */
final class DutyPack {
    private static final Set<String> IN_NOTICE = Set.of("NOTICE", "ATTRIBUTION", "NOTICE_FILE", "LICENSE_COPY");

    private final SupplyGraph picture;
    private final Atoms atoms;

    DutyPack(SupplyGraph picture, Atoms atoms) {
        this.picture = picture;
        this.atoms = atoms;
    }

    List<Obligation> obligations(List<Received> received) {
        return received.stream()
                .filter(one -> atoms.kind(one.bit()) != Kind.INBOUND)
                .sorted(Comparator.comparingDouble((Received one) -> -weight(one))
                        .thenComparing(one -> one.term().code())
                        .thenComparing(one -> picture.name(one.origin()))
                        .thenComparing(one -> one.term().section()))
                .map(this::obligation)
                .distinct()
                .toList();
    }

    private double weight(Received one) {
        return atoms.atom(one.bit()).code().weight();
    }

    private Obligation obligation(Received one) {
        LicenseTerm term = one.term();
        return new Obligation(
                picture.id(one.origin()),
                term.license(),
                Clause.of(term),
                occasion(atoms.kind(one.bit()), term.code()),
                text(term, one));
    }

    /** Restrictions and forbidden uses bind whoever uses the artefact; most duties bind only whoever hands it on. */
    private static Occasion occasion(Kind kind, String code) {
        return switch (kind) {
            case RESTRICTION, USE_POLICY -> Occasion.USE;
            case ACT -> code.equals("NO_TRAIN") ? Occasion.USE : Occasion.DISTRIBUTE;
            case COPYLEFT, INBOUND -> Occasion.DISTRIBUTE;
            case OBLIGATION ->
                code.equals("NETWORK_SOURCE") || code.equals("DISPLAY") ? Occasion.SERVE : Occasion.DISTRIBUTE;
        };
    }

    private String text(LicenseTerm term, Received one) {
        String from = picture.name(one.origin());
        String open = one.strength() == 3 ? " Whether it reaches this far is contested." : "";
        String unsure = one.certain() ? "" : " It holds only in one reading of what is declared.";
        return sentence(term, from) + condition(term) + open + unsure;
    }

    private static String condition(LicenseTerm term) {
        return term.condition() == null ? "" : " It only counts if the model is " + term.condition() + ".";
    }

    private static String sentence(LicenseTerm term, String from) {
        String parameter = String.valueOf(term.parameter());
        return switch (term.code()) {
            case "NAME_PREFIX" -> "Begin the name of every model made of it with '" + parameter + "'.";
            case "DISPLAY" -> "Show '" + parameter + "' prominently.";
            case "NOTICE_FILE" -> "Ship the notice file that " + term.license() + " words in " + term.section() + ".";
            case "NOTICE" -> "Keep the copyright and licence notices of " + from + ".";
            case "ATTRIBUTION" -> "Credit " + from + ", name its licence and link it.";
            case "LICENSE_COPY" -> "Give recipients a copy of " + term.license() + ".";
            case "STATE_CHANGES" -> "Say what was changed of " + from + ".";
            case "SOURCE" -> "Make the corresponding source of " + from + " available to recipients.";
            case "NETWORK_SOURCE" -> "Offer the source of a changed version to its users over the network.";
            case "DOC_RETAIN" -> "Keep the documentation of " + from + " and add to it.";
            case "RENAME" -> "Give a changed version another name.";
            case "NO_ENDORSE" -> "Do not use the name of the licensor of " + from + " to promote it.";
            case "USE_POLICY" ->
                "Keep to the use restrictions of " + term.license() + " and bind every recipient to them.";
            case "COPYLEFT" -> "License what is made of it under " + term.license() + " or a licence that it allows.";
            case "NO_TRAIN" -> "Do not use it or its outputs to improve other models.";
            case "ND" -> "Pass it on unchanged only.";
            default -> term.summary();
        };
    }

    /** Every origin once, with what its licence wants to be kept; then the statements to show. */
    String notice(List<Received> received) {
        Map<Integer, Set<String>> kept = new LinkedHashMap<>();
        Set<String> shown = new TreeSet<>();
        received.stream()
                .sorted(Comparator.comparing(one -> picture.name(one.origin())))
                .forEach(one -> {
                    if (IN_NOTICE.contains(one.term().code())) {
                        kept.computeIfAbsent(one.origin(), _ -> new TreeSet<>())
                                .add(one.term().license());
                    } else if (one.term().code().equals("DISPLAY")) {
                        shown.add(String.valueOf(one.term().parameter()));
                    }
                });
        if (kept.isEmpty() && shown.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("NOTICE");
        kept.forEach((origin, licenses) -> lines.add("This contains or is derived from " + picture.name(origin)
                + ", licensed under " + String.join(" and ", licenses) + ". [its copyright line]"));
        lines.addAll(shown);
        return String.join("\n", lines) + "\n";
    }
}
