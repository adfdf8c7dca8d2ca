package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseTermsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.TermDocument;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of every licence, how each travels, and which label carries it. */
public final class TermBook {
    private static final Set<String> CONDITIONS = Set.of("multimodal");

    private final FlowBook flows;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final LicenseYaml yaml;

    private record Entry(
            List<LicenseTerm> terms,
            Set<String> outbound,
            Set<Integer> gplCompatible,
            List<String> members,
            boolean contract,
            boolean noFurtherRestrictions) {}

    TermBook(Collection<LicenseTermsDocument> documents, FlowBook flows, LicenseYaml yaml, Set<String> licenses) {
        this.flows = flows;
        this.yaml = yaml;
        for (LicenseTermsDocument license : documents) {
            refuseUnknownLicense(license.license(), license, licenses);
            orEmpty(license.outbound()).forEach(id -> refuseUnknownLicense(id, license, licenses));
            entries.put(license.license(), entry(license));
        }
        documents.forEach(this::checkMembers);
    }

    private void checkMembers(LicenseTermsDocument license) {
        for (String member : orEmpty(license.members())) {
            Entry entry = entries.get(member);
            if (entry == null || !entry.members().isEmpty()) {
                throw yaml.broken(
                        license, "the member '" + Quoted.of(member) + "' is no licence whose clauses are known");
            }
        }
    }

    private Entry entry(LicenseTermsDocument license) {
        List<LicenseTerm> terms =
                license.terms().stream().map(term -> term(license, term)).toList();
        return new Entry(
                terms,
                Set.copyOf(orEmpty(license.outbound())),
                license.gplCompatible() == null ? Set.of() : Set.copyOf(license.gplCompatible()),
                List.copyOf(orEmpty(license.members())),
                Boolean.TRUE.equals(license.contract()),
                Boolean.TRUE.equals(license.noFurtherRestrictions()));
    }

    private LicenseTerm term(LicenseTermsDocument license, TermDocument term) {
        Code code = code(term.code(), term);
        if (!flows.hasProfile(term.profile())) {
            throw yaml.broken(term, "unknown profile '" + Quoted.of(term.profile()) + "'");
        }
        if (term.condition() != null && !CONDITIONS.contains(term.condition())) {
            throw yaml.broken(term, "unknown condition '" + Quoted.of(term.condition()) + "'");
        }
        String source = term.source() != null ? term.source() : license.source();
        if (source == null) {
            throw yaml.broken(term, term.code() + " of " + license.license() + " has no source");
        }
        return new LicenseTerm(
                license.license(),
                term.code(),
                term.parameter(),
                term.section(),
                term.profile(),
                confidence(term),
                term.condition(),
                term.summary() != null ? term.summary() : code.label(),
                source,
                code.kind() == Kind.USE_POLICY
                        ? usePolicy(term.parameter())
                                .map(UsePolicy::restrictions)
                                .orElse(List.of())
                        : List.of());
    }

    /** A list of forbidden uses by the parameter of its clause; empty where nobody has described it. */
    public Optional<UsePolicy> usePolicy(@Nullable String parameter) {
        return flows.usePolicies().find(parameter);
    }

    private TermConfidence confidence(TermDocument term) {
        try {
            return TermConfidence.valueOf(term.confidence().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw yaml.broken(term, "confidence '" + Quoted.of(term.confidence()) + "' is none of high, medium, low");
        }
    }

    private Code code(String name, Object part) {
        return flows.code(name).orElseThrow(() -> yaml.broken(part, "unknown code '" + Quoted.of(name) + "'"));
    }

    private void refuseUnknownLicense(String id, Object part, Set<String> licenses) {
        if (!licenses.contains(id)) {
            throw yaml.broken(part, "nobody has described the licence '" + Quoted.of(id) + "'");
        }
    }

    /** The clauses of a licence; empty too where none have been entered, see {@link #isKnown}. */
    public List<LicenseTerm> of(String license) {
        Entry entry = entries.get(license);
        return entry == null ? List.of() : entry.terms();
    }

    /** The clauses of a licence with an SPDX exception; those of the licence itself where the exception is not known. */
    public List<LicenseTerm> of(String license, String exception) {
        Map<String, String> profiles = flows.exceptions().getOrDefault(exception, Map.of());
        return of(license).stream()
                .map(term -> term.withProfile(profiles.getOrDefault(term.code(), term.profile())))
                .toList();
    }

    /** The exceptions that are known to change what a clause reaches. */
    public Set<String> exceptions() {
        return flows.exceptions().keySet();
    }

    /** Whether a licence binds by agreement, and not by copyright or database rights alone. */
    public boolean isContract(String license) {
        Entry entry = entries.get(license);
        return entry != null && entry.contract();
    }

    /** Whether the licence's copyleft lets nobody add a restriction. */
    public boolean forbidsFurtherRestrictions(String license) {
        Entry entry = entries.get(license);
        return entry != null && entry.noFurtherRestrictions();
    }

    /** Whether the terms of a licence have been entered at all. */
    public boolean isKnown(String license) {
        return entries.containsKey(license);
    }

    /** Whether a code is known. */
    public boolean hasCode(String name) {
        return flows.code(name).isPresent();
    }

    /** The names of all codes, in alphabetical order. */
    public List<String> codes() {
        return flows.codes();
    }

    public Code code(String name) {
        return flows.code(name).orElseThrow(() -> new IllegalArgumentException("no code '" + name + "'"));
    }

    public Flow flow(LicenseTerm term, Passage passage) {
        return flows.flow(term.profile(), passage);
    }

    /** The licences that a label may stand for: itself, or the members of a family. */
    public List<String> members(String license) {
        Entry entry = entries.get(license);
        return entry == null || entry.members().isEmpty() ? List.of(license) : entry.members();
    }

    /**
     * Whether an artefact under {@code label} passes the clause on; of a family PARTLY where its members differ. What a label
     * does not say of names is not asked here.
     */
    public Carry carry(String label, LicenseTerm term) {
        Entry entry = entries.get(label);
        if (label.equals(term.license())) {
            return Carry.FULLY;
        }
        if (entry != null && !entry.members().isEmpty()) {
            List<Carry> carries = entry.members().stream()
                    .map(member -> carry(member, term))
                    .distinct()
                    .toList();
            return carries.size() == 1 ? carries.getFirst() : Carry.PARTLY;
        }
        if (entry == null) {
            return Carry.NO;
        }
        Kind kind = code(term.code()).kind();
        if (kind == Kind.INBOUND) {
            return carriesInbound(label, term.parameter()) ? Carry.FULLY : Carry.NO;
        }
        if (kind == Kind.COPYLEFT) {
            return outbound(term.license()).contains(label) ? Carry.FULLY : Carry.NO;
        }
        return entry.terms().stream()
                .map(own -> flows.carry(own, term))
                .max(java.util.Comparator.naturalOrder())
                .orElse(Carry.NO);
    }

    /** A label outside the GPL takes anything in; one that offers several versions has to do so in each of them. */
    private boolean carriesInbound(String label, @Nullable String excluded) {
        Set<Integer> versions = flows.gplVersions(label);
        String bound = Objects.requireNonNullElse(excluded, "");
        return versions.stream().noneMatch(version -> bound.contains(version.toString()));
    }

    /** The licences under which a derivative of a copyleft work may travel. */
    public Set<String> outbound(String license) {
        Entry entry = entries.get(license);
        return entry == null ? Set.of() : entry.outbound();
    }

    /**
     * Whether a work under {@code label} can be part of one with a work under a strong copyleft: where that is a GPL the label
     * has to be compatible with its version, else with any GPL.
     */
    public boolean combines(String label, String copyleft) {
        Set<Integer> versions = flows.gplVersions(copyleft);
        Entry entry = entries.get(label);
        return entry != null
                && !entry.gplCompatible().isEmpty()
                && (versions.isEmpty() || !Collections.disjoint(entry.gplCompatible(), versions));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
