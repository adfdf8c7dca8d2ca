package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to be heeded, what may be done, and what would be if. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenseProposalTest {
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();

    @SuppressWarnings("NullAway.Init")
    private LicenseQuestions questions;

    @BeforeAll
    void ask() {
        questions = new LicenseGraph()
                .model("meta/Llama-3.1", "llama3.1")
                .model("meta/Llama-3.2", "llama3.2")
                .model("lab/washed", "mit")
                .model("lab/chat", null)
                .model("org/nc", "cc-by-nc-4.0")
                .model("org/gpl", "gpl-3.0")
                .model("org/rail", "openrail++")
                .model("stab/xl", "stability-ai-community")
                .model("hun/yuan", "other")
                .model("org/free", "apache-2.0")
                .model("user/leaf", "apache-2.0")
                .model("user/kept", "apache-2.0 AND cc-by-nc-4.0")
                .model("org/nc-sa", "cc-by-nc-sa-4.0")
                .model("user/bare-mix", "mit")
                .model("org/no-train", "llama2")
                .model("user/taught", "apache-2.0")
                .dataset("org/nc-data", "cc-by-nc-4.0")
                .repository("github.com/o/app", "mit")
                .edge("lab/washed", "FINETUNE", "meta/Llama-3.1")
                .edge("lab/chat", "FINETUNE", "org/free")
                .edge("user/leaf", "FINETUNE", "org/nc")
                .edge("user/kept", "FINETUNE", "org/nc")
                .edge("user/bare-mix", "MERGE", "org/nc")
                .edge("user/bare-mix", "MERGE", "org/nc-sa")
                .edge("user/taught", "DISTILLED", "org/no-train")
                .ask();
    }

    private static Policy policy(String name) {
        return KNOWLEDGE.policy(name).orElseThrow();
    }

    private LicenseVerdict whatIf(
            String name, @Nullable String license, @Nullable String repository, Proposal.Base... bases) {
        LicenseReading reading = KNOWLEDGE.read(Declaration.of(license, Vocabulary.HUB));
        return questions.whatIf(
                new Proposal(name, reading, List.of(bases), repository == null ? null : NodeId.repository(repository)),
                KNOWLEDGE.policy());
    }

    private static Proposal.Base base(String model, Relation relation) {
        return Proposal.Base.model(NodeId.model(model), relation);
    }

    @Test
    void namesTheSmallestLabelThatCarriesWhatArrives() {
        assertThat(questions.check(NodeId.model("user/leaf")).duties().get().effective())
                .isEqualTo(new EffectiveLicense("Apache-2.0 AND CC-BY-NC-4.0", List.of("Apache-2.0", "CC-BY-NC-4.0")));
        assertThat(questions.check(NodeId.model("user/kept")).duties().get().effective())
                .isEqualTo(new EffectiveLicense("Apache-2.0 AND CC-BY-NC-4.0", List.of("Apache-2.0", "CC-BY-NC-4.0")));
        // CC-BY-NC-SA-4.0 carries what CC-BY-NC-4.0 withholds.
        assertThat(questions.check(NodeId.model("user/bare-mix")).duties().get().effective())
                .isEqualTo(new EffectiveLicense("MIT AND CC-BY-NC-SA-4.0", List.of("MIT", "CC-BY-NC-SA-4.0")));
        // Nothing is declared: the terms are unknown, and so is the licence.
        assertThat(questions.check(NodeId.model("lab/chat")).duties().get().effective())
                .isNull();
    }

    @Test
    void listsADutyOnceForAllWhoAskForIt() {
        LicenseGraph graph = new LicenseGraph().model("z/mix", "apache-2.0");
        for (String base : List.of("a/one", "b/two", "c/three", "d/four")) {
            graph.model(base, "mit").edge("z/mix", "MERGE", base);
        }
        List<Obligation> obligations =
                graph.ask().check(NodeId.model("z/mix")).duties().get().obligations();

        assertThat(obligations)
                .filteredOn(duty -> duty.license().equals("MIT"))
                .containsExactly(new Obligation(
                        List.of(
                                NodeId.model("a/one"),
                                NodeId.model("b/two"),
                                NodeId.model("c/three"),
                                NodeId.model("d/four")),
                        "MIT",
                        "MIT",
                        new Clause(
                                "NOTICE",
                                null,
                                "permission notice",
                                "Copyright and licence notices have to stay.",
                                "https://spdx.org/licenses/MIT.html",
                                List.of()),
                        Obligation.Occasion.DISTRIBUTE,
                        "Keep the copyright and licence notices of a/one, b/two, c/three and 1 more."));
    }

    @Test
    void listsTheForbiddenUsesThatHaveToBePassedOn() {
        Duties duties = new LicenseGraph()
                .model("o/base", "creativeml-openrail-m")
                .model("p/leaf", "mit")
                .edge("p/leaf", "FINETUNE", "o/base")
                .ask()
                .check(NodeId.model("p/leaf"))
                .duties()
                .get();

        Obligation list = duties.obligations().stream()
                .filter(duty -> duty.clause().code().equals("USE_POLICY"))
                .findFirst()
                .orElseThrow();
        assertThat(list.clause().restrictions())
                .hasSize(11)
                .startsWith("in a way that breaks a law or regulation that applies");
        assertThat(duties.notice())
                .contains("\nUse restrictions to pass on, of ")
                .contains("4(a), 5, Attachment A (")
                .contains("\n- to exploit or harm minors, or to try to\n");
    }

    @Test
    void packsTheDutiesOfEverythingUpstream() {
        Duties duties = questions.check(NodeId.model("lab/washed")).duties().get();

        assertThat(duties.obligations())
                .extracting(duty ->
                        duty.origins().getFirst().name() + " " + duty.clause().code() + " " + duty.occasion())
                .containsExactly(
                        "meta/Llama-3.1 USE_POLICY USE",
                        "meta/Llama-3.1 SCALE_CAP USE",
                        "meta/Llama-3.1 NAME_PREFIX DISTRIBUTE",
                        "meta/Llama-3.1 DISPLAY SERVE",
                        "meta/Llama-3.1 LICENSE_COPY DISTRIBUTE",
                        "meta/Llama-3.1 NOTICE_FILE DISTRIBUTE",
                        "lab/washed NOTICE DISTRIBUTE");
        assertThat(duties.notice()).startsWith("""
                NOTICE
                This contains or is derived from lab/washed, licensed under MIT. [its copyright line]
                This contains or is derived from meta/Llama-3.1, licensed under Llama 3.1 Community License Agreement. [its copyright line]
                Built with Llama
                Use restrictions to pass on, of Llama 3.1 Community License Agreement, 1.b.iv and AUP (https://github.com/meta-llama/llama-models/blob/main/models/llama3_1/USE_POLICY.md; its own words bind). Not to use it:
                - for violence or terrorism
                """);
        assertThat(duties.unknown()).isEmpty();
        assertThat(questions.check(NodeId.model("lab/chat")).duties().get().unknown())
                .containsExactly(new UnknownTerms(
                        NodeId.model("lab/chat"), "It declares no licence, so no permission is known."));
    }

    @ParameterizedTest
    @CsvSource({
        "org/nc, COMMERCIAL, DISTRIBUTE, , , , INCOMPATIBLE",
        "org/nc, RESEARCH, DISTRIBUTE, , , , COMPATIBLE_WITH_OBLIGATIONS",
        "org/nc, RESEARCH, INTERNAL, , , , COMPATIBLE",
        "user/leaf, COMMERCIAL, INTERNAL, , , , INCOMPATIBLE",
        "org/free, COMMERCIAL, INTERNAL, , , , COMPATIBLE",
        "org/free, COMMERCIAL, DISTRIBUTE, , , , COMPATIBLE_WITH_OBLIGATIONS",
        "lab/washed, COMMERCIAL, SERVE, , , , UNKNOWN",
        "lab/washed, COMMERCIAL, SERVE, 1000, , , COMPATIBLE_WITH_OBLIGATIONS",
        "lab/washed, COMMERCIAL, SERVE, 700000001, , , INCOMPATIBLE",
        "meta/Llama-3.2, COMMERCIAL, SERVE, 1000, , , UNKNOWN",
        "meta/Llama-3.2, COMMERCIAL, SERVE, 1000, , US, COMPATIBLE_WITH_OBLIGATIONS",
        "meta/Llama-3.2, COMMERCIAL, SERVE, 1000, , DE, REVIEW",
        "stab/xl, COMMERCIAL, SERVE, , , , UNKNOWN",
        "stab/xl, COMMERCIAL, SERVE, , 1000001, , INCOMPATIBLE",
        "stab/xl, COMMERCIAL, SERVE, , 1000000, , COMPATIBLE_WITH_OBLIGATIONS",
        "lab/chat, RESEARCH, INTERNAL, , , , UNKNOWN",
        "org/rail, COMMERCIAL, INTERNAL, , , , COMPATIBLE_WITH_OBLIGATIONS",
        "user/taught, RESEARCH, INTERNAL, , , , REVIEW",
    })
    void saysWhetherAUseIsGranted(
            String model,
            Purpose.Aim aim,
            Purpose.Action action,
            @Nullable Long users,
            @Nullable Long revenue,
            @Nullable String territory,
            Verdict verdict) {
        UseVerdict answer = questions.canIUse(
                NodeId.model(model), new Purpose(aim, action, users, revenue, territory), KNOWLEDGE.policy());

        assertThat(answer.verdict()).as(answer.toString()).isEqualTo(verdict);
        if (verdict == Verdict.INCOMPATIBLE || verdict == Verdict.REVIEW) {
            assertThat(answer.reasons().getFirst().verdict()).isEqualTo(verdict);
        }
    }

    @Test
    void judgesAModelThatDoesNotExistYet() {
        LicenseVerdict verdict = whatIf("acme/helper", "mit", null, base("meta/Llama-3.1", Relation.FINETUNE));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(verdict.findings())
                .extracting(finding ->
                        finding.subject().name() + " " + finding.clause().code() + " " + finding.verdict())
                .containsExactlyInAnyOrder(
                        "acme/helper USE_POLICY INCOMPATIBLE",
                        "acme/helper SCALE_CAP INCOMPATIBLE",
                        "acme/helper NAME_PREFIX REVIEW");
        assertThat(verdict.duties().get().effective())
                .isEqualTo(new EffectiveLicense(
                        "MIT AND LicenseRef-scancode-llama-3.1-license-2024",
                        List.of("MIT", "LicenseRef-scancode-llama-3.1-license-2024")));
        assertThat(verdict.coverage().cypher()).isEmpty();
        assertThat(whatIf("acme/Llama-helper", "mit AND llama3.1", null, base("meta/Llama-3.1", Relation.FINETUNE))
                        .verdict())
                .isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
    }

    @Test
    void judgesTheRepositoryThatWouldShipAProposal() {
        LicenseVerdict verdict = whatIf(
                "acme/helper",
                "cc-by-nc-4.0",
                "github.com/o/app",
                base("org/free", Relation.FINETUNE),
                Proposal.Base.dataset(NodeId.dataset("org/nc-data")));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(verdict.findings())
                .extracting(finding -> finding.subject() + " " + finding.origin())
                .contains("repository:github.com/o/app model:acme/helper");
    }

    @Test
    void findsParentsThatNoLabelFits() {
        LicenseVerdict verdict = whatIf(
                "acme/mix",
                "gpl-3.0 AND openrail++",
                null,
                base("org/gpl", Relation.MERGE),
                base("org/rail", Relation.MERGE));

        assertThat(verdict.findings()).extracting(LicenseFinding::type).contains(FindingType.IRRECONCILABLE);
        assertThat(verdict.duties().get().effective()).isNull();
    }

    @Test
    void refusesAProposalByTheNameOfAModel() {
        assertThatThrownBy(() -> whatIf("org/free", "mit", null, base("org/nc", Relation.FINETUNE)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'org/free' is in the graph already");
    }

    @Test
    void judgesUnderThePolicyThatIsAskedFor() {
        LicenseQuestions contested = new LicenseGraph()
                .dataset("org/data", "cc-by-nc-4.0")
                .model("lab/model", "apache-2.0")
                .edge("lab/model", "TRAINED_ON", "org/data")
                .ask();
        NodeId model = NodeId.model("lab/model");

        assertThat(contested.check(model).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(contested.check(model, policy("permissive")).verdict())
                .isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
        LicenseVerdict strict = contested.check(model, policy("strict"));
        assertThat(strict.verdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(strict.coverage().cypher()).isEmpty();
        assertThat(contested.finding(strict.findings().getFirst().id()))
                .contains(strict.findings().getFirst());
        assertThat(contested
                        .findings(LicenseFindingFilter.NONE, policy("permissive"), 0, 10)
                        .findings())
                .isEmpty();
        Policy own = policy("balanced").with(Verdict.INCOMPATIBLE, Verdict.REVIEW, Verdict.UNKNOWN, true);
        assertThat(contested.check(model, own).verdict()).isEqualTo(Verdict.INCOMPATIBLE);
    }
}
