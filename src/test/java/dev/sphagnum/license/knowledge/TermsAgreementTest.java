package dev.sphagnum.license.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our clauses against those of a separate reading of the same texts, where it is present. */
class TermsAgreementTest {
    private static final Path TERMS = Path.of("..", "shared", "licenses", "license-terms.json");
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();

    /** Words for several licences, or for none: there the members' clauses are joined in our own way. */
    private static final Set<String> FAMILIES =
            Set.of("bsd", "gpl", "lgpl", "cc", "openrail", "other", "unknown", "missing", "proprietary");

    @Test
    void hasEveryClauseWithItsProfileAndConfidence() throws IOException {
        assumeThat(Files.exists(TERMS)).as("%s is not there", TERMS).isTrue();
        int compared = 0;
        for (JsonNode theirs : new ObjectMapper().readTree(TERMS.toFile()).get("licenses")) {
            if (FAMILIES.contains(theirs.get("id").asText())) {
                continue;
            }
            String license = ours(theirs);
            Set<String> expected = new TreeSet<>();
            for (JsonNode term : theirs.get("terms")) {
                expected.add(clause(
                        term.get("atom").asText(),
                        term.path("param").isMissingNode()
                                ? null
                                : term.get("param").asText(),
                        term.get("profile").asText(),
                        term.get("confidence").asText()));
                compared++;
            }
            Set<String> actual = new TreeSet<>();
            for (LicenseTerm term : KNOWLEDGE.terms().of(license)) {
                actual.add(clause(
                        term.code(),
                        term.parameter(),
                        term.profile(),
                        term.confidence().name()));
            }
            assertThat(actual).as("%s, read as %s", theirs.get("id"), license).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThan(300);
    }

    /** Which list of forbidden uses is in which, and which are much the same, comes out of their restrictions. */
    @Test
    void findsTheListsOfForbiddenUsesThatContainEachOther() throws IOException {
        assumeThat(Files.exists(TERMS)).as("%s is not there", TERMS).isTrue();
        JsonNode theirs = new ObjectMapper().readTree(TERMS.toFile());
        JsonNode included = theirs.get("use_policy_included_in");
        JsonNode similar = theirs.get("use_policy_similar");
        Set<String> expected = new TreeSet<>();
        Set<String> actual = new TreeSet<>();
        for (String wanted : names(similar)) {
            for (String label : names(similar)) {
                boolean isIncluded = label.equals(wanted) || contains(included.path(wanted), label);
                Carry carry = isIncluded ? Carry.FULLY : contains(similar.get(wanted), label) ? Carry.PARTLY : Carry.NO;
                expected.add(label + " carries " + wanted + " " + carry);
                actual.add(label + " carries " + wanted + " "
                        + KNOWLEDGE.terms().carry(licenseOf(label), term(licenseOf(wanted))));
            }
        }

        assertThat(actual).isEqualTo(expected).hasSize(16);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean contains(JsonNode list, String word) {
        for (JsonNode one : list) {
            if (one.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String licenseOf(String policy) {
        return KNOWLEDGE.licenses().stream()
                .map(KnownLicense::id)
                .filter(id -> KNOWLEDGE.terms().of(id).stream().anyMatch(term -> policy.equals(term.parameter())))
                .findFirst()
                .orElseThrow();
    }

    private static LicenseTerm term(String license) {
        return KNOWLEDGE.terms().of(license).stream()
                .filter(term -> term.code().equals("USE_POLICY"))
                .findFirst()
                .orElseThrow();
    }

    /** The parameter of a copyleft is the licence itself, and licences have other names here. */
    private static String clause(
            String code, @org.jspecify.annotations.Nullable String parameter, String profile, String confidence) {
        return code + (parameter == null || code.equals("COPYLEFT") ? "" : "[" + parameter + "]") + " " + profile + " "
                + confidence.toLowerCase(java.util.Locale.ROOT);
    }

    private static String ours(JsonNode theirs) {
        return Optional.of(theirs.get("id").asText())
                .map(id -> KNOWLEDGE.read(Declaration.of(id, Vocabulary.HUB)))
                .filter(LicenseReading::understood)
                .or(() -> Optional.of(theirs.path("scancode_key").asText())
                        .map(key -> KNOWLEDGE.read(Declaration.of(key, Vocabulary.SCANCODE)))
                        .filter(LicenseReading::understood))
                .map(LicenseReading::expression)
                .orElse("nobody knows " + theirs.get("id"));
    }
}
