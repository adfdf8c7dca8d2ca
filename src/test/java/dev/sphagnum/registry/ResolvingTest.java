package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.TestGraph;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvingTest {
    private static Registry registry() {
        return new Registry(TestGraph.of("""
                CREATE (:Model {name: 'google-bert/bert-base-uncased', downloads: 10}),
                       (:Model {name: 'openai-community/gpt2', downloads: 9}),
                       (:Model {name: 'meta-llama/Llama-3.1-8B', formerNames: ['meta-llama/Meta-Llama-3.1-8B']}),
                       (:Model {name: 'meta-llama/Llama-3.1-70B'}),
                       (:Model {name: 'a/b'}), (:Model {name: 'A/B', stub: true}), (:Dataset {name: 'a/b'}),
                       (:Model {name: 'pytorch:pytorch/vision/resnet50'}),
                       (:Repository {name: 'github.com/Owner/Repo'}),
                       (:Owner {name: 'huggingface.co/google-bert'}),
                       (:License {id: 'Apache-2.0'}),
                       (:Paper {id: 'arxiv:1810.04805'})
                """), FormerNames.bundled());
    }

    @ParameterizedTest
    @CsvSource({
        "google-bert/bert-base-uncased, model:google-bert/bert-base-uncased",
        "model:google-bert/bert-base-uncased, model:google-bert/bert-base-uncased",
        "bert-base-uncased, model:google-bert/bert-base-uncased",
        "model:gpt2, model:openai-community/gpt2",
        "Google-BERT/BERT-base-uncased, model:google-bert/bert-base-uncased",
        "' google-bert/bert-base-uncased ', model:google-bert/bert-base-uncased",
        "https://huggingface.co/google-bert/bert-base-uncased, model:google-bert/bert-base-uncased",
        "meta-llama/Meta-Llama-3.1-8B, model:meta-llama/Llama-3.1-8B",
        "META-LLAMA/meta-llama-3.1-8b, model:meta-llama/Llama-3.1-8B",
        "a/b, model:a/b",
        "A/B, model:A/B",
        "dataset:a/b, dataset:a/b",
        "https://huggingface.co/datasets/a/b, dataset:a/b",
        "pytorch:pytorch/vision/resnet50, model:pytorch:pytorch/vision/resnet50",
        "github.com/Owner/Repo, repository:github.com/Owner/Repo",
        "GitHub.com/owner/repo, repository:github.com/Owner/Repo",
        "https://github.com/Owner/Repo.git, repository:github.com/Owner/Repo",
        "repository:https://github.com/Owner/Repo/, repository:github.com/Owner/Repo",
        "apache-2.0, license:Apache-2.0",
        "license:APACHE-2.0, license:Apache-2.0",
        "owner:google-bert, owner:huggingface.co/google-bert",
        "https://huggingface.co/google-bert, owner:huggingface.co/google-bert",
        "paper:arxiv:1810.04805, paper:arxiv:1810.04805"
    })
    void findsANodeByEachWayOfWritingItsName(String text, String id) {
        assertThat(registry().resolve(text).toString()).isEqualTo(id);
    }

    @Test
    void answersOnlyTheKindsThatAreWanted() {
        Registry registry = registry();
        assertThat(registry.find("a/b", NodeKind.DATASET)).contains(NodeId.dataset("a/b"));
        assertThat(registry.find("model:a/b", NodeKind.DATASET)).isEmpty();
    }

    @Test
    void takesAKnownNodeWithoutAskingWhereTheNameMeansItFirst() {
        Registry registry = registry();
        NodeKind[] artefacts = {NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY};
        // The database holds none of these names.
        Set<NodeId> known = Set.of(
                NodeId.model("picture/only"), NodeId.dataset("a/b"), NodeId.model("gpt2"), NodeId.dataset("new/data"));
        assertThat(registry.resolve("picture/only", known::contains, artefacts))
                .isEqualTo(NodeId.model("picture/only"));
        assertThat(registry.resolve("dataset:new/data", known::contains, artefacts))
                .isEqualTo(NodeId.dataset("new/data"));
        assertThat(registry.resolve("a/b", known::contains, artefacts))
                .as("a model, which the name means first, may be there as well")
                .isEqualTo(NodeId.model("a/b"));
        assertThat(registry.resolve("gpt2", known::contains, artefacts))
                .as("the name that the model bears today")
                .isEqualTo(NodeId.model("openai-community/gpt2"));
        assertThatThrownBy(() -> registry.resolve("picture/only", _ -> false, artefacts))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void namesUpToThreeThatAreNear() {
        Registry registry = registry();
        assertThatThrownBy(() -> registry.resolve("meta-lama/Llama-3.1-8B", NodeKind.MODEL))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isEqualTo(new Problem.NotFound(
                                "model",
                                "meta-lama/Llama-3.1-8B",
                                List.of("meta-llama/Llama-3.1-8B", "meta-llama/Llama-3.1-70B"))));
    }

    @Test
    void saysWhereToLookWhenNothingIsNear() {
        Registry registry = registry();
        assertThatThrownBy(() -> registry.resolve("zzzzzzzz"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "no node 'zzzzzzzz' in the graph; look for it with: ./sphagnum search TEXT, or ingest it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\u2028b"})
    void refusesWhatCanBeNoName(String text) {
        Registry registry = registry();
        assertThatThrownBy(() -> registry.resolve(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadArgument.class));
    }

    @Test
    void refusesANameOfTenThousandCharacters() {
        Registry registry = registry();
        assertThatThrownBy(() -> registry.find("x".repeat(10_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("the name has 10000 characters; at most 512 are taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x'}) DETACH DELETE n //", "\"; MATCH (n) DETACH DELETE n", "\\\" OR *:*", "()", "a` b"})
    void readsNoNameAsCode(String text) {
        Registry registry = registry();
        assertThat(registry.find(text)).isEmpty();
        assertThat(registry.find("a/b")).isPresent();
    }
}
