package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds nodes by what people type, and names near a wrong one. */
final class Search {
    private static final int NEAR_NAMES = 3;

    /**
     * Where as many hold each word whole or as a beginning, nobody looks for those that hold it inside another word: the
     * index has to go through all its words for that.
     */
    private static final int ENOUGH = 500;

    private static final Pattern OUTSIDE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Of those that the index of names has not enough of, so many are taken from the database. */
    private static final int MOST_BESIDE_INDEX = 1_000;

    private static final int MOST = 10_000;

    private final Graph graph;
    private final LiveSearchIndex index;

    Search(Graph graph, LiveSearchIndex index) {
        this.graph = graph;
        this.index = index;
    }

    /** A node as the search statements answer it. */
    record Hit(String kind, String name) {
        NodeId id() {
            return new NodeId(NodeKind.valueOf(kind), name);
        }
    }

    Page<NodeId> search(String text, Collection<NodeKind> kinds, long offset, int first) {
        if (text.length() > NodeId.MAX_NAME_LENGTH) {
            throw new Problem.BadArgument(
                            "text", "text to search for has " + text.length() + " characters; at most 512 are taken")
                    .asException();
        }
        SearchWords words = SearchWords.of(text);
        if (words.isEmpty()) {
            return Page.none();
        }
        String typed = OUTSIDE_WORDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        SearchOrder order = new SearchOrder(typed, words);
        Optional<SearchIndex> names = index.get().filter(_ -> isOfNames(kinds));
        return names.map(found -> byNames(found, order, kinds, offset, first)).orElseGet(() -> {
            SearchHits hits = hits(words.everyBeginning(), kinds, MOST);
            return page(hits.size() < ENOUGH ? hits(words.everyWord(), kinds, MOST) : hits, order, offset, first);
        });
    }

    private static boolean isOfNames(Collection<NodeKind> kinds) {
        return kinds.isEmpty() || kinds.stream().anyMatch(SearchIndex.KINDS::contains);
    }

    /** Where many names hold every word, they are enough; the database is asked for what else there is where few do. */
    private Page<NodeId> byNames(
            SearchIndex names, SearchOrder order, Collection<NodeKind> kinds, long offset, int first) {
        BitSet hits = names.withBeginnings(order.words(), kinds);
        int count = hits.cardinality();
        if (count >= ENOUGH) {
            return new Page<>(names.page(hits, order, offset, first), count, offset);
        }
        SearchHits inDatabase = hits(order.words().everyBeginning(), kinds, MOST_BESIDE_INDEX);
        return page(inDatabase.with(names.rows(names.withParts(order.words(), kinds), MOST)), order, offset, first);
    }

    private static Page<NodeId> page(SearchHits hits, SearchOrder order, long offset, int first) {
        List<NodeId> page = order.nearest(hits, Math.min(offset, hits.size()) + first).stream()
                .skip(offset)
                .map(hit -> new Hit(hit.kind(), hit.name()).id())
                .toList();
        return new Page<>(page, hits.size(), offset);
    }

    private SearchHits hits(String query, Collection<NodeKind> kinds, int most) {
        Parameters parameters =
                Parameters.of("query", query).and("kinds", names(kinds)).and("most", most);
        return graph.readFirst(CypherFile.of("registry/search-hits"), parameters, SearchHits.class)
                .orElseThrow();
    }

    /** Up to three names that look like the text, as a person would write them back. */
    List<String> near(String text, Collection<NodeKind> kinds) {
        SearchWords words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Parameters parameters = Parameters.of("query", words.anyWordNearly()).and("kinds", names(kinds));
        String wanted = text.toLowerCase(Locale.ROOT);
        return graph.read(CypherFile.of("registry/near-names"), parameters, Hit.class).stream()
                // Stable: equally distant names keep the order of the index.
                .sorted(Comparator.comparingInt(hit -> distance(wanted, hit.name())))
                .limit(NEAR_NAMES)
                .map(hit -> written(hit.id()))
                .toList();
    }

    private static int distance(String wanted, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return Math.min(EditDistance.between(wanted, lower), EditDistance.between(wanted, last));
    }

    private static String written(NodeId id) {
        return switch (id.kind()) {
            case MODEL, REPOSITORY -> id.name();
            case DATASET, LICENSE, OWNER, PAPER, FINDING -> id.toString();
        };
    }

    private static @Nullable List<String> names(Collection<NodeKind> kinds) {
        return kinds.isEmpty()
                ? null
                : kinds.stream().map(NodeKind::name).sorted().toList();
    }
}
