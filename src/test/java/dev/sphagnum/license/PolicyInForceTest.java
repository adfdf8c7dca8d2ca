package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseOverride;
import dev.sphagnum.topology.SupplyGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation's policy file changes in answers, and that each answer says so. */
class PolicyInForceTest {
    private static final String WHY = "reason: agreed, author: counsel";

    @TempDir
    Path folder;

    private LicenseKnowledge knowledge(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), "name: acme\n" + text.replace("WHY", WHY));
        return LicenseKnowledge.under(file.toString(), LocalDate.of(2026, 11, 24));
    }

    /** The verdict on each model before and under the file, and the places of the statements that bear on it. */
    private String check(Graph graph, LicenseKnowledge knowledge, NodeId subject) {
        LicenseVerdict before = LicenseGraph.ask(graph).check(subject);
        LicenseVerdict after = LicenseGraph.ask(graph, knowledge).check(subject);
        assertThat(before.duties().get().overrides()).isEmpty();
        return before.verdict() + " -> " + after.verdict() + " "
                + after.duties().get().overrides().stream()
                        .map(override ->
                                override.kind() + " " + override.place().replaceFirst(".* line ", ""))
                        .toList();
    }

    private static Graph chain(String base, String relation, String label) {
        return new LicenseGraph()
                .model("org/base", base)
                .model("lab/tuned", label)
                .edge("lab/tuned", relation, "org/base")
                .write();
    }

    private static final NodeId TUNED = NodeId.model("lab/tuned");

    @Test
    void keepsAWaivedFindingInSightAndOutOfTheVerdict() throws IOException {
        Graph graph = new LicenseGraph()
                .model("org/base", "cc-by-nc-4.0")
                .model("lab/tuned", "mit")
                .model("lab/further", "mit")
                .edge("lab/tuned", "FINETUNE", "org/base")
                .edge("lab/further", "FINETUNE", "lab/tuned")
                .write();
        LicenseKnowledge knowledge = knowledge("""
                waivers:
                  - {subject: "model:lab/tuned", clause: NC, origin: "model:org/base", WHY}
                  - {subject: "model:lab/tuned", clause: COPYLEFT, WHY}
                """);

        assertThat(check(graph, knowledge, TUNED)).isEqualTo("INCOMPATIBLE -> COMPATIBLE_WITH_OBLIGATIONS [WAIVER 3]");
        assertThat(check(graph, knowledge, NodeId.model("lab/further"))).isEqualTo("INCOMPATIBLE -> INCOMPATIBLE []");
        LicenseQuestions questions = LicenseGraph.ask(graph, knowledge);
        LicenseFinding finding = questions.check(TUNED).findings().getFirst();
        assertThat(finding.waived()).isTrue();
        assertThat(finding.verdict()).isEqualTo(Verdict.INCOMPATIBLE);
        assertThat(finding.overrides())
                .containsExactly(new LicenseOverride(
                        LicenseOverride.Kind.WAIVER,
                        "NC at model:lab/tuned is accepted.",
                        "agreed",
                        "counsel",
                        "policy file acme.yaml line 3"));
        assertThat(questions.findings(waived(true), 0, 10).totalCount()).isEqualTo(1);
        assertThat(questions.findings(waived(false), 0, 10).totalCount()).isZero();
    }

    private static LicenseFindingFilter waived(boolean waived) {
        return new LicenseFindingFilter(null, null, null, null, Set.of(), null, null, null, null, waived);
    }

    @Test
    void doesNotWaiveForAnotherOrigin() throws IOException {
        Graph graph = chain("cc-by-nc-4.0", "FINETUNE", "mit");
        LicenseKnowledge knowledge =
                knowledge("waivers: [{subject: \"model:lab/tuned\", clause: NC, origin: \"model:org/else\", WHY}]");

        assertThat(check(graph, knowledge, TUNED)).isEqualTo("INCOMPATIBLE -> INCOMPATIBLE []");
    }

    @Test
    void judgesByTheOrganisationsVerdicts() throws IOException {
        LicenseKnowledge knowledge = knowledge("""
                verdicts:
                  - {clause: NC, arrives: by_reference, verdict: COMPATIBLE_WITH_OBLIGATIONS, WHY}
                  - {clause: NC, arrives: contested, verdict: INCOMPATIBLE, WHY}
                """);
        Graph uses = new LicenseGraph()
                .model("org/base", "cc-by-nc-4.0")
                .repository("lab/app", "mit")
                .edge("lab/app", "USES", "org/base")
                .write();

        assertThat(check(uses, knowledge, NodeId.repository("lab/app")))
                .isEqualTo("REVIEW -> COMPATIBLE_WITH_OBLIGATIONS [VERDICT 3]");

        Graph trained = new LicenseGraph()
                .dataset("org/data", "cc-by-nc-4.0")
                .model("lab/tuned", "mit")
                .edge("lab/tuned", "TRAINED_ON", "org/data")
                .write();
        assertThat(check(trained, knowledge, TUNED)).isEqualTo("REVIEW -> INCOMPATIBLE [VERDICT 4]");
        assertThat(LicenseGraph.ask(trained, knowledge)
                        .check(TUNED)
                        .findings()
                        .getFirst()
                        .overrides())
                .extracting(LicenseOverride::kind)
                .containsExactly(LicenseOverride.Kind.VERDICT);
    }

    @Test
    void letsAClauseTravelAsTheOrganisationSays() throws IOException {
        LicenseKnowledge knowledge = knowledge("flows: [{profile: restrict, relation: trained_on, flow: N, WHY}]");
        Graph trained = new LicenseGraph()
                .dataset("org/data", "cc-by-nc-4.0")
                .model("lab/tuned", "mit")
                .edge("lab/tuned", "TRAINED_ON", "org/data")
                .write();

        assertThat(check(trained, knowledge, TUNED)).isEqualTo("REVIEW -> COMPATIBLE_WITH_OBLIGATIONS [FLOW 2]");
    }

    @Test
    void readsDeclarationsInTheOrganisationsWords() throws IOException {
        LicenseKnowledge knowledge = knowledge("""
                licenses: [{license: {id: LicenseRef-House, title: House licence, family: custom}, WHY}]
                terms:
                  - entry: {license: LicenseRef-House, source: "https://example.org", terms: [{code: NC, section: "1", profile: restrict, confidence: high}]}
                    reason: read
                    author: counsel
                aliases: [{word: house rules, license: LicenseRef-House, WHY}]
                """);
        Graph graph = chain("House Rules", "FINETUNE", "mit");

        assertThat(check(graph, knowledge, TUNED)).isEqualTo("UNKNOWN -> INCOMPATIBLE [ALIAS 7, LICENSE 2, TERMS 4]");
        assertThat(LicenseGraph.ask(graph, knowledge)
                        .check(TUNED)
                        .findings()
                        .getFirst()
                        .originLicense())
                .isEqualTo("LicenseRef-House");
    }

    @Test
    void holdsClausesThatCannotBindTheOrganisationForDuties() throws IOException {
        Graph revenue = chain("stability-ai-community", "FINETUNE", "mit");
        assertThat(codes(revenue, knowledge("context: {annualRevenueUsd: 1000000, WHY}")))
                .isNotEmpty()
                .doesNotContain("REVENUE_CAP");
        assertThat(codes(revenue, knowledge("context: {annualRevenueUsd: 1000001, WHY}")))
                .contains("REVENUE_CAP");
        assertThat(codes(revenue, LicenseKnowledge.bundled())).contains("REVENUE_CAP");

        Graph noncommercial = chain("cc-by-nc-4.0", "FINETUNE", "mit");
        assertThat(check(noncommercial, knowledge("context: {commercial: false, WHY}"), TUNED))
                .isEqualTo("INCOMPATIBLE -> COMPATIBLE_WITH_OBLIGATIONS [CONTEXT 2]");
        assertThat(check(noncommercial, knowledge("context: {commercial: true, WHY}"), TUNED))
                .isEqualTo("INCOMPATIBLE -> INCOMPATIBLE [CONTEXT 2]");
    }

    private static List<String> codes(Graph graph, LicenseKnowledge knowledge) {
        return LicenseGraph.ask(graph, knowledge).check(TUNED).findings().stream()
                .map(finding -> finding.clause().code())
                .toList();
    }

    @Test
    void takesTheConditionOfAClauseFromTheContext() throws IOException {
        Graph graph = new LicenseGraph()
                .model("org/base", "llama3.2")
                .model("lab/Llama-tuned", "llama3.3")
                .edge("lab/Llama-tuned", "FINETUNE", "org/base")
                .write();
        NodeId subject = NodeId.model("lab/Llama-tuned");

        assertThat(territories(graph, knowledge("context: {multimodal: true, WHY}"), subject))
                .containsExactly(Verdict.INCOMPATIBLE);
        assertThat(territories(graph, knowledge("context: {multimodal: false, WHY}"), subject))
                .isEmpty();
        assertThat(territories(graph, knowledge("context: {multimodal: true, territories: [US], WHY}"), subject))
                .isEmpty();
        assertThat(territories(graph, knowledge("context: {multimodal: true, territories: [US, FR], WHY}"), subject))
                .containsExactly(Verdict.INCOMPATIBLE);
        assertThat(territories(graph, LicenseKnowledge.bundled(), subject)).isEmpty();
    }

    private static List<Verdict> territories(Graph graph, LicenseKnowledge knowledge, NodeId subject) {
        return LicenseGraph.ask(graph, knowledge).check(subject).findings().stream()
                .filter(finding -> finding.clause().code().equals("TERRITORY"))
                .map(LicenseFinding::verdict)
                .toList();
    }

    @Test
    void answersAboutAUseWithWhatTheOrganisationSaysOfItself() throws IOException {
        Graph graph = chain("llama3.1", "FINETUNE", "llama3.1");
        LicenseKnowledge knowledge = knowledge("context: {monthlyActiveUsers: 1000, WHY}");
        Purpose purpose = new Purpose(Purpose.Aim.COMMERCIAL, Purpose.Action.SERVE, null, null, null);

        assertThat(use(graph, LicenseKnowledge.bundled(), purpose)).isEqualTo(Verdict.UNKNOWN);
        assertThat(use(graph, knowledge, purpose)).isEqualTo(Verdict.COMPATIBLE_WITH_OBLIGATIONS);
        Purpose huge = new Purpose(Purpose.Aim.COMMERCIAL, Purpose.Action.SERVE, 800_000_000L, null, null);
        assertThat(use(graph, knowledge, huge)).isEqualTo(Verdict.INCOMPATIBLE);
    }

    private static Verdict use(Graph graph, LicenseKnowledge knowledge, Purpose purpose) {
        return LicenseGraph.ask(graph, knowledge)
                .canIUse(NodeId.model("org/base"), purpose, knowledge.policy())
                .verdict();
    }

    @Test
    void storesFindingsUnderItsNameBesideThoseOfAnotherPolicy() throws IOException {
        Graph graph = chain("cc-by-nc-4.0", "FINETUNE", "mit");
        LicenseKnowledge knowledge = knowledge("waivers: [{subject: \"model:lab/tuned\", clause: NC, WHY}]");
        SupplyGraph picture = SupplyGraph.load(graph);
        new LicenseAnalysis(graph, LicenseKnowledge.bundled(), () -> picture).analyze();
        new LicenseAnalysis(graph, knowledge, () -> picture).analyze();

        assertThat(twins(graph, LicenseKnowledge.under("strict", LocalDate.EPOCH)))
                .as("strict was not analysed")
                .isEmpty();
        assertThat(twins(graph, knowledge)).containsExactly("license/findings");
        assertThat(stored(graph, "acme")).containsExactly(new Stored("NC", true));
        assertThat(stored(graph, "balanced")).containsExactly(new Stored("NC", false));
    }

    private static List<String> twins(Graph graph, LicenseKnowledge knowledge) {
        return LicenseGraph.ask(graph, knowledge).findings(LicenseFindingFilter.NONE, 0, 1).coverage().cypher().stream()
                .map(twin -> twin.file())
                .toList();
    }

    /** Of one row of {@code cypher/license/findings.cypher}. */
    record Stored(String code, boolean waived) {}

    private static List<Stored> stored(Graph graph, String policy) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (String open : List.of("originKind", "origin", "license", "clause", "verdicts", "laundered")) {
            parameters.put(open, null);
        }
        for (String open : List.of("minSeverity", "minConfidence", "owner", "waived")) {
            parameters.put(open, null);
        }
        parameters.putAll(Map.of("policy", policy, "offset", 0L, "first", 10L));
        return graph.read(CypherFile.of("license/findings"), Parameters.of(parameters), Stored.class);
    }
}
