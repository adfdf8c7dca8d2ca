package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseFiles.AliasesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.FlowsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicensesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.TermsDocument;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about licences, read from the files under {@code licenses/}. Immutable and thread-safe.
 *
 * <p>Nothing here is legal advice: it is an engineering model of published texts, each clause with its section and
 * source, made to find places that are worth a look.
 */
public final class LicenseKnowledge {
    private final String version;
    private final Map<String, KnownLicense> licenses;
    private final LicenseReader reader;
    private final TermBook terms;

    private LicenseKnowledge(Map<String, String> files) {
        version = LicenseFiles.hash(files);
        List<LicenseDocument> documents = LicenseFiles.parse(files, "licenses.yaml", LicensesDocument.class)
                .licenses();
        reader = new LicenseReader(documents, LicenseFiles.parse(files, "aliases.yaml", AliasesDocument.class));
        licenses = known(documents);
        FlowBook flows = new FlowBook(LicenseFiles.parse(files, "flows.yaml", FlowsDocument.class), licenses.keySet());
        terms = new TermBook(LicenseFiles.parse(files, "terms.yaml", TermsDocument.class), flows, licenses);
    }

    /** The knowledge that travels in the jar; read once. */
    public static LicenseKnowledge bundled() {
        return Bundled.KNOWLEDGE;
    }

    /** Knowledge from other texts of the same four files. */
    static LicenseKnowledge of(Map<String, String> files) {
        return new LicenseKnowledge(files);
    }

    private static final class Bundled {
        static final LicenseKnowledge KNOWLEDGE = new LicenseKnowledge(LicenseFiles.bundled());
    }

    private static Map<String, KnownLicense> known(List<LicenseDocument> documents) {
        Map<String, KnownLicense> known = new LinkedHashMap<>();
        for (LicenseDocument document : documents) {
            known.put(
                    document.id(),
                    new KnownLicense(
                            document.id(),
                            document.title(),
                            document.family(),
                            document.osiApproved(),
                            document.url(),
                            document.terms() == null));
        }
        return Collections.unmodifiableMap(known);
    }

    /** What a declaration means. Never fails: what cannot be read is {@code LicenseRef-unknown}, not understood. */
    public LicenseReading read(Declaration declaration) {
        return reader.read(declaration);
    }

    /** Changes whenever a file does; kept on everything that was read or judged with it. */
    public String version() {
        return version;
    }

    /** A licence by its id; empty for ids of {@link #read} that nobody has described. */
    public Optional<KnownLicense> license(String id) {
        return Optional.ofNullable(licenses.get(id));
    }

    /** All licences that are known by name, in the order of the file. */
    public Collection<KnownLicense> licenses() {
        return licenses.values();
    }

    /** The policy that holds where none is named. */
    public Policy policy() {
        return policy("balanced").orElseThrow();
    }

    /** A policy by its name. */
    public Optional<Policy> policy(String name) {
        return switch (name) {
            case "permissive" ->
                Optional.of(new Policy(
                        name,
                        Verdict.COMPATIBLE_WITH_OBLIGATIONS,
                        Verdict.COMPATIBLE_WITH_OBLIGATIONS,
                        Verdict.UNKNOWN,
                        true));
            case "balanced" -> Optional.of(new Policy(name, Verdict.REVIEW, Verdict.REVIEW, Verdict.UNKNOWN, true));
            case "strict" ->
                Optional.of(new Policy(name, Verdict.INCOMPATIBLE, Verdict.INCOMPATIBLE, Verdict.REVIEW, true));
            default -> Optional.empty();
        };
    }

    /** Clauses and the way they travel. */
    public TermBook terms() {
        return terms;
    }
}
