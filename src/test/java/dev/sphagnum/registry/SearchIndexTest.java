package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearchIndexTest {
    private static final String[] PIECES = {
        "bert", "roberta", "llama", "Llama3", "3", "8b", "base", "b", "Instruct", "日本"
    };
    private static final String[] BETWEEN = {"-", "_", ".", ""};

    private final Random random = new Random(seed());

    private static long seed() {
        long seed = Long.getLong("sphagnum.seed", System.nanoTime());
        System.out.println("seed " + seed);
        return seed;
    }

    /** By name: how often it was downloaded. */
    private Map<String, Long> names(int count) {
        Map<String, Long> names = new LinkedHashMap<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder("org" + random.nextInt(20) + "/");
            int pieces = 1 + random.nextInt(4);
            for (int piece = 0; piece < pieces; piece++) {
                name.append(piece == 0 ? "" : any(BETWEEN)).append(any(PIECES));
            }
            names.put(name.toString(), random.nextInt(4) == 0 ? -1 : (long) random.nextInt(50));
        }
        return names;
    }

    private String any(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private static SupplyGraph picture(Map<String, Long> names) {
        SupplyGraphBuilder builder = SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.MIN));
        names.forEach((name, downloads) -> builder.node(new NodeRow(
                "MODEL",
                name,
                List.of("huggingface.co/" + name.substring(0, name.indexOf('/'))),
                downloads < 0 ? null : downloads,
                false,
                "UNREAD",
                List.of(),
                false)));
        return builder.build();
    }

    /** All names, owners included, in which every word passes; each looked at alone. */
    private static Set<String> expected(
            Map<String, Long> names, SearchWords words, BiPredicate<String, String> partPasses) {
        Set<String> all = new HashSet<>(names.keySet());
        names.keySet().forEach(name -> all.add("huggingface.co/" + name.substring(0, name.indexOf('/'))));
        all.removeIf(name -> {
            String[] parts = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
            return !words.words().stream()
                    .allMatch(word -> holds(parts, word, partPasses)
                            || SearchWords.lettersAndDigits(word)
                                    .filter(two -> two.stream().allMatch(one -> holds(parts, one, partPasses)))
                                    .isPresent());
        });
        return all;
    }

    private static boolean holds(String[] parts, String word, BiPredicate<String, String> partPasses) {
        return Arrays.stream(parts).anyMatch(part -> partPasses.test(part, word));
    }

    private static Set<String> found(SearchIndex index, BitSet hits) {
        return new HashSet<>(index.rows(hits, Integer.MAX_VALUE).names());
    }

    @Test
    void findsWhatLookingAtEachNameFinds() {
        Map<String, Long> names = names(3_000);
        SearchIndex index = SearchIndex.of(picture(names));
        for (int round = 0; round < 200; round++) {
            SearchWords words = SearchWords.of(text());
            assertThat(found(index, index.withBeginnings(words, List.of())))
                    .as("%s", words)
                    .isEqualTo(expected(names, words, String::startsWith));
            assertThat(found(index, index.withParts(words, List.of())))
                    .as("inside %s", words)
                    .isEqualTo(expected(names, words, String::contains));
        }
    }

    private String text() {
        String text =
                any(PIECES) + (random.nextBoolean() ? " " + any(PIECES) : "") + (random.nextInt(5) == 0 ? "-o" : "");
        return random.nextInt(4) == 0 ? text.substring(0, 1 + random.nextInt(text.length())) : text;
    }

    @Test
    void answersEachHitOnOnePageAndTheNearestFirst() {
        Map<String, Long> names = names(3_000);
        SearchIndex index = SearchIndex.of(picture(names));
        for (int round = 0; round < 30; round++) {
            String text = text().toLowerCase(Locale.ROOT);
            SearchOrder order = new SearchOrder(text, SearchWords.of(text));
            BitSet hits = index.withBeginnings(order.words(), List.of());
            List<NodeId> all = new ArrayList<>();
            for (int offset = 0; offset < hits.cardinality() + 1; offset += 37) {
                all.addAll(index.page(hits, order, offset, 37));
            }
            assertThat(all).as(text).hasSize(hits.cardinality()).doesNotHaveDuplicates();
            if (all.size() <= 100) {
                SearchHits rows = index.rows(hits, 100);
                assertThat(all)
                        .as(text)
                        .isEqualTo(order.nearest(rows, rows.size()).stream()
                                .map(hit -> new NodeId(NodeKind.valueOf(hit.kind()), hit.name()))
                                .toList());
            }
        }
    }

    @Test
    void putsTheNamesakeFirstHoweverManyAreMorePopular() {
        Map<String, Long> names = new LinkedHashMap<>();
        for (int number = 0; number < 2_000; number++) {
            names.put("lab/bert-" + number, 1_000L + number);
        }
        names.put("nobody/bert", -1L);
        SearchIndex index = SearchIndex.of(picture(names));
        SearchOrder order = new SearchOrder("bert", SearchWords.of("bert"));
        BitSet hits = index.withBeginnings(order.words(), List.of());
        assertThat(hits.cardinality()).isEqualTo(2_001);
        assertThat(index.page(hits, order, 0, 3))
                .containsExactly(
                        NodeId.model("nobody/bert"), NodeId.model("lab/bert-1999"), NodeId.model("lab/bert-1998"));
        assertThat(index.withBeginnings(SearchWords.of("lab"), List.of(NodeKind.OWNER))
                        .cardinality())
                .isOne();
    }

    @Test
    void answersAsTheDatabaseAloneWhereFewHoldTheWords() {
        Graph graph = TestGraph.of(SearchTest.NAMES);
        Registry alone = new Registry(graph, FormerNames.bundled());
        Registry withIndex = new Registry(graph, FormerNames.bundled(), indexOf(SupplyGraph.load(graph)));
        for (String text : List.of(
                "core_web",
                "llama 3 8b",
                "llama3 8b",
                "distilbe",
                "google-bert",
                "bert-base-uncased",
                "squad",
                "ASE",
                "APACHE license",
                "explosion spacy",
                "token-classification",
                "(",
                "no such thing")) {
            assertThat(withIndex.search(text, List.of(), 0, 20))
                    .as(text)
                    .isEqualTo(alone.search(text, List.of(), 0, 20));
            assertThat(withIndex.search(text, List.of(NodeKind.LICENSE, NodeKind.MODEL), 1, 2))
                    .as(text)
                    .isEqualTo(alone.search(text, List.of(NodeKind.LICENSE, NodeKind.MODEL), 1, 2));
        }
    }

    @Test
    void answersFromNamesAloneWhereManyHoldTheWords() {
        Graph graph =
                TestGraph.of("CREATE (:Model {name: 'lab/other', tags: ['bert']}), (:License {id: 'LicenseRef-bert'})");
        TestGraph.run("UNWIND range(1, 600) AS number CREATE (:Model {name: 'lab/bert-' + number, downloads: number})");
        Registry registry = new Registry(graph, FormerNames.bundled(), indexOf(SupplyGraph.load(graph)));
        assertThat(registry.search("bert", List.of(), 598, 5))
                .isEqualTo(new Page<>(List.of(NodeId.model("lab/bert-2"), NodeId.model("lab/bert-1")), 600, 598));
        assertThat(registry.search("bert", List.of(NodeKind.LICENSE), 0, 5))
                .isEqualTo(new Page<>(List.of(new NodeId(NodeKind.LICENSE, "LicenseRef-bert")), 1, 0));
    }

    private static LiveSearchIndex indexOf(SupplyGraph picture) {
        return new LiveSearchIndex(() -> Optional.of(picture), 0);
    }

    @Test
    void makesNoneOfASmallPictureAndNoneWithoutAPicture() {
        SupplyGraph picture = picture(names(10));
        assertThat(Stream.of(
                                new LiveSearchIndex(() -> Optional.of(picture), 11),
                                new LiveSearchIndex(Optional::empty, 0))
                        .map(LiveSearchIndex::get))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void followsThePicture() {
        SupplyGraph[] newest = {picture(names(10))};
        LiveSearchIndex index = new LiveSearchIndex(() -> Optional.of(newest[0]), 1);
        assertThat(index.get().orElseThrow().picture()).isSameAs(newest[0]);
        newest[0] = picture(Map.of("new/name", 1L));
        await(() -> index.get().orElseThrow().picture() == newest[0]);
    }

    private static void await(BooleanSupplier there) {
        Instant end = Instant.now().plusSeconds(30);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
