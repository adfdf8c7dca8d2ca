package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseOverride.Kind;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnContext;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnPolicy;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnVerdict;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnWaiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a policy file says, checked, each statement as an override that can be shown with what it changed. */
final class OrganisationRules {
    private final LicenseYaml yaml;
    private final Map<String, List<LicenseOverride>> byLicense = new HashMap<>();
    private final Map<String, LicenseOverride> byWord = new HashMap<>();
    private final Map<String, LicenseOverride> byFlow = new LinkedHashMap<>();
    private final List<LicenseOverride> all = new ArrayList<>();

    OrganisationRules(OrganisationFile file, LicenseYaml yaml) {
        this.yaml = yaml;
        file.licenses()
                .forEach(own -> add(
                        own.license().id(),
                        because(
                                Kind.LICENSE,
                                "Describes " + own.license().id() + ".",
                                own.reason(),
                                own.author(),
                                own)));
        file.terms()
                .forEach(own -> add(
                        own.entry().license(),
                        because(
                                Kind.TERMS,
                                "Gives the clauses of " + own.entry().license() + ".",
                                own.reason(),
                                own.author(),
                                own)));
        file.aliases()
                .forEach(own -> byWord.put(
                        LicenseReader.key(own.word()),
                        kept(because(
                                Kind.ALIAS,
                                "Reads '" + Quoted.of(own.word()) + "' as " + Quoted.of(own.license()) + ".",
                                own.reason(),
                                own.author(),
                                own))));
        file.flows()
                .forEach(own -> byFlow.put(
                        flow(own.profile(), own.relation()),
                        kept(because(
                                Kind.FLOW,
                                "Clauses of profile " + own.profile() + " travel as " + own.flow() + " along "
                                        + own.relation() + ".",
                                own.reason(),
                                own.author(),
                                own))));
    }

    private static String flow(String profile, String relation) {
        return profile + " " + relation.toUpperCase(java.util.Locale.ROOT);
    }

    private void add(String license, LicenseOverride override) {
        byLicense.computeIfAbsent(license, _ -> new ArrayList<>()).add(kept(override));
    }

    private LicenseOverride kept(LicenseOverride override) {
        all.add(override);
        return override;
    }

    private LicenseOverride because(Kind kind, String what, String reason, String author, Object part) {
        return new LicenseOverride(kind, what, reason, author, yaml.place(part));
    }

    /** The policy that a file makes of a preset. */
    Policy policy(OrganisationFile file, Policy preset, TermBook terms, LocalDate today) {
        OwnPolicy own = file.policy();
        List<LicenseOverride> changed = new ArrayList<>();
        Policy answers = preset;
        if (own != null) {
            answers = preset.with(
                    allowed(own, "contested", own.contested(), preset.contested(), Policy.OPEN),
                    allowed(own, "byReference", own.byReference(), preset.byReference(), Policy.OPEN),
                    allowed(own, "missingUpstream", own.missingUpstream(), preset.missingUpstream(), Policy.MISSING),
                    Objects.requireNonNullElse(own.weightsAreWorks(), preset.weightsAreWorks()));
            changed.add(kept(because(
                    Kind.POLICY,
                    "Contested clauses are " + answers.contested() + ", those by reference " + answers.byReference()
                            + ", nothing declared upstream is " + answers.missingUpstream() + "; weights are "
                            + (answers.weightsAreWorks() ? "" : "not ") + "taken for works.",
                    own.reason(),
                    own.author(),
                    own)));
        }
        OwnContext context = file.context();
        if (context != null) {
            changed.add(kept(because(
                    Kind.CONTEXT,
                    "Clauses that cannot bind the organisation are duties.",
                    context.reason(),
                    context.author(),
                    context)));
        }
        List<VerdictRule> verdicts =
                file.verdicts().stream().map(rule -> rule(rule, terms)).toList();
        List<Waiver> waivers = new ArrayList<>();
        for (OwnWaiver waiver : file.waivers()) {
            Waiver checked = waiver(waiver, terms);
            if (!isOver(waiver, today)) {
                waivers.add(checked);
            }
        }
        return new Policy(
                file.name(),
                answers.contested(),
                answers.byReference(),
                answers.missingUpstream(),
                answers.weightsAreWorks(),
                new Organisation(context(context), verdicts, waivers, changed));
    }

    private Verdict allowed(
            Object part, String name, @Nullable Verdict wanted, Verdict otherwise, Set<Verdict> allowed) {
        if (wanted != null && !allowed.contains(wanted)) {
            throw yaml.broken(part, name + " is " + wanted + "; it takes one of " + sorted(allowed));
        }
        return wanted == null ? otherwise : wanted;
    }

    private static List<Verdict> sorted(Set<Verdict> verdicts) {
        return verdicts.stream().sorted().toList();
    }

    private static UserContext context(@Nullable OwnContext own) {
        return own == null
                ? UserContext.UNSTATED
                : new UserContext(
                        own.commercial(),
                        own.annualRevenueUsd(),
                        own.monthlyActiveUsers(),
                        Objects.requireNonNullElse(own.territories(), List.of()),
                        own.multimodal());
    }

    private VerdictRule rule(OwnVerdict own, TermBook terms) {
        requireCode(own, own.clause(), terms);
        allowed(own, "verdict", own.verdict(), own.verdict(), Policy.OPEN);
        return new VerdictRule(
                own.clause(),
                own.parameter(),
                own.arrives(),
                own.verdict(),
                kept(because(
                        Kind.VERDICT,
                        own.clause() + " that arrives " + own.arrives() + " and is not carried is " + own.verdict()
                                + ".",
                        own.reason(),
                        own.author(),
                        own)));
    }

    private Waiver waiver(OwnWaiver own, TermBook terms) {
        requireCode(own, own.clause(), terms);
        return new Waiver(
                artefact(own, own.subject()),
                own.clause(),
                own.origin() == null ? null : artefact(own, own.origin()),
                kept(because(
                        Kind.WAIVER,
                        own.clause() + " at " + Quoted.of(own.subject()) + " is accepted"
                                + (own.until() == null ? "" : " until " + own.until()) + ".",
                        own.reason(),
                        own.author(),
                        own)));
    }

    private boolean isOver(OwnWaiver own, LocalDate today) {
        try {
            return own.until() != null && LocalDate.parse(own.until()).isBefore(today);
        } catch (DateTimeParseException _) {
            throw yaml.broken(own, "until is '" + Quoted.of(String.valueOf(own.until())) + "'; write 2027-06-30");
        }
    }

    private NodeId artefact(Object part, String text) {
        return NodeId.parse(text)
                .filter(id -> id.kind() == NodeKind.MODEL
                        || id.kind() == NodeKind.DATASET
                        || id.kind() == NodeKind.REPOSITORY)
                .orElseThrow(() -> yaml.broken(
                        part,
                        "'" + Quoted.of(text) + "' is no artefact; write model:owner/name, dataset:… or repository:…"));
    }

    private void requireCode(Object part, String code, TermBook terms) {
        if (!terms.hasCode(code)) {
            throw yaml.broken(part, "unknown code '" + Quoted.of(code) + "'");
        }
    }

    List<LicenseOverride> all() {
        return List.copyOf(all);
    }

    List<LicenseOverride> ofLicense(String license) {
        return byLicense.getOrDefault(license, List.of());
    }

    boolean hasWords() {
        return !byWord.isEmpty();
    }

    Optional<LicenseOverride> ofWord(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    List<LicenseOverride> ofPassage(Passage passage) {
        return byFlow.entrySet().stream()
                .filter(flow -> flow.getKey().endsWith(" " + passage.name()))
                .map(Map.Entry::getValue)
                .toList();
    }

    Optional<LicenseOverride> ofFlow(String profile, Passage passage) {
        return Optional.ofNullable(byFlow.get(flow(profile, passage.name())));
    }
}
