package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    static final String NAMES = """
            CREATE (:Model {name: 'spacy/en_core_web_sm', downloads: 900, tags: ['spacy', 'token-classification']}),
                   (:Model {name: 'spacy/en_core_web_lg', downloads: 100}),
                   (:Model {name: 'spacy/de_core_news_sm', downloads: 5000}),
                   (:Model {name: 'meta-llama/Meta-Llama-3-8B', downloads: 700}),
                   (:Model {name: 'meta-llama/Llama-3.1-8B', downloads: 950}),
                   (:Model {name: 'meta-llama/Llama-3.1-8B-Instruct', downloads: 9000}),
                   (:Model {name: 'meta-llama/Llama-2-13b', downloads: 9999}),
                   (:Model {name: 'distilbert/distilbert-base-uncased', downloads: 400, formerNames: ['distilbert-base-uncased']}),
                   (:Model {name: 'google-bert/bert-base-uncased', downloads: 8000, formerNames: ['bert-base-uncased']}),
                   (:Model {name: 'someone/bert-base-uncased-squad', downloads: 10000}),
                   (:Dataset {name: 'rajpurkar/squad'}),
                   (:Owner {name: 'huggingface.co/google-bert'}),
                   (:License {id: 'Apache-2.0', title: 'Apache License 2.0'}),
                   (:Repository {name: 'github.com/explosion/spaCy', stars: 30000})
            """;

    private static Registry registry() {
        return new Registry(TestGraph.of(NAMES), FormerNames.bundled());
    }

    private static List<String> find(Registry registry, String text) {
        return registry.search(text, List.of(), 0, 20).items().stream()
                .map(NodeId::toString)
                .toList();
    }

    @Test
    void findsAPartOfAName() {
        assertThat(find(registry(), "core_web"))
                .containsExactly("model:spacy/en_core_web_sm", "model:spacy/en_core_web_lg");
    }

    @Test
    void findsSeveralWordsWithTheWholeOnesFirst() {
        assertThat(find(registry(), "llama 3 8b"))
                .containsExactly(
                        "model:meta-llama/Meta-Llama-3-8B",
                        "model:meta-llama/Llama-3.1-8B-Instruct",
                        "model:meta-llama/Llama-3.1-8B");
    }

    @Test
    void findsWordsWrittenTogether() {
        assertThat(find(registry(), "llama3 8b")).startsWith("model:meta-llama/Meta-Llama-3-8B");
    }

    @Test
    void findsAPrefix() {
        assertThat(find(registry(), "distilbe")).containsExactly("model:distilbert/distilbert-base-uncased");
    }

    @Test
    void findsAnOwnerAndItsModels() {
        assertThat(find(registry(), "google-bert"))
                .containsExactly("owner:huggingface.co/google-bert", "model:google-bert/bert-base-uncased");
    }

    @Test
    void putsTheNameThatEqualsTheTextFirst() {
        assertThat(find(registry(), "bert-base-uncased"))
                .containsExactly(
                        "model:google-bert/bert-base-uncased",
                        "model:someone/bert-base-uncased-squad",
                        "model:distilbert/distilbert-base-uncased");
    }

    @Test
    void findsLicencesByTitleAndRepositoriesInAnyCase() {
        assertThat(find(registry(), "APACHE license")).containsExactly("license:Apache-2.0");
        assertThat(find(registry(), "SPACY repo")).isEmpty();
        assertThat(find(registry(), "explosion spacy")).containsExactly("repository:github.com/explosion/spaCy");
    }

    @Test
    void survivesAnUnfinishedBracket() {
        assertThat(find(registry(), "meta-llama/Llama-3.1-8B ("))
                .containsExactly("model:meta-llama/Llama-3.1-8B", "model:meta-llama/Llama-3.1-8B-Instruct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "\"",
                "\\",
                "*",
                "?",
                "~",
                "^",
                ":",
                "/",
                "[a TO",
                "{a TO b}",
                "AND",
                "OR NOT",
                "&&",
                "||",
                "!",
                "+",
                "-",
                "name:",
                "/.*/",
                "a~9",
                "a^^",
                "*:*",
                "'}) DETACH DELETE n //",
                "  ",
                "日本語",
                "😀"
            })
    void readsNoTextAsSyntax(String text) {
        assertThat(registry().search(text, List.of(), 0, 20)).isNotNull();
    }

    @Test
    void readsNoRandomTextAsSyntax() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Registry registry = registry();
        String letters = "ab1 ()[]{}\"\\/*?~^:+-!&|<>=#$%_.,;'@é";
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, letters.length()).forEach(index -> text.append(letters.charAt(index)));
            assertThat(registry.search(text.toString(), List.of(), 0, 5)).isNotNull();
        }
    }

    @Test
    void listsOnlyTheKindsThatAreWanted() {
        assertThat(registry().search("squad", List.of(NodeKind.DATASET), 0, 20).items())
                .containsExactly(NodeId.dataset("rajpurkar/squad"));
    }

    @Test
    void answersPartsOfTheListWithTheTotal() {
        Page<NodeId> page = registry().search("llama", List.of(), 1, 2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).hasSize(2);
        assertThat(page.hasNext()).isTrue();
        assertThat(registry().search("llama", List.of(), 40, 2).items()).isEmpty();
    }

    /** What the statement orders for people is what the search orders for the service. */
    @ParameterizedTest
    @ValueSource(
            strings = {"llama 3 8b", "bert-base-uncased", "core_web", "google-bert", "squad", "llama3 8b", "a", "8b"})
    void ordersHitsAsTheStatementDoes(String text) {
        record Hit(String kind, String name) {}
        record Hits(long total, List<Hit> hits) {}

        Graph graph = TestGraph.of(NAMES);
        SearchWords words = SearchWords.of(text);
        Parameters parameters = Parameters.of("query", words.everyWord())
                .and("text", text)
                .and("letters", String.join("", words.words()))
                .and("words", words.words())
                .and("kinds", null)
                .and("offset", 1)
                .and("first", 4);
        Hits hits = graph.readFirst(CypherFile.of("registry/search"), parameters, Hits.class)
                .orElseThrow();
        assertThat(new Registry(graph, FormerNames.bundled()).search(text, List.of(), 1, 4))
                .isEqualTo(new Page<>(
                        hits.hits().stream()
                                .map(hit -> new NodeId(NodeKind.valueOf(hit.kind()), hit.name()))
                                .toList(),
                        hits.total(),
                        1));
    }

    @Test
    void looksInsideOfWordsWhereFewHoldThemOtherwise() {
        Registry registry = new Registry(
                TestGraph.of(
                        "UNWIND range(1, 499) AS number CREATE (:Model {name: 'lab/bert-' + number, downloads: number})"),
                FormerNames.bundled());
        TestGraph.run("CREATE (:Model {name: 'lab/roberta', downloads: 1})");
        assertThat(registry.search("bert", List.of(), 499, 1))
                .isEqualTo(new Page<>(List.of(NodeId.model("lab/roberta")), 500, 499));
        TestGraph.run("CREATE (:Model {name: 'lab/bert-500', downloads: 500})");
        assertThat(registry.search("bert", List.of(), 499, 1))
                .isEqualTo(new Page<>(List.of(NodeId.model("lab/bert-1")), 500, 499));
    }

    @Test
    void refusesATextWithoutEnd() {
        Registry registry = registry();
        assertThatThrownBy(() -> registry.search("a".repeat(10_000), List.of(), 0, 20))
                .isInstanceOf(ProblemException.class)
                .hasMessage("text to search for has 10000 characters; at most 512 are taken");
    }
}
