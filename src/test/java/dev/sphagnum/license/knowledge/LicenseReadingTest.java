package dev.sphagnum.license.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseReadingTest {
    private final LicenseKnowledge knowledge = LicenseKnowledge.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mit AND             | it ends where a licence or '(' is expected
            mit AND (           | it ends where a licence or '(' is expected
            (mit OR isc         | it ends where AND, OR, WITH, a comma or ')' is expected
            mit isc AND zlib    | at character 5, 'isc' stands where AND, OR, WITH, a comma or the end is expected
            OR mit              | at character 1, 'OR' stands where a licence or '(' is expected
            mit, , isc          | at character 6, ',' stands where a licence or '(' is expected
            mit )               | at character 5, ')' stands where AND, OR, WITH, a comma or the end is expected
            gpl-2.0 WITH        | it ends where an exception is expected
            gpl-2.0 WITH (x)    | at character 14, '(' stands where an exception is expected
            """)
    void namesThePlaceWhereAnExpressionBreaksOff(String text, String mistake) {
        assertThatThrownBy(() -> knowledge.requireWellFormed("license", text))
                .isInstanceOf(ProblemException.class)
                .hasMessage("'" + text + "' is no licence expression: " + mistake);
        assertThat(knowledge.read(Declaration.of(text, Vocabulary.HUB)).understood())
                .isFalse();
    }

    @Test
    void saysWhatIsTooDeepAndTooLong() {
        assertThatThrownBy(() -> knowledge.requireWellFormed("license", "(".repeat(40) + "mit" + ")".repeat(40)))
                .hasMessageEndingWith("its brackets are nested deeper than 32");
        assertThatThrownBy(() -> knowledge.requireWellFormed("license", "mit OR " + "x".repeat(3_000)))
                .hasMessageEndingWith("it has 3007 characters; at most 2000 are read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mit", "mit AND (isc OR zlib)", "Apache License 2.0", "my own words", ""})
    void findsNoMistakeInWordsAndExpressions(String text) {
        assertThatCode(() -> knowledge.requireWellFormed("license", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HUB      | apache-2.0                            | Apache-2.0
            HUB      | Apache 2.0                            | Apache-2.0
            HUB      | apache_2.0                            | Apache-2.0
            HUB      | apache-2                              | Apache-2.0
            HUB      | apache2                               | Apache-2.0
            HUB      | MIT License                           | MIT
            HUB      | unlicense                             | Unlicense
            HUB      | bsl-1.0                               | BSL-1.0
            SCANCODE | boost-1.0                             | BSL-1.0
            SCANCODE | bsl-1.1                               | BUSL-1.1
            HUB      | bsl-1.1                               | BUSL-1.1
            SCANCODE | gpl-3.0                               | GPL-3.0-only
            HUB      | gpl-3.0                               | GPL-3.0-only
            SPDX     | GPL-3.0                               | GPL-3.0-only
            SCANCODE | gpl-3.0-plus                          | GPL-3.0-or-later
            SPDX     | GPL-3.0+                              | GPL-3.0-or-later
            SPDX     | Apache-2.0+                           | Apache-2.0
            SCANCODE | lgpl-2.1-plus                         | LGPL-2.1-or-later
            SCANCODE | bsd-new                               | BSD-3-Clause
            SCANCODE | bsd-simplified                        | BSD-2-Clause
            HUB      | cc                                    | LicenseRef-CC
            HUB      | creative commons                      | LicenseRef-CC
            HUB      | gpl                                   | LicenseRef-GPL
            HUB      | bsd                                   | LicenseRef-BSD
            HUB      | openrail                              | LicenseRef-OpenRAIL
            HUB      | openrail++                            | LicenseRef-CreativeML-OpenRAIL-pp-M
            HUB      | bigscience/license                    | LicenseRef-scancode-bigscience-rail-1.0
            HUB      | cc-by                                 | CC-BY-4.0
            HUB      | cc-by-nc-4.0                          | CC-BY-NC-4.0
            HUB      | llama3                                | LicenseRef-Llama-3-Community
            SCANCODE | llama-license-2023                    | LicenseRef-scancode-llama-license-2023
            SPDX     | (MIT OR Apache-2.0) AND CC-BY-4.0     | (MIT OR Apache-2.0) AND CC-BY-4.0
            SPDX     | mit or apache-2.0                     | MIT OR Apache-2.0
            HUB      | apache-2.0 AND mit                    | Apache-2.0 AND MIT
            HUB      | mit, apache-2.0                       | MIT, Apache-2.0
            SCANCODE | apache-2.0_WITH_llvm-exception        | Apache-2.0 WITH llvm-exception
            SPDX     | GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only WITH Classpath-exception-2.0
            SPDX     | MIT AND Apache-2.0 OR ISC             | MIT AND Apache-2.0 OR ISC
            """)
    void readsAWordInItsVocabulary(Vocabulary vocabulary, String text, String expression) {
        LicenseReading reading = knowledge.read(Declaration.of(text, vocabulary));

        assertThat(reading.expression()).isEqualTo(expression);
        assertThat(reading.understood()).isTrue();
    }

    /** SPDX lists it, and nobody has entered its clauses. */
    @Test
    void knowsTheNameOfALicenceThatSpdxLists() {
        LicenseReading reading = knowledge.read(Declaration.of("3d-slicer-1.0", Vocabulary.HUB));

        assertThat(reading).isEqualTo(new LicenseReading("3D-Slicer-1.0", List.of("3D-Slicer-1.0"), 1.0, false));
        assertThat(knowledge.license("3D-Slicer-1.0"))
                .contains(new KnownLicense(
                        "3D-Slicer-1.0",
                        "3D Slicer License v1.0",
                        "unread",
                        false,
                        "https://spdx.org/licenses/3D-Slicer-1.0.html",
                        false));
        assertThat(knowledge
                        .read(Declaration.of("MIT AND 3D-Slicer-1.0", Vocabulary.SPDX))
                        .understood())
                .isFalse();
        assertThat(knowledge.license("MIT").orElseThrow().title()).isEqualTo("MIT License");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "none", "None", "unlicensed", "null", "no license", "not specified", "undisclosed"})
    void readsAWordThatStatesNoLicenceAsNone(String text) {
        assertThat(knowledge.read(Declaration.of(text, Vocabulary.HUB))).isEqualTo(LicenseReading.NONE);
        assertThat(LicenseReading.NONE.statesLicense()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "other",
                "NOASSERTION",
                "my very own licence",
                "MIT OR",
                "((MIT)",
                "MIT) OR (ISC",
                "'}) DETACH DELETE n //"
            })
    void doesNotUnderstandWhatItCannotRead(String text) {
        LicenseReading reading = knowledge.read(Declaration.of(text, Vocabulary.HUB));

        assertThat(reading)
                .isEqualTo(new LicenseReading("LicenseRef-unknown", List.of("LicenseRef-unknown"), 0, false));
    }

    @Test
    void staysBoundedOnHugeText() {
        String deep = "(".repeat(5_000) + "MIT" + ")".repeat(5_000);

        assertThat(knowledge.read(Declaration.of(deep, Vocabulary.SPDX)).understood())
                .isFalse();
        assertThat(knowledge
                        .read(Declaration.of("MIT OR ".repeat(100_000) + "MIT", Vocabulary.SPDX))
                        .expression())
                .isEqualTo("LicenseRef-unknown");
    }

    @Test
    void keepsTheKnownPartOfAnExpressionThatIsOnlyPartlyUnderstood() {
        assertThat(knowledge.read(Declaration.of("mit AND whatever", Vocabulary.SPDX)))
                .isEqualTo(new LicenseReading(
                        "MIT AND LicenseRef-unknown", List.of("MIT", "LicenseRef-unknown"), 0, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            other | llama-3.1-community-license | -                                            | LicenseRef-scancode-llama-3.1-license-2024
            other | flux-1-dev-non-commercial-license | -                                      | LicenseRef-scancode-flux-1-nc
            -     | deepseek                    | -                                            | LicenseRef-scancode-deepseek-la-1.0
            other | -                           | https://ai.google.dev/gemma/terms            | LicenseRef-scancode-gemma-tou-2025-03-24
            other | my-terms                    | https://huggingface.co/meta-llama/Meta-Llama-3.1-8B/blob/main/LICENSE | LicenseRef-scancode-llama-3.1-license-2024
            other | Acme Terms v1.0             | LICENSE                                      | LicenseRef-other-acme-terms-v1.0
            other | -                           | LICENSE                                      | LicenseRef-unknown
            """)
    void readsOtherByItsNameThenByItsLink(
            @Nullable String text, @Nullable String name, @Nullable String link, String expression) {
        assertThat(knowledge
                        .read(new Declaration(text, name, link, Vocabulary.HUB))
                        .expression())
                .isEqualTo(expression);
    }

    @Test
    void isLessSureOfAGuess() {
        assertThat(knowledge.read(Declaration.of("cc-by", Vocabulary.HUB)).confidence())
                .isEqualTo(0.7);
        assertThat(knowledge.read(Declaration.of("llama", Vocabulary.HUB)).confidence())
                .isEqualTo(0.4);
        assertThat(knowledge.read(Declaration.of("gpl-3.0", Vocabulary.HUB)).confidence())
                .isEqualTo(0.8);
        assertThat(knowledge
                        .read(Declaration.of("gpl-3.0", Vocabulary.SCANCODE))
                        .confidence())
                .isEqualTo(1.0);
        assertThat(knowledge
                        .read(Declaration.of("mit AND cc-by", Vocabulary.HUB))
                        .confidence())
                .isEqualTo(0.7);
    }

    @Test
    void readsWhatItWrote() {
        for (KnownLicense license : knowledge.licenses()) {
            assertThat(knowledge
                            .read(Declaration.of(license.id(), Vocabulary.SPDX))
                            .expression())
                    .isEqualTo(license.id());
        }
    }
}
