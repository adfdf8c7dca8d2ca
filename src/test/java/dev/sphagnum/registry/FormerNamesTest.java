package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FormerNamesTest {
    private final FormerNames names = FormerNames.bundled();

    @Test
    void findsTheNameThatAModelHasToday() {
        assertThat(names.current(NodeKind.MODEL, "gpt2")).isEqualTo("openai-community/gpt2");
        assertThat(names.current(NodeKind.MODEL, "bert-base-uncased")).isEqualTo("google-bert/bert-base-uncased");
        assertThat(names.current(NodeKind.MODEL, "ctrl")).isEqualTo("Salesforce/ctrl");
        assertThat(names.current(NodeKind.DATASET, "squad")).isEqualTo("rajpurkar/squad");
    }

    @Test
    void leavesOtherNamesAsTheyAre() {
        assertThat(names.current(NodeKind.MODEL, "openai/whisper-large")).isEqualTo("openai/whisper-large");
        assertThat(names.current(NodeKind.MODEL, "openai-community/gpt2")).isEqualTo("openai-community/gpt2");
        assertThat(names.current(NodeKind.MODEL, "squad")).isEqualTo("squad");
    }

    @Test
    void listsTheFormerNamesOfAModelInOrder() {
        assertThat(names.formerNamesOf(NodeKind.MODEL, "tohoku-nlp/bert-base-japanese"))
                .containsExactly("bert-base-japanese", "cl-tohoku/bert-base-japanese");
        assertThat(names.formerNamesOf(NodeKind.MODEL, "openai/whisper-large")).isEmpty();
    }

    @Test
    void takesMovesThatTheGraphHasSeen() {
        FormerNames more = names.plus(Map.of(
                NodeId.model("old/name"),
                NodeId.model("new/name"),
                NodeId.repository("github.com/a/b"),
                NodeId.repository("github.com/c/d")));
        assertThat(more.current(NodeKind.MODEL, "old/name")).isEqualTo("new/name");
        assertThat(more.current(NodeKind.MODEL, "gpt2")).isEqualTo("openai-community/gpt2");
        assertThat(more.current(NodeKind.REPOSITORY, "github.com/a/b")).isEqualTo("github.com/c/d");
        assertThat(more.formerNamesOf(NodeKind.MODEL, "new/name")).containsExactly("old/name");
    }

    @Test
    void noMoveLeadsToANameThatMovedAgain() throws IOException {
        List<String[]> moves = moves();
        assertThat(moves).hasSizeGreaterThan(180);
        assertThat(moves).allSatisfy(move -> {
            assertThat(move).hasSize(3);
            assertThat(move[0]).isIn("model", "dataset");
            assertThat(move[2]).matches("[\\w.-]+/[\\w.-]+").isNotEqualTo(move[1]);
        });
        assertThat(moves.stream().map(move -> move[0] + " " + move[1])).doesNotHaveDuplicates();
        assertThat(moves.stream().map(move -> move[0] + " " + move[2]))
                .doesNotContainAnyElementsOf(
                        moves.stream().map(move -> move[0] + " " + move[1]).toList());
    }

    private static List<String[]> moves() throws IOException {
        try (InputStream stream = FormerNamesTest.class.getResourceAsStream("/names/moves.tsv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
