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
