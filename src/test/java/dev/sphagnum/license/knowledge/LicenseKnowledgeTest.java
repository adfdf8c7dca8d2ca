package dev.sphagnum.license.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseKnowledgeTest {
    /** The ids that the Hub offers in a model card, as its documentation lists them. */
    private static final List<String> HUB_IDS = List.of(("apache-2.0 mit openrail bigscience-openrail-m"
                    + " creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m afl-3.0 artistic-2.0 bsl-1.0"
                    + " bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0"
                    + " cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0"
                    + " cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0"
                    + " cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0"
                    + " etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 isc"
                    + " h-research intel-research lppl-1.3c ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0"
                    + " openmdw-1.1 openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl lgpl-lr"
                    + " deepfloyd-if-license fair-noncommercial-research-license llama2 llama3 llama3.1 llama3.2"
                    + " llama3.3 llama4 grok2-community gemma")
            .split(" "));

    private final LicenseKnowledge knowledge = LicenseKnowledge.bundled();

    @Test
    void knowsEveryLicenceThatTheHubOffers() {
        assertThat(HUB_IDS).hasSize(81).allSatisfy(id -> {
            LicenseReading reading = knowledge.read(Declaration.of(id, Vocabulary.HUB));
            assertThat(reading.understood()).as(id).isTrue();
            assertThat(knowledge.terms().isKnown(reading.expression())).as(id).isTrue();
        });
    }

    @Test
    void givesEveryLicenceWithKnownTermsItsTerms() {
        assertThat(knowledge.licenses())
                .allSatisfy(license -> assertThat(knowledge.terms().isKnown(license.id()))
                        .as(license.id())
                        .isEqualTo(license.termsKnown()));
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-NC-SA-4.0, CC-BY-NC-4.0, NC, FULLY",
        "Apache-2.0, CC-BY-NC-4.0, NC, NO",
        "LicenseRef-Apple-AMLR, CC-BY-NC-4.0, NC, FULLY",
        "CC-BY-NC-4.0, LicenseRef-Apple-AMLR, RESEARCH, PARTLY",
        "LicenseRef-CC, CC-BY-NC-4.0, NC, PARTLY",
        "GPL-3.0-only, CC-BY-SA-4.0, COPYLEFT, FULLY",
        "CC-BY-SA-4.0, GPL-3.0-only, COPYLEFT, NO",
        "GPL-3.0-only, GPL-2.0-only, COPYLEFT, NO",
        "GPL-3.0-only, GPL-2.0-or-later, COPYLEFT, FULLY",
        "GPL-2.0-only, Apache-2.0, GPL_INBOUND, NO",
        "GPL-3.0-only, Apache-2.0, GPL_INBOUND, FULLY",
        "GPL-2.0-or-later, Apache-2.0, GPL_INBOUND, NO",
        "GPL-3.0-or-later, Apache-2.0, GPL_INBOUND, FULLY",
        "LicenseRef-GPL, Apache-2.0, GPL_INBOUND, PARTLY",
        "LicenseRef-GPL, LGPL-2.1-only, COPYLEFT, FULLY",
        "LicenseRef-CC, GPL-3.0-only, COPYLEFT, NO",
        "LicenseRef-scancode-bigscience-rail-1.0, LicenseRef-CreativeML-OpenRAIL-pp-M, USE_POLICY, FULLY",
        "LicenseRef-CreativeML-OpenRAIL-pp-M, LicenseRef-scancode-bigscience-rail-1.0, USE_POLICY, PARTLY",
        "LicenseRef-scancode-gemma-tou-2025-03-24, LicenseRef-CreativeML-OpenRAIL-pp-M, USE_POLICY, NO",
    })
    void carriesAClauseUnderTheSameOrAStricterOne(String label, String origin, String code, Carry carry) {
        LicenseTerm term = knowledge.terms().of(origin).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(knowledge.terms().carry(label, term)).isEqualTo(carry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            terms.yaml    | code: NC,            | code: XY,           | terms.yaml line 376: unknown code 'XY'
            terms.yaml    | profile: restrict,   | profile: loose,     | terms.yaml line 376: unknown profile 'loose'
            terms.yaml    | section: "4(a),(c)", | section: "",        | terms.yaml line 17: 'section' is missing
            terms.yaml    | section: "4(a),(c)", | section: "4", sektion: "4", | terms.yaml line 17: unknown key 'sektion'; the keys are code, condition,
            terms.yaml    | source: "https://spdx.org/licenses/Apache-2.0.html" | contract: false | terms.yaml line 17: NOTICE of Apache-2.0 has no source
            terms.yaml    | profile: notice, confidence: high | profile: notice, confidence: sure    | terms.yaml line 17: confidence 'sure' is none of high, medium, low
            terms.yaml    | profile: notice, confidence: high | profile: notice    | terms.yaml line 17: 'confidence' is missing
            terms.yaml    | condition: "multimodal" | condition: "moon" | terms.yaml line 592: unknown condition 'moon'
            terms.yaml    | - license: "MIT-0"   | - license: "MIT"    | terms.yaml line 26: MIT stands there twice
            terms.yaml    | - license: "MIT-0"   | - license: "MIT-9"  | licenses.yaml line 18: MIT-0 has no entry with its clauses, nor says 'terms: unread'
            terms.yaml    | members: [GPL-2.0-or-later | members: [LicenseRef-CC | the member 'LicenseRef-CC' is no licence whose clauses are known
            terms.yaml    | outbound: [GPL-2.0-only | outbound: [GPL-9 | nobody has described the licence 'GPL-9'
            licenses.yaml | hub: "mit"           | hub: "apache-2.0"   | licenses.yaml line 14: 'apache-2.0' stands for two licences
            licenses.yaml | family:              | familie:            | licenses.yaml line 14: 'family' is missing
            licenses.yaml | title:               | titel:              | unknown key 'titel'; the keys are family, hub,
            licenses.yaml | - id: "MIT-0"        | - id: "MIT-Zero"    | MIT-Zero has no entry with its clauses
            aliases.yaml  | "apache2": "Apache-2.0" | "unlicensed": "Unlicense" | aliases.yaml line 11: 'unlicensed' has another meaning already
            aliases.yaml  | "apache2": "Apache-2.0" | "apache2": "Apache-9" | aliases.yaml line 11: 'apache2' names the licence 'Apache-9'
            aliases.yaml  | "apache2": "Apache-2.0" | "apache-2": "MIT"    | aliases.yaml line 11: Duplicate field 'apache-2'
            aliases.yaml  | "apache2": "Apache-2.0" | "Apache 2": "MIT"    | aliases.yaml line 11: 'Apache 2' has to be written 'apache-2'
            flows.yaml    | kind: copyleft       | kind: copyright     | flows.yaml line 24: code COPYLEFT has the unknown kind 'copyright'
            flows.yaml    | [F, F, F, F, N, C, F, N, R, F, C] | [F, F, F, F, N, C, F, N, R, F] | profile restrict has 10 flows for 11 relations
            flows.yaml    | [F, F, F, F, N, C, F, N, R, F, C] | [F, F, F, F, N, C, F, N, R, F, Q] | profile restrict
            flows.yaml    | NO_TRAIN: [[         | NO_EATING: [[       | editions names the unknown code 'NO_EATING'
            use-policies.yaml | minors, falsehoods | minors, nonsense    | the list rail-11 names the unknown restriction 'nonsense'
            use-policies.yaml | minors, falsehoods | minors, law         | the list rail-11 has 'law' twice
            use-policies.yaml | tracking, unfair   | unfair              | use-policies.yaml line 79: no list has the restriction 'tracking'
            use-policies.yaml | oneOf: [rail-11    | oneOf: [rail-any    | the list rail-any names 'rail-any', which is no list with restrictions
            use-policies.yaml | {restrictions: [selling]} | {restrictions: [selling], one: [x]} | unknown key 'one'; the keys are edition, oneOf, restrictions, text, unread
            use-policies.yaml | {restrictions: [selling]} | {restrictions: []} | a list has one of restrictions, oneOf and unread
            use-policies.yaml | {restrictions: [selling]} | {restrictions: [selling], unread: "x"} | a list has one of restrictions
            use-policies.yaml | gemma-pup:         | gemma-list:         | use-policies.yaml has no list 'gemma-pup'
            flows.yaml    | NC: {full: [RESEARCH]} | NC: {full: [NOBODY]} | carriedBy names the unknown code 'NOBODY'
            flows.yaml    | GPL-2.0-only: [2]    | GPL-9: [2]          | gpl names the licence 'GPL-9'
            policies.yaml | default: balanced    | default: lenient    | policies.yaml line 8: the default 'lenient' is none of the policies
            policies.yaml | contested: REVIEW    | contested: MAYBE    | policies.yaml line 11: 'MAYBE' is none of [COMPATIBLE,
            """)
    void refusesAMistakeAndNamesItsFileAndLine(String file, String right, String wrong, String message) {
        Map<String, String> files = new LinkedHashMap<>(LicenseFiles.bundled());
        assertThat(files.get(file)).contains(right);
        files.computeIfPresent(file, (_, text) -> text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThatThrownBy(() -> LicenseKnowledge.of(files))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("licence file ")
                .hasMessageContaining(message);
    }

    @Test
    void changesItsVersionWithAnyFile() {
        Map<String, String> files = new LinkedHashMap<>(LicenseFiles.bundled());
        files.computeIfPresent("terms.yaml", (_, text) -> text + "\n# a remark\n");

        assertThat(knowledge.version())
                .hasSize(16)
                .isNotEqualTo(LicenseKnowledge.of(files).version());
    }
}
