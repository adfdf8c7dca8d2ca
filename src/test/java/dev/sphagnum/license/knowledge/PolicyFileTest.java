package dev.sphagnum.license.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy files of organisations: what they may say, and that a mistake is refused with its line. */
class PolicyFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Reason and author, as every statement has to have them. */
    private static final String WHY = "reason: asked counsel, author: A. Lawyer";

    @TempDir
    Path folder;

    private LicenseKnowledge under(String text) throws IOException {
        return LicenseKnowledge.under(
                Files.writeString(folder.resolve("acme.yaml"), text).toString(), TODAY);
    }

    @Test
    void extendsAPreset() throws IOException {
        LicenseKnowledge knowledge = under("""
                name: acme
                extends: strict
                policy: {byReference: review, weightsAreWorks: false, %s}
                """.formatted(WHY));

        assertThat(knowledge.policies()).containsExactly("permissive", "balanced", "strict", "acme");
        Policy acme = knowledge.policy();
        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.contested()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(acme.byReference()).isEqualTo(Verdict.REVIEW);
        assertThat(acme.missingUpstream()).isEqualTo(Verdict.REVIEW);
        assertThat(acme.weightsAreWorks()).isFalse();
        assertThat(knowledge.overrides())
                .containsExactly(new LicenseOverride(
                        LicenseOverride.Kind.POLICY,
                        "Contested clauses are INCOMPATIBLE, those by reference REVIEW, nothing declared upstream is"
                                + " REVIEW; weights are not taken for works.",
                        "asked counsel",
                        "A. Lawyer",
                        "policy file acme.yaml line 3"));
    }

    @Test
    void addsALicenceWithClausesAndWords() throws IOException {
        LicenseKnowledge knowledge = under("""
                name: acme
                licenses:
                  - license: {id: LicenseRef-Acme-1.0, title: Acme Model Licence 1.0, family: custom}
                    %1$s
                  - license: {id: LicenseRef-Other-1.0, title: Not read, family: custom, terms: unread}
                    %1$s
                terms:
                  - entry:
                      license: LicenseRef-Acme-1.0
                      source: https://example.org/licence
                      terms:
                        - {code: NC, section: "2", profile: restrict, confidence: high}
                    %1$s
                aliases:
                  - {word: Acme Licence, license: acme, %2$s}
                  - {word: acme, license: LicenseRef-Acme-1.0, %2$s}
                  - {word: modified mit, license: LicenseRef-Acme-1.0, %2$s}
                """.formatted(WHY.replace(", ", "\n    "), WHY));

        for (String word : List.of("acme licence", "ACME", "modified-mit", "LicenseRef-Acme-1.0")) {
            assertThat(knowledge.read(Declaration.of(word, Vocabulary.HUB)))
                    .as(word)
                    .isEqualTo(new LicenseReading("LicenseRef-Acme-1.0", List.of("LicenseRef-Acme-1.0"), 1.0, true));
        }
        assertThat(knowledge.terms().of("LicenseRef-Acme-1.0"))
                .extracting(LicenseTerm::id)
                .containsExactly("LicenseRef-Acme-1.0/NC/2");
        assertThat(knowledge.license("LicenseRef-Other-1.0").orElseThrow().termsKnown())
                .isFalse();
        assertThat(knowledge.overridesOf("LicenseRef-Acme-1.0"))
                .extracting(LicenseOverride::kind)
                .containsExactly(LicenseOverride.Kind.LICENSE, LicenseOverride.Kind.TERMS);
        assertThat(LicenseKnowledge.bundled().license("LicenseRef-Acme-1.0")).isEmpty();
        assertThat(knowledge.version())
                .isNotEqualTo(LicenseKnowledge.bundled().version())
                .isNotEqualTo(under("name: acme").version());
    }

    @Test
    void changesHowAClauseTravelsAndWhatIsAccepted() throws IOException {
        LicenseKnowledge knowledge = under("""
                name: acme
                context: {commercial: true, annualRevenueUsd: 500000, territories: [us, DE], %1$s}
                flows:
                  - {profile: copyleft-strong, relation: trained_on, flow: F, %1$s}
                verdicts:
                  - {clause: NC, arrives: by_reference, verdict: COMPATIBLE_WITH_OBLIGATIONS, %1$s}
                waivers:
                  - {subject: "model:org/tuned", clause: NC, origin: "model:org/base", until: 2026-11-24, %1$s}
                  - {subject: "model:org/other", clause: NC, until: 2026-11-23, %1$s}
                """.formatted(WHY));

        LicenseTerm copyleft = knowledge.terms().of("GPL-3.0-only").getFirst();
        assertThat(knowledge.terms().flow(copyleft, Passage.TRAINED_ON)).isEqualTo(Flow.of("F"));
        assertThat(knowledge.overrideOf(copyleft, Passage.TRAINED_ON)).isPresent();
        assertThat(knowledge.overrideOf(copyleft, Passage.FINETUNE)).isEmpty();
        Organisation organisation = knowledge.policy().organisation();
        assertThat(organisation.context()).isEqualTo(new UserContext(true, 500_000L, null, List.of("us", "DE"), null));
        assertThat(organisation.verdicts()).hasSize(1);
        assertThat(organisation.waivers())
                .as("the second one is over")
                .extracting(waiver -> waiver.subject().toString())
                .containsExactly("model:org/tuned");
    }

    @Test
    void readsTheFileThatThePageShows() throws IOException {
        String page = Files.readString(Path.of("docs", "policy-file.md"));
        String block =
                page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```", page.indexOf("```yaml\n") + 8));

        LicenseKnowledge knowledge = under(block);

        assertThat(knowledge.overrides())
                .extracting(LicenseOverride::kind)
                .containsExactlyInAnyOrder(LicenseOverride.Kind.values());
        assertThat(knowledge.policy().organisation().waivers()).hasSize(1);
    }

    @Test
    void takesAPresetByItsName() {
        LicenseKnowledge strict = LicenseKnowledge.under("strict", TODAY);

        assertThat(strict.policy())
                .isEqualTo(LicenseKnowledge.bundled().policy("strict").orElseThrow());
        assertThat(strict.version()).isEqualTo(LicenseKnowledge.bundled().version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy: {contested: maybe, WHY}                                       | line 2: 'maybe' is none of [COMPATIBLE,
            policy: {contested: unknown, WHY}                                     | line 2: contested is UNKNOWN; it takes one of [COMPATIBLE_WITH_OBLIGATIONS, REVIEW, INCOMPATIBLE]
            policy: {contested: review, reason: so}                               | line 2: 'author' is missing
            policy: {contested: review, author: me, reason: ""}                   | line 2: 'reason' is missing
            policies: strict                                                      | line 2: unknown key 'policies'; the keys are aliases, context, extends,
            extends: lenient                                                      | line 1: it extends 'lenient', which is none of [permissive, balanced, strict]
            name: strict                                                          | line 2: Duplicate field 'name'
            licenses: {id: x}                                                     | line 2: 'licenses' has the wrong shape
            licenses: [{license: {id: L, title: t, family: f}, WHY}]              | line 2: L has no entry with its clauses, nor says 'terms: unread'
            licenses: [{license: {id: L, hub: mit, title: t, family: f, terms: unread}, WHY}] | line 2: 'mit' stands for two licences
            terms: [{entry: {license: MIT, terms: [{code: XY, section: "1", profile: notice, confidence: high}]}, WHY}] | line 2: unknown code 'XY'
            terms: [{entry: {license: L, terms: []}, WHY}]                        | line 2: nobody has described the licence 'L'
            aliases: [{word: a, license: b, WHY}, {word: b, license: a, WHY}]     | line 2: the alias leads back to itself: a, b
            aliases: [{word: a, license: a, WHY}]                                 | line 2: the alias leads back to itself: a
            aliases: [{word: a, license: nobody-knows, WHY}]                      | line 2: 'a' names the licence 'nobody-knows', which nobody has described
            aliases: [{word: MIT, license: apache-2.0, WHY}]                      | line 2: 'MIT' has a meaning that cannot be replaced
            aliases: [{word: 3d-slicer-1.0, license: mit, WHY}]                    | line 2: '3d-slicer-1.0' has a meaning that cannot be replaced
            aliases: [{word: none, license: mit, WHY}]                            | line 2: 'none' has a meaning that cannot be replaced
            aliases: [{word: a, license: mit, WHY}, {word: A, license: mit, WHY}] | line 2: 'A' stands there twice
            aliases: &a [*a]                                                      | line 2
            flows: [{profile: nothing, relation: uses, flow: F, WHY}]             | line 2: unknown profile 'nothing'
            flows: [{profile: notice, relation: eats, flow: F, WHY}]              | line 2: 'eats' is no relation
            flows: [{profile: notice, relation: unspecified, flow: F, WHY}]       | line 2: 'unspecified' is judged as
            flows: [{profile: notice, relation: uses, flow: Q, WHY}]              | line 2: profile notice
            verdicts: [{clause: XY, arrives: in_full, verdict: review, WHY}]      | line 2: unknown code 'XY'
            verdicts: [{clause: NC, arrives: late, verdict: review, WHY}]         | line 2: 'late' is none of [IN_FULL, CONTESTED, BY_REFERENCE]
            verdicts: [{clause: NC, arrives: in_full, verdict: compatible, WHY}]  | line 2: verdict is COMPATIBLE; it takes one of
            waivers: [{subject: org/a, clause: NC, WHY}]                          | line 2: 'org/a' is no artefact; write model:owner/name
            waivers: [{subject: "license:MIT", clause: NC, WHY}]                  | line 2: 'license:MIT' is no artefact
            waivers: [{subject: "model:org/a", clause: NC, until: soon, WHY}]     | line 2: until is 'soon'; write 2027-06-30
            waivers: [{subject: "model:org/a", clause: XY, WHY}]                  | line 2: unknown code 'XY'
            context: {territories: [Europe], WHY}                                 | line 2: 'Europe' is no territory; give EU, UK or a country code
            context: {annualRevenueUsd: -1, WHY}                                  | line 2: annualRevenueUsd is -1; it has to be 0 or more
            context: {annualRevenueUsd: lots, WHY}                                | line 2: 'context annualRevenueUsd' has the wrong shape
            context: {multimodal: perhaps, WHY}                                   | line 2: 'context multimodal' has the wrong shape
            "unclosed                                                             | line 1: while scanning a quoted scalar
            """)
    void refusesAMistakeAndNamesItsLine(String line, String message) {
        assertThatThrownBy(() -> under("name: acme\n" + line.replace("WHY", WHY) + "\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("policy file acme.yaml line ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("dev.sphagnum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "- a\n- b\n", "just words", "name: Acme Corp", "name: ''", "extends: strict"})
    void refusesWhatIsNoPolicyFile(String text) {
        assertThatThrownBy(() -> under(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("policy file acme.yaml");
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1), StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> LicenseKnowledge.under(folder.resolve("gone.yaml").toString(), TODAY))
                .hasMessageEndingWith("is none of permissive, balanced, strict, nor a file");
        assertThatThrownBy(() -> LicenseKnowledge.under(folder.toString(), TODAY))
                .hasMessageEndingWith("there is no such file");
        assertThatThrownBy(() -> LicenseKnowledge.under(binary.toString(), TODAY))
                .hasMessageEndingWith("binary.yaml: it is no UTF-8 text");
        assertThatThrownBy(() -> LicenseKnowledge.under(large.toString(), TODAY))
                .hasMessageEndingWith("large.yaml: it is larger than 1 MB");
    }
}
