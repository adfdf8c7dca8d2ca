package dev.sphagnum.license;

import static dev.sphagnum.license.LicenseGraph.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicenseCheckTest {
    /** What a test expects of a finding. */
    record Row(String droppedAt, String origin, String code, Verdict verdict, boolean laundered, int victims) {
        static List<Row> of(List<LicenseFinding> findings) {
            return findings.stream()
                    .map(finding -> new Row(
                            finding.droppedAt().name(),
                            finding.origin().name(),
                            finding.clause().code(),
                            finding.verdict(),
                            finding.laundered(),
                            finding.victims()))
                    .toList();
        }
    }

    private static List<Row> rows(LicenseQuestions questions, String model) {
        return Row.of(questions.check(NodeId.model(model)).findings());
    }

    private static List<Row> roots(LicenseQuestions questions) {
        return Row.of(questions.findings(LicenseFindingFilter.NONE, 0, 500).findings());
    }

    @Test
    void leavesOpenWhetherAListBindsAsAWhole() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "mit, cc-by-nc-4.0")
                .model("p/leaf", "apache-2.0")
                .edge("p/leaf", "FINETUNE", "o/base")
                .ask();

        LicenseVerdict verdict = questions.check(NodeId.model("p/leaf"));

        assertThat(verdict.verdict()).isEqualTo(Verdict.REVIEW);
        LicenseFinding finding = verdict.findings().getFirst();
        assertThat(finding.least()).isEqualTo(Verdict.COMPATIBLE);
        assertThat(finding.most()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(finding.confidence().value()).isEqualTo(0.5);
        assertThat(finding.explanation()).contains("leaves something open");
    }

    @Test
    void findsAnAdjacentConflictWithItsClauseAndPath() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/leaf", "apache-2.0")
                .edge("p/leaf", "FINETUNE", "o/base")
                .ask();

        LicenseVerdict verdict = questions.check(NodeId.model("p/leaf"));

        assertThat(verdict.verdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(verdict.coverage().complete()).isTrue();
        assertThat(verdict.coverage().depthReached()).isEqualTo(1);
        LicenseFinding finding = verdict.findings().getFirst();
        assertThat(finding.clause())
                .isEqualTo(new Clause(
                        "NC",
                        null,
                        "2(a)(1)",
                        "Commercial use is not granted.",
                        "https://spdx.org/licenses/CC-BY-NC-4.0.html",
                        List.of()));
        assertThat(finding.type()).isEqualTo(FindingType.LICENSE_CONFLICT);
        assertThat(finding.originLicense()).isEqualTo("CC-BY-NC-4.0");
        assertThat(finding.path().nodes()).containsExactly(NodeId.model("o/base"), NodeId.model("p/leaf"));
        assertThat(finding.adjacentVerdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(finding.confidence()).isEqualTo(new Confidence(0.9, "whether the clause travels this way"));
        assertThat(finding.explanation())
                .isEqualTo("The declared licence Apache-2.0 of p/leaf is inconsistent with CC-BY-NC-4.0 2(a)(1)"
                        + " (commercial use is not granted) that comes from o/base.");
        assertThat(finding.fixes())
                .containsExactly(
                        new Fix(Fix.Kind.DECLARE, "Declare Apache-2.0 AND CC-BY-NC-4.0 for p/leaf."),
                        new Fix(Fix.Kind.DROP_PARENT, "Make p/leaf without o/base."));
    }

    private static LicenseGraph launderedChain() {
        return new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/middle", "apache-2.0")
                .model("q/leaf", "apache-2.0")
                .model("r/tip", "mit")
                .edge("p/middle", "FINETUNE", "o/base")
                .edge("q/leaf", "QUANTIZED", "p/middle")
                .edge("r/tip", "ADAPTER", "q/leaf");
    }

    @Test
    void findsAConflictWhereEachAdjacentPairLooksFine() {
        LicenseQuestions questions = launderedChain().ask();

        assertThat(roots(questions))
                .containsExactly(new Row("p/middle", "o/base", "NC", Verdict.INCOMPATIBLE, false, 2));
        LicenseFinding leaf = questions.check(NodeId.model("q/leaf")).findings().getFirst();
        assertThat(leaf.laundered()).isTrue();
        assertThat(leaf.adjacentVerdict()).isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
        assertThat(leaf.droppedAt()).isEqualTo(NodeId.model("p/middle"));
        assertThat(leaf.path().nodes())
                .containsExactly(NodeId.model("o/base"), NodeId.model("p/middle"), NodeId.model("q/leaf"));
        assertThat(leaf.id()).endsWith("@model:q/leaf");
        assertThat(questions.finding(leaf.id())).contains(leaf);
        String root = leaf.id().substring(0, leaf.id().indexOf('@'));
        assertThat(questions.finding(root).orElseThrow().subject()).isEqualTo(NodeId.model("p/middle"));
    }

    @Test
    void answersNothingForAnIdThatIsNoFinding() {
        LicenseQuestions questions = launderedChain().ask();
        String root = questions
                .findings(LicenseFindingFilter.NONE, 0, 1)
                .findings()
                .getFirst()
                .id();

        assertThat(questions.finding("finding:0000")).isEmpty();
        assertThat(questions.finding(root + "@model:o/base")).isEmpty();
        assertThat(questions.finding(root + "@model:p/middle")).isEmpty();
        assertThat(questions.finding(root + "@model:no/such")).isEmpty();
        assertThat(questions.finding(root + "@")).isEmpty();
        assertThatThrownBy(() -> questions.check(NodeId.model("no/such"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void looksThroughAMiddleThatDeclaresNothing() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/middle", null)
                .model("q/leaf", "apache-2.0")
                .edge("p/middle", "FINETUNE", "o/base")
                .edge("q/leaf", "FINETUNE", "p/middle")
                .ask();

        assertThat(rows(questions, "p/middle"))
                .containsExactly(new Row("p/middle", "o/base", "NC", Verdict.REVIEW, false, 1));
        assertThat(rows(questions, "q/leaf"))
                .containsExactly(new Row("p/middle", "o/base", "NC", Verdict.INCOMPATIBLE, true, 1));
        assertThat(questions.check(NodeId.model("q/leaf")).coverage().unknownLicenses())
                .isEqualTo(1);
    }

    @Test
    void blamesTheFirstThatDeclaresBelowAMiddleThatNobodyHasRead() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/middle", "?")
                .model("q/leaf", "apache-2.0")
                .edge("p/middle", "FINETUNE", "o/base")
                .edge("q/leaf", "FINETUNE", "p/middle")
                .ask();

        assertThat(verdict(questions, "p/middle")).isEqualTo(Verdict.UNKNOWN);
        assertThat(rows(questions, "q/leaf"))
                .containsExactly(new Row("q/leaf", "o/base", "NC", Verdict.INCOMPATIBLE, true, 0));
    }

    @Test
    void countsAVictimOnceWhereChainsMerge() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/a", "apache-2.0")
                .model("p/b", "mit")
                .model("p/c", "mit")
                .model("p/d", "mit")
                .edge("p/a", "FINETUNE", "o/base")
                .edge("p/b", "FINETUNE", "p/a")
                .edge("p/c", "FINETUNE", "p/a")
                .edge("p/d", "MERGE", "p/b")
                .edge("p/d", "MERGE", "p/c")
                .ask();

        assertThat(roots(questions)).containsExactly(new Row("p/a", "o/base", "NC", Verdict.INCOMPATIBLE, false, 3));
        assertThat(questions
                        .check(NodeId.model("p/d"))
                        .findings()
                        .getFirst()
                        .path()
                        .nodes())
                .extracting(NodeId::name)
                .containsExactly("o/base", "p/a", "p/b", "p/d");
    }

    @Test
    void terminatesOnACycle() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/a", "apache-2.0")
                .model("p/b", "apache-2.0")
                .edge("p/a", "FINETUNE", "o/base")
                .edge("p/a", "FINETUNE", "p/b")
                .edge("p/b", "FINETUNE", "p/a")
                .edge("p/b", "FINETUNE", "p/b")
                .ask();

        assertThat(roots(questions)).containsExactly(new Row("p/a", "o/base", "NC", Verdict.INCOMPATIBLE, false, 1));
    }

    @Test
    void namesEachOriginOfAMerge() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/nc", "cc-by-nc-4.0")
                .model("o/gemma", "gemma")
                .model("p/merge", "apache-2.0")
                .edge("p/merge", "MERGE", "o/nc")
                .edge("p/merge", "MERGE", "o/gemma")
                .ask();

        assertThat(roots(questions))
                .containsExactlyInAnyOrder(
                        new Row("p/merge", "o/nc", "NC", Verdict.INCOMPATIBLE, false, 0),
                        new Row("p/merge", "o/gemma", "USE_POLICY", Verdict.INCOMPATIBLE, false, 0));
    }

    @Test
    void findsTwoRootsWhereATermWasRestoredAndDroppedAgain() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/a", "cc-by-nc-4.0")
                .model("p/b", "apache-2.0")
                .model("q/c", "cc-by-nc-4.0")
                .model("r/d", "mit")
                .edge("p/b", "FINETUNE", "o/a")
                .edge("q/c", "FINETUNE", "p/b")
                .edge("r/d", "FINETUNE", "q/c")
                .ask();

        assertThat(roots(questions))
                .containsExactlyInAnyOrder(
                        new Row("p/b", "o/a", "NC", Verdict.INCOMPATIBLE, false, 0),
                        new Row("r/d", "q/c", "NC", Verdict.INCOMPATIBLE, false, 0));
    }

    @Test
    void reviewsWhatIsContestedOrByReference() {
        LicenseQuestions questions = new LicenseGraph()
                .dataset("o/data", "cc-by-nc-4.0")
                .model("o/model", "cc-by-nc-4.0")
                .model("p/trained", "apache-2.0")
                .repository("github.com/p/uses", "mit")
                .repository("github.com/p/ships", "mit")
                .repository("github.com/p/bare", null)
                .edge("p/trained", "TRAINED_ON", "o/data")
                .edge("github.com/p/uses", "USES", "o/model")
                .edge("github.com/p/ships", "REDISTRIBUTES", "o/model")
                .edge("github.com/p/bare", "USES", "o/model")
                .ask();

        assertThat(questions.check(NodeId.model("p/trained")).findings())
                .extracting(LicenseFinding::type, LicenseFinding::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingType.CONTESTED, Verdict.REVIEW));
        assertThat(questions.check(NodeId.repository("github.com/p/uses")).findings())
                .extracting(LicenseFinding::type, LicenseFinding::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingType.BY_REFERENCE, Verdict.REVIEW));
        assertThat(questions.check(NodeId.repository("github.com/p/ships")).verdict())
                .isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(questions.check(NodeId.repository("github.com/p/bare")).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void letsAPublisherLicenseTheirOwnWorkAnew() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("o/relicensed", "apache-2.0")
                .model("p/leaf", "apache-2.0")
                .model("q/other", "apache-2.0")
                .model("o/again", "mit")
                .edge("o/relicensed", "FINETUNE", "o/base")
                .edge("p/leaf", "FINETUNE", "o/relicensed")
                .edge("q/other", "FINETUNE", "o/base")
                .edge("o/again", "FINETUNE", "q/other")
                .ask();

        assertThat(roots(questions))
                .containsExactly(new Row("q/other", "o/base", "NC", Verdict.INCOMPATIBLE, false, 0));
        assertThat(verdict(questions, "o/relicensed")).isEqualTo(Verdict.COMPATIBLE);
        assertThat(verdict(questions, "p/leaf")).isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
        assertThat(verdict(questions, "o/again")).isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
    }

    @Test
    void keepsAClauseThroughAPublishersModelWithoutALabel() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("o/bare", null)
                .model("p/leaf", "apache-2.0")
                .edge("o/bare", "FINETUNE", "o/base")
                .edge("p/leaf", "FINETUNE", "o/bare")
                .ask();

        assertThat(verdict(questions, "o/bare")).isEqualTo(Verdict.COMPATIBLE);
        assertThat(roots(questions)).containsExactly(new Row("p/leaf", "o/base", "NC", Verdict.INCOMPATIBLE, true, 0));
    }

    @Test
    void electsTheLighterLicenceUpstreamAndHoldsDownstreamToBoth() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/dual", "gpl-3.0 OR mit")
                .model("o/nc", "cc-by-nc-4.0")
                .model("p/leaf", "apache-2.0")
                .model("p/dual", "cc-by-nc-4.0 OR apache-2.0")
                .edge("p/leaf", "FINETUNE", "o/dual")
                .edge("p/dual", "FINETUNE", "o/nc")
                .ask();

        assertThat(verdict(questions, "p/leaf")).isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
        assertThat(verdict(questions, "p/dual")).isEqualTo(Verdict.INCOMPATIBLE);
    }

    @Test
    void ignoresLinksThatAreNotPreferred() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/base", "cc-by-nc-4.0")
                .model("p/leaf", "apache-2.0")
                .edge("p/leaf", "FINETUNE", "o/base", false)
                .ask();

        assertThat(verdict(questions, "p/leaf")).isEqualTo(Verdict.COMPATIBLE);
    }

    @Test
    void takesAnUnnamedRelationForWhatAllWaysHaveInCommon() {
        LicenseQuestions questions = new LicenseGraph()
                .model("o/nc", "cc-by-nc-4.0")
                .model("o/gpl", "gpl-3.0")
                .model("p/a", "mit")
                .model("p/b", "mit")
                .edge("p/a", "UNSPECIFIED", "o/nc")
                .edge("p/b", "UNSPECIFIED", "o/gpl")
                .ask();

        assertThat(verdict(questions, "p/a")).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(verdict(questions, "p/b")).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void doesNotClearAnArtefactThatDeclaresNothing() {
        LicenseQuestions questions = new LicenseGraph().model("o/bare", null).ask();

        LicenseVerdict verdict = questions.check(NodeId.model("o/bare"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict.coverage().complete()).isFalse();
        assertThat(verdict.coverage().unknownLicenses()).isEqualTo(1);
    }

    @Test
    void filtersAndPages() {
        LicenseQuestions questions = launderedChain()
                .model("o/llama", "llama3.1")
                .model("s/chatty", "apache-2.0")
                .edge("s/chatty", "FINETUNE", "o/llama")
                .ask();
        NodeId base = NodeId.model("o/base");

        assertThat(Row.of(questions
                        .findings(filter(null, base, null, null, null), 0, 10)
                        .findings()))
                .extracting(Row::droppedAt)
                .containsExactly("p/middle");
        assertThat(questions
                        .findings(filter(null, null, "NC", null, null), 0, 10)
                        .totalCount())
                .isEqualTo(1);
        assertThat(questions
                        .findings(filter(null, null, null, null, "huggingface.co/s"), 0, 10)
                        .findings())
                .extracting(finding -> finding.clause().code())
                .containsExactlyInAnyOrder("USE_POLICY", "SCALE_CAP", "NAME_PREFIX");
        FindingPage second = questions.findings(LicenseFindingFilter.NONE, 1, 1);
        assertThat(second.findings()).hasSize(1);
        assertThat(second.totalCount()).isEqualTo(4);
        FindingPage laundered = questions.findings(filter(null, null, null, true, null), 0, 10);
        assertThat(laundered.findings())
                .extracting(finding -> finding.subject().name())
                .containsExactly("q/leaf");
        assertThat(laundered.findings()).allMatch(LicenseFinding::laundered);
        assertThat(questions
                        .findings(filter(NodeId.model("r/tip"), null, null, null, null), 0, 10)
                        .findings())
                .extracting(finding -> finding.path().nodes().size())
                .containsExactly(4);
    }

    private static LicenseFindingFilter filter(
            @org.jspecify.annotations.Nullable NodeId subject,
            @org.jspecify.annotations.Nullable NodeId origin,
            @org.jspecify.annotations.Nullable String clause,
            @org.jspecify.annotations.Nullable Boolean laundered,
            @org.jspecify.annotations.Nullable String owner) {
        return new LicenseFindingFilter(subject, origin, null, clause, Set.of(), laundered, null, null, owner, null);
    }
}
