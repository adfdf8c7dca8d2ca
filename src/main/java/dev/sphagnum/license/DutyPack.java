package dev.sphagnum.license;

import dev.sphagnum.license.Obligation.Occasion;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.UsePolicy;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the clauses that come with an artefact into words: what to do, and a text for a NOTICE file. */
final class DutyPack {
    private static final int CONTESTED = 3;
    private static final int BY_REFERENCE = 2;
    private static final Set<String> IN_NOTICE = Set.of("NOTICE", "ATTRIBUTION", "NOTICE_FILE", "LICENSE_COPY");

    /** More origins than these are counted in a sentence, not named. */
    private static final int MOST_NAMES = 3;

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final LicenseKnowledge knowledge;

    DutyPack(SupplyGraph picture, Atoms atoms, LicenseKnowledge knowledge) {
        this.picture = picture;
        this.atoms = atoms;
        this.knowledge = knowledge;
    }

    /** What makes two clauses one duty, whoever they come from. */
    private record Duty(int bit, LicenseTerm term, boolean contested, boolean certain) {
        static Duty of(Received one) {
            return new Duty(one.bit(), one.term(), one.strength() == CONTESTED, one.certain());
        }
    }

    /** One entry for each clause of a licence, with all artefacts that it comes from. */
    List<Obligation> obligations(List<Received> received) {
        Map<Duty, List<Received>> duties = new LinkedHashMap<>();
        received.stream()
                .filter(one -> atoms.kind(one.bit()) != Kind.INBOUND)
                .sorted(Comparator.comparingDouble((Received one) -> -weight(one))
                        .thenComparing(one -> one.term().code())
                        .thenComparing(one -> picture.name(one.origin()))
                        .thenComparing(one -> one.term().section()))
                .forEach(one -> duties.computeIfAbsent(Duty.of(one), _ -> new ArrayList<>())
                        .add(one));
        return duties.entrySet().stream()
                .map(duty -> obligation(duty.getKey(), duty.getValue()))
                .toList();
    }

    private double weight(Received one) {
        return atoms.atom(one.bit()).code().weight();
    }

    private Obligation obligation(Duty duty, List<Received> received) {
        LicenseTerm term = duty.term();
        List<Integer> origins =
                received.stream().map(Received::origin).distinct().toList();
        return new Obligation(
                origins.stream().map(picture::id).toList(),
                term.license(),
                knowledge.spoken(term.license()),
                Clause.of(term),
                occasion(atoms.kind(duty.bit()), term.code()),
                text(duty, names(origins)));
    }

    private String names(List<Integer> origins) {
        List<String> names = origins.stream().map(picture::name).toList();
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
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

    private String text(Duty duty, String from) {
        String open = duty.contested() ? " Whether it reaches this far is contested." : "";
        String unsure = duty.certain() ? "" : " It holds only in one reading of what is declared.";
        return sentence(duty.term(), from) + condition(duty.term()) + open + unsure;
    }

    private static String condition(LicenseTerm term) {
        return term.condition() == null ? "" : " It only counts if the model is " + term.condition() + ".";
    }

    private String sentence(LicenseTerm term, String from) {
        String license = knowledge.spoken(term.license());
        String parameter = String.valueOf(term.parameter());
        return switch (term.code()) {
            case "NAME_PREFIX" -> "Begin the name of every model made of it with '" + parameter + "'.";
            case "DISPLAY" -> "Show '" + parameter + "' prominently.";
            case "NOTICE_FILE" -> "Ship the notice file that " + license + " words in " + term.section() + ".";
            case "NOTICE" -> "Keep the copyright and licence notices of " + from + ".";
            case "ATTRIBUTION" -> "Credit " + from + ", name its licence and link it.";
            case "LICENSE_COPY" -> "Give recipients a copy of " + license + ".";
            case "STATE_CHANGES" -> "Say what was changed of " + from + ".";
            case "SOURCE" -> "Make the corresponding source of " + from + " available to recipients.";
            case "NETWORK_SOURCE" -> "Offer the source of a changed version to its users over the network.";
            case "DOC_RETAIN" -> "Keep the documentation of " + from + " and add to it.";
            case "RENAME" -> "Give a changed version another name.";
            case "NO_ENDORSE" -> "Do not use the name of the licensor of " + from + " to promote it.";
            case "USE_POLICY" -> "Keep to the use restrictions of " + license + " and bind every recipient to them.";
            case "COPYLEFT" -> "License what is made of it under " + license + " or a licence that it allows.";
            case "NO_TRAIN" -> "Do not use it or its outputs to improve other models.";
            case "ND" -> "Pass it on unchanged only.";
            default -> term.summary();
        };
    }

    /** Every origin once, with what its licence wants to be kept; the statements to show; the forbidden uses to pass on. */
    String notice(List<Received> received) {
        Map<Integer, Set<String>> kept = new LinkedHashMap<>();
        Set<String> shown = new TreeSet<>();
        Map<String, LicenseTerm> forbidden = new TreeMap<>();
        received.stream()
                .sorted(Comparator.comparing(one -> picture.name(one.origin())))
                .forEach(one -> {
                    LicenseTerm term = one.term();
                    if (IN_NOTICE.contains(term.code())) {
                        kept.computeIfAbsent(one.origin(), _ -> new TreeSet<>()).add(knowledge.spoken(term.license()));
                    } else if (term.code().equals("DISPLAY")) {
                        shown.add(String.valueOf(term.parameter()));
                    } else if (atoms.kind(one.bit()) == Kind.USE_POLICY && one.strength() != BY_REFERENCE) {
                        forbidden.putIfAbsent(String.valueOf(term.parameter()), term);
                    }
                });
        List<String> lines = new ArrayList<>();
        kept.forEach((origin, licenses) -> lines.add("This contains or is derived from " + picture.name(origin)
                + ", licensed under " + String.join(" and ", licenses) + ". [its copyright line]"));
        lines.addAll(shown);
        forbidden.values().forEach(term -> lines.addAll(toPassOn(term)));
        return lines.isEmpty() ? "" : "NOTICE\n" + String.join("\n", lines) + "\n";
    }

    /** A list of forbidden uses in our words; the licence's own have to be put beside it. */
    private List<String> toPassOn(LicenseTerm term) {
        List<String> lines = new ArrayList<>();
        String where = knowledge
                .terms()
                .usePolicy(term.parameter())
                .map(UsePolicy::text)
                .orElse(term.source());
        lines.add("Use restrictions to pass on, of " + knowledge.spoken(term.license()) + ", " + term.section() + " ("
                + where
                + (term.restrictions().isEmpty() ? "; read them there)." : "; its own words bind). Not to use it:"));
        term.restrictions().forEach(restriction -> lines.add("- " + restriction));
        return lines;
    }
}
