package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.DataQualityNote.Kind;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verdict says of the data that it rests on, and why there is no finding. */
class DataQualityTest {
    private static List<DataQualityNote> notes(LicenseQuestions questions, String model) {
        return questions.check(NodeId.model(model)).dataQuality();
    }

    @Test
    void namesACycleOnceAndNobodyBelowWhatIsFine() {
        LicenseQuestions questions = new LicenseGraph()
                .model("a/one", "apache-2.0")
                .model("b/two", "apache-2.0")
                .model("c/leaf", "apache-2.0")
                .model("d/alone", "apache-2.0")
                .edge("a/one", "FINETUNE", "b/two")
                .edge("b/two", "FINETUNE", "a/one")
                .edge("c/leaf", "FINETUNE", "b/two")
                .ask();

        assertThat(notes(questions, "c/leaf"))
                .containsExactly(new DataQualityNote(
                        Kind.CYCLE,
                        NodeId.model("b/two"),
                        "These are each other's upstream, so one of their links is wrong: a/one, b/two."));
        assertThat(notes(questions, "a/one")).extracting(DataQualityNote::node).containsExactly(NodeId.model("a/one"));
        assertThat(notes(questions, "d/alone")).isEmpty();
    }

    @Test
    void namesSelfLoopsStubsAndGuessesUnderAPolicyWithoutAName() {
        Graph graph = new LicenseGraph()
                .model("a/unread", "?")
                .model("b/middle", "cc-by")
                .model("c/leaf", "mit")
                .edge("b/middle", "FINETUNE", "a/unread")
                .edge("b/middle", "FINETUNE", "b/middle")
                .edge("c/leaf", "FINETUNE", "b/middle")
                .write();
        TestGraph.run("MATCH (:Model {name: 'b/middle'})-[claim:LICENSED_UNDER]->() SET claim.confidence = 0.7");
        LicenseQuestions questions = LicenseGraph.ask(graph);
        List<DataQualityNote> expected = List.of(
                new DataQualityNote(
                        Kind.SELF_LOOP,
                        NodeId.model("b/middle"),
                        "b/middle names itself as its base; that link was left out."),
                new DataQualityNote(
                        Kind.UNREAD_PARENT,
                        NodeId.model("a/unread"),
                        "a/unread is named by others and was never read: neither its licence nor its own upstream is"
                                + " known."),
                new DataQualityNote(
                        Kind.GUESSED_LICENSE,
                        NodeId.model("b/middle"),
                        "What b/middle declares was taken for CC-BY-4.0, with confidence 0.7."));

        assertThat(notes(questions, "c/leaf")).isEqualTo(expected);
        assertThat(questions
                        .check(
                                NodeId.model("c/leaf"),
                                LicenseKnowledge.bundled()
                                        .policy()
                                        .with(Verdict.INCOMPATIBLE, Verdict.REVIEW, Verdict.UNKNOWN, true))
                        .dataQuality())
                .isEqualTo(expected);
    }

    @Test
    void saysWhyOwnersAreNotHeldToTheirOwnTerms() {
        LicenseQuestions questions = new LicenseGraph()
                .model("org/base", "cc-by-nc-4.0")
                .model("org/free", "mit")
                .model("user/leaf", "mit")
                .edge("org/free", "FINETUNE", "org/base")
                .edge("user/leaf", "FINETUNE", "org/free")
                .ask();
        DataQualityNote note = new DataQualityNote(
                Kind.OWNER_RELICENSED,
                NodeId.model("org/free"),
                "CC-BY-NC-4.0 2(a)(1) (commercial use is not granted) of org/base is not held against org/free: one"
                        + " publisher stands behind both, and owners may license their own work anew.");

        assertThat(questions.check(NodeId.model("org/free")).findings()).isEmpty();
        assertThat(notes(questions, "org/free")).containsExactly(note);
        assertThat(notes(questions, "user/leaf")).containsExactly(note);
    }

    @Test
    void saysSoWhereAClauseComesBackToItsOwnPublisher() {
        LicenseQuestions questions = new LicenseGraph()
                .model("org/base", "cc-by-nc-4.0")
                .model("user/middle", "cc-by-nc-4.0")
                .model("org/again", "mit")
                .edge("user/middle", "FINETUNE", "org/base")
                .edge("org/again", "QUANTIZED", "user/middle")
                .ask();

        // The middle one holds the clause too, and it is another publisher's.
        assertThat(notes(questions, "org/again")).isEmpty();
        assertThat(questions.check(NodeId.model("org/again")).findings()).isNotEmpty();
    }

    @Test
    void listsNoMoreThanAHundredNotesAndSaysSo() {
        LicenseGraph graph = new LicenseGraph().model("z/leaf", "mit");
        for (int parent = 0; parent < 120; parent++) {
            graph.model("p/" + parent, "?").edge("z/leaf", "MERGE", "p/" + parent);
        }
        LicenseVerdict verdict = graph.ask().check(NodeId.model("z/leaf"));

        assertThat(verdict.dataQuality()).hasSize(100);
        assertThat(verdict.coverage().truncated()).isTrue();
    }
}
