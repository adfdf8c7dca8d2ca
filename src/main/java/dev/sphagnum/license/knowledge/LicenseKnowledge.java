package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.knowledge.LicenseFiles.AliasesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.FlowsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseTermsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicensesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.PoliciesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.TermDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.TermsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.UsePoliciesDocument;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnLicense;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about licences, read from the files under {@code licenses/} and from an organisation's policy file on top of
 * them. Immutable and thread-safe.
 *
 * <p>Nothing here is legal advice: it is an engineering model of published texts, each clause with its section and
 * source, made to find places that are worth a look.
 */
public final class LicenseKnowledge {
    private final String version;
    private final Map<String, KnownLicense> licenses;
    private final LicenseReader reader;
    private final TermBook terms;
    private final OrganisationRules rules;
    private final Map<String, Policy> policies = new LinkedHashMap<>();
    private final String usual;

    private LicenseKnowledge(Map<String, String> files, @Nullable Path policyFile, LocalDate today) {
        LicenseYaml yaml = new LicenseYaml();
        OrganisationFile.Read read = policyFile == null ? null : OrganisationFile.read(policyFile, yaml);
        OrganisationFile own = read == null ? OrganisationFile.NONE : read.file();
        version = LicenseFiles.hash(files, read == null ? "" : read.text());

        Map<String, LicenseDocument> documents = licenses(yaml, files, own);
        Map<String, LicenseTermsDocument> entries = terms(yaml, files, own);
        documents.values().forEach(document -> checkTerms(yaml, document, entries.get(document.id()), own));
        reader = new LicenseReader(
                documents.values(),
                LicenseFiles.read(yaml, files, "aliases.yaml", AliasesDocument.class),
                own.aliases(),
                yaml,
                entries::containsKey);
        licenses = known(yaml, documents.values(), entries);
        terms = new TermBook(entries.values(), flows(yaml, files, own, licenses.keySet()), yaml, licenses.keySet());
        entries.values().forEach(entry -> checkUsePolicies(yaml, entry, own));

        rules = new OrganisationRules(own, yaml);
        PoliciesDocument presets = LicenseFiles.read(yaml, files, "policies.yaml", PoliciesDocument.class);
        presets.policies()
                .forEach((name, preset) -> policies.put(
                        name,
                        new Policy(
                                name,
                                preset.contested(),
                                preset.byReference(),
                                preset.missingUpstream(),
                                preset.weightsAreWorks(),
                                Organisation.NONE)));
        usual = read == null ? presets.usual() : own.name();
        if (read != null) {
            String base = Objects.requireNonNullElse(own.preset(), presets.usual());
            Policy preset = policies.get(base);
            if (preset == null || policies.containsKey(own.name())) {
                throw yaml.broken(
                        own,
                        preset == null
                                ? "it extends '" + base + "', which is none of " + policies.keySet()
                                : "'" + own.name() + "' is the name of a preset; choose another");
            }
            policies.put(own.name(), rules.policy(own, preset, terms, today));
        }
        if (!policies.containsKey(usual)) {
            throw yaml.broken(presets, "the default '" + usual + "' is none of the policies");
        }
    }

    /** The same knowledge with another of its policies as the one that holds where none is named. */
    private LicenseKnowledge(LicenseKnowledge other, String usual) {
        version = other.version;
        licenses = other.licenses;
        reader = other.reader;
        terms = other.terms;
        rules = other.rules;
        policies.putAll(other.policies);
        this.usual = usual;
    }

    /** The knowledge that travels in the jar; read once. */
    public static LicenseKnowledge bundled() {
        return Bundled.KNOWLEDGE;
    }

    /**
     * The knowledge with a policy that holds where none is named: a preset by its name, or a file of an organisation on top of
     * everything. A mistake in the file names its line, and nothing of the file is taken.
     *
     * @param today waivers that ended before are left out
     */
    public static LicenseKnowledge under(String presetOrFile, LocalDate today) {
        if (bundled().policies.containsKey(presetOrFile)) {
            return new LicenseKnowledge(bundled(), presetOrFile);
        }
        Path file = Path.of(presetOrFile);
        if (!Files.exists(file)) {
            throw new Problem.BadInput("the policy '" + Quoted.of(presetOrFile) + "' is none of "
                            + String.join(", ", bundled().policies()) + ", nor a file")
                    .asException();
        }
        return new LicenseKnowledge(LicenseFiles.bundled(), file, today);
    }

    /** Knowledge from other texts of the same files. */
    static LicenseKnowledge of(Map<String, String> files) {
        return new LicenseKnowledge(files, null, LocalDate.EPOCH);
    }

    private static final class Bundled {
        static final LicenseKnowledge KNOWLEDGE = of(LicenseFiles.bundled());
    }

    private static Map<String, LicenseDocument> licenses(
            LicenseYaml yaml, Map<String, String> files, OrganisationFile own) {
        Map<String, LicenseDocument> documents = new LinkedHashMap<>();
        LicensesDocument ours = LicenseFiles.read(yaml, files, "licenses.yaml", LicensesDocument.class);
        putOnce(yaml, documents, ours.licenses(), LicenseDocument::id);
        Map<String, LicenseDocument> theirs = new LinkedHashMap<>();
        putOnce(yaml, theirs, own.licenses().stream().map(OwnLicense::license).toList(), LicenseDocument::id);
        documents.putAll(theirs);
        return documents;
    }

    private static Map<String, LicenseTermsDocument> terms(
            LicenseYaml yaml, Map<String, String> files, OrganisationFile own) {
        Map<String, LicenseTermsDocument> entries = new LinkedHashMap<>();
        TermsDocument ours = LicenseFiles.read(yaml, files, "terms.yaml", TermsDocument.class);
        putOnce(yaml, entries, ours.licenses(), LicenseTermsDocument::license);
        Map<String, LicenseTermsDocument> theirs = new LinkedHashMap<>();
        putOnce(yaml, theirs, own.terms().stream().map(OwnTerms::entry).toList(), LicenseTermsDocument::license);
        entries.putAll(theirs);
        return entries;
    }

    private static <T> void putOnce(
            LicenseYaml yaml, Map<String, T> all, List<T> parts, java.util.function.Function<T, String> id) {
        for (T part : parts) {
            if (all.putIfAbsent(id.apply(part), part) != null) {
                throw yaml.broken(part, id.apply(part) + " stands there twice");
            }
        }
    }

    /** A licence has clauses, or says that nobody has read it; an organisation may have read it since. */
    private static void checkTerms(
            LicenseYaml yaml, LicenseDocument document, @Nullable LicenseTermsDocument entry, OrganisationFile own) {
        boolean saysUnread = document.terms() != null;
        boolean isOwn =
                own.terms().stream().anyMatch(terms -> terms.entry().license().equals(document.id()));
        if (entry == null && !saysUnread) {
            throw yaml.broken(document, document.id() + " has no entry with its clauses, nor says 'terms: unread'");
        }
        if (entry != null && saysUnread && !isOwn) {
            throw yaml.broken(document, document.id() + " says 'terms: unread', and its clauses are there");
        }
    }

    private static FlowBook flows(
            LicenseYaml yaml, Map<String, String> files, OrganisationFile own, Set<String> licenses) {
        UsePoliciesDocument policies = LicenseFiles.read(yaml, files, "use-policies.yaml", UsePoliciesDocument.class);
        FlowsDocument flows = LicenseFiles.read(yaml, files, "flows.yaml", FlowsDocument.class);
        return new FlowBook(flows, new UsePolicies(policies, yaml), own.flows(), yaml, licenses);
    }

    /** A list of forbidden uses has to be described; an organisation's may be its own. */
    private void checkUsePolicies(LicenseYaml yaml, LicenseTermsDocument entry, OrganisationFile own) {
        if (own.terms().stream().anyMatch(theirs -> theirs.entry().equals(entry))) {
            return;
        }
        for (TermDocument term : entry.terms()) {
            boolean isList = terms.code(term.code()).kind() == Code.Kind.USE_POLICY;
            if (isList && terms.usePolicy(term.parameter()).isEmpty()) {
                throw yaml.broken(term, "use-policies.yaml has no list '" + Quoted.of("" + term.parameter()) + "'");
            }
        }
    }

    /** A licence in a sentence: its title where the id is one that only tools use. */
    public String spoken(String id) {
        return id.startsWith("LicenseRef-")
                ? license(id).map(KnownLicense::title).orElse(id)
                : id;
    }

    private static KnownLicense known(SpdxList.Listed listed, String family, boolean hasTerms) {
        return new KnownLicense(
                listed.licenseId(), listed.name(), family, listed.isOsiApproved(), listed.reference(), hasTerms);
    }

    private static Map<String, KnownLicense> known(
            LicenseYaml yaml, Collection<LicenseDocument> documents, Map<String, LicenseTermsDocument> entries) {
        Map<String, KnownLicense> known = new LinkedHashMap<>();
        for (LicenseDocument document : documents) {
            SpdxList.Listed listed = SpdxList.bundled().find(document.id()).orElse(null);
            boolean hasTerms = entries.containsKey(document.id());
            String title = document.title();
            if (title != null) {
                known.put(
                        document.id(),
                        new KnownLicense(
                                document.id(),
                                title,
                                document.family(),
                                document.osiApproved(),
                                document.url(),
                                hasTerms));
            } else if (listed != null) {
                known.put(document.id(), known(listed, document.family(), hasTerms));
            } else {
                throw yaml.broken(document, document.id() + " needs a title: SPDX does not list it");
            }
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

    /** A licence by its id, as {@link #read} gives it; of those that only SPDX lists no terms are known. */
    public Optional<KnownLicense> license(String id) {
        KnownLicense known = licenses.get(id);
        return known != null
                ? Optional.of(known)
                : SpdxList.bundled().find(id).map(listed -> known(listed, "unread", false));
    }

    /** The one licence that somebody means by a word; empty for words that nobody knows, and for several licences. */
    public Optional<KnownLicense> named(String word) {
        List<String> ids = read(Declaration.of(word, Vocabulary.HUB)).licenseIds();
        return ids.size() == 1 && !ids.getFirst().equals(LicenseReader.UNKNOWN)
                ? license(ids.getFirst())
                : Optional.empty();
    }

    /** The one licence that somebody means by a word; a {@link Problem.BadArgument} says what is wrong with any other text. */
    public KnownLicense requireNamed(String argument, String word) {
        return named(word).orElseThrow(() -> {
            requireWellFormed(argument, word);
            boolean isSeveral =
                    read(Declaration.of(word, Vocabulary.HUB)).licenseIds().size() > 1;
            return new Problem.BadArgument(
                            argument,
                            "'" + Quoted.of(word)
                                    + (isSeveral ? "' is several licences" : "' is no licence that is known")
                                    + "; give one SPDX id such as Apache-2.0 or a word that the Hub uses, for instance"
                                    + " llama3.1")
                    .asException();
        });
    }

    /** Refuses what is written like an expression and is none, with the place where it breaks off. */
    public void requireWellFormed(String argument, String text) {
        reader.mistake(text).ifPresent(mistake -> {
            throw new Problem.BadArgument(argument, "'" + Quoted.of(text) + "' is no licence expression: " + mistake)
                    .asException();
        });
    }

    /** All licences that the files describe, in their order; SPDX lists more. */
    public Collection<KnownLicense> licenses() {
        return licenses.values();
    }

    /** The policy that holds where none is named. */
    public Policy policy() {
        return Objects.requireNonNull(policies.get(usual));
    }

    /** A policy by its name. */
    public Optional<Policy> policy(String name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** The names of all policies: the presets, then the organisation's. */
    public List<String> policies() {
        return List.copyOf(policies.keySet());
    }

    /** Clauses and the way they travel. */
    public TermBook terms() {
        return terms;
    }

    /** Everything that an organisation's file says otherwise. */
    public List<LicenseOverride> overrides() {
        return rules.all();
    }

    /** What an organisation says of a licence and its clauses. */
    public List<LicenseOverride> overridesOf(String license) {
        return rules.ofLicense(license);
    }

    /** What an organisation says of the way in which a clause travels. */
    public Optional<LicenseOverride> overrideOf(LicenseTerm term, Passage passage) {
        return rules.ofFlow(term.profile(), passage);
    }

    /** What an organisation says of the way in which any clause travels along such links. */
    public List<LicenseOverride> overridesOf(Passage passage) {
        return rules.ofPassage(passage);
    }

    /** Whether an organisation has words of its own for licences. */
    public boolean hasOwnWords() {
        return rules.hasWords();
    }

    /** The organisation's word that a declaration rests on. */
    public Optional<LicenseOverride> overrideOf(Declaration declaration) {
        return reader.ownWord(declaration).flatMap(rules::ofWord);
    }
}
