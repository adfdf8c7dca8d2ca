package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words in the names of a picture's artefacts and their owners. A name has a rank, the most downloaded the lowest, and
 * each word a list of ranks, so that what thousands of names hold is counted without looking at one of them. Immutable.
 *
 * <p>Words are letters and digits in lower case. Former names, titles and tags are not in it, nor licences and papers.
 */
final class SearchIndex {
    /** Kinds whose names are in it. */
    static final Set<NodeKind> KINDS = Set.of(NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY, NodeKind.OWNER);

    /** Of so many names, the most downloaded of all hits, the order is that of {@link SearchOrder}. */
    private static final int ORDERED = 100;

    private final SupplyGraph picture;
    private final @Nullable String[] owners;
    /** By rank: a node's number, or {@code nodeCount} more than an owner's. */
    private final int[] entries;
    /** By rank, of each kind. */
    private final Map<NodeKind, BitSet> kinds;

    private final WordLists words;
    /** Hash of what stands after a name's last slash, and in the lower half its rank; ascending. */
    private final long[] lastParts;

    private SearchIndex(SupplyGraph picture, @Nullable String[] owners, int[] entries) {
        this.picture = picture;
        this.owners = owners;
        this.entries = entries;
        this.kinds = new EnumMap<>(NodeKind.class);
        this.lastParts = new long[entries.length];
        WordLists.Builder builder = new WordLists.Builder();
        for (int rank = 0; rank < entries.length; rank++) {
            String name = name(rank).toLowerCase(Locale.ROOT);
            builder.add(rank, name);
            kinds.computeIfAbsent(kind(rank), _ -> new BitSet(entries.length)).set(rank);
            lastParts[rank] = lastPart(name) | rank;
        }
        Arrays.sort(lastParts);
        this.words = builder.build();
    }

    static SearchIndex of(SupplyGraph picture) {
        // A picture may count owners that none of its nodes has any more.
        @Nullable String[] owners = new String[picture.ownerCount()];
        long[] keys = new long[picture.nodeCount() + owners.length];
        int count = picture.nodeCount();
        for (int node = 0; node < picture.nodeCount(); node++) {
            int owner = picture.ownerNumber(node);
            if (owner >= 0 && owners[owner] == null) {
                owners[owner] = picture.owner(node);
            }
            keys[node] = rankedBy(picture.downloads(node), node);
        }
        for (int owner = 0; owner < owners.length; owner++) {
            if (owners[owner] != null) {
                keys[count++] = rankedBy(-1, picture.nodeCount() + owner);
            }
        }
        Arrays.sort(keys, 0, count);
        int[] entries = Arrays.stream(keys, 0, count).mapToInt(key -> (int) key).toArray();
        return new SearchIndex(picture, owners, entries);
    }

    /** Sorts the most popular first, equals as they are numbered. */
    private static long rankedBy(long popularity, int entry) {
        return (Integer.MAX_VALUE - 1 - Math.min(popularity, Integer.MAX_VALUE - 1)) << 32 | entry;
    }

    private static long lastPart(String lowerName) {
        return (long) lowerName.substring(lowerName.lastIndexOf('/') + 1).hashCode() << 32;
    }

    SupplyGraph picture() {
        return picture;
    }

    /** Ranks of the names in which every word stands whole or as a beginning. */
    BitSet withBeginnings(SearchWords wanted, Collection<NodeKind> ofKinds) {
        return every(wanted, ofKinds, words::beginningWith);
    }

    /** Ranks of the names in which every word stands anywhere. */
    BitSet withParts(SearchWords wanted, Collection<NodeKind> ofKinds) {
        return every(wanted, ofKinds, words::holding);
    }

    private BitSet every(SearchWords wanted, Collection<NodeKind> ofKinds, WordLists.Lookup lookup) {
        BitSet hits = ofKinds(ofKinds);
        for (String word : wanted.words()) {
            if (hits.isEmpty()) {
                break;
            }
            BitSet ofWord = lookup.ranks(word);
            // People write llama3 for Llama-3.
            SearchWords.lettersAndDigits(word).ifPresent(two -> {
                BitSet apart = lookup.ranks(two.getFirst());
                apart.and(lookup.ranks(two.getLast()));
                ofWord.or(apart);
            });
            hits.and(ofWord);
        }
        return hits;
    }

    private BitSet ofKinds(Collection<NodeKind> wanted) {
        BitSet ranks = new BitSet(entries.length);
        if (wanted.isEmpty()) {
            ranks.set(0, entries.length);
        }
        kinds.forEach((kind, ofKind) -> {
            if (wanted.contains(kind)) {
                ranks.or(ofKind);
            }
        });
        return ranks;
    }

    /**
     * A part of the hits. Those that are nearest to what was typed lead, looked for among the most popular of all hits, the
     * most popular that have every word whole, and those whose name is the text; the others follow by popularity.
     *
     * @param hits ranks
     */
    List<NodeId> page(BitSet hits, SearchOrder order, long offset, int first) {
        Set<Integer> leading = leading(hits, order);
        List<NodeId> page = new ArrayList<>();
        order.nearest(rows(leading), Math.min(offset + first, leading.size())).stream()
                .skip(offset)
                .limit(first)
                .map(hit -> new NodeId(NodeKind.valueOf(hit.kind()), hit.name()))
                .forEach(page::add);
        long before = Math.max(offset, leading.size()) - leading.size();
        hits.stream()
                .filter(rank -> !leading.contains(rank))
                .skip(before)
                .limit(first - page.size())
                .mapToObj(this::id)
                .forEach(page::add);
        return page;
    }

    private Set<Integer> leading(BitSet hits, SearchOrder order) {
        Set<Integer> leading = new LinkedHashSet<>();
        hits.stream().limit(ORDERED).forEach(leading::add);
        words.equalTo(order.words().words()).filter(hits::get).limit(ORDERED).forEach(leading::add);
        named(order.text()).filter(hits::get).limit(ORDERED).forEach(leading::add);
        return leading;
    }

    /** Ranks of the names that end as the text does after its last slash, or seem to. */
    private IntStream named(String text) {
        long key = lastPart(text);
        int at = Arrays.binarySearch(lastParts, key);
        return IntStream.range(at < 0 ? -at - 1 : at, lastParts.length)
                .takeWhile(place -> lastParts[place] >>> 32 == key >>> 32)
                .map(place -> (int) lastParts[place]);
    }

    /** Hits as the database would answer them, the most popular of them. */
    SearchHits rows(BitSet hits, int most) {
        return rows(hits.stream().limit(most).boxed().toList());
    }

    private SearchHits rows(Collection<Integer> ranks) {
        SearchHits rows = SearchHits.none();
        for (int rank : ranks) {
            int entry = entries[rank];
            rows.add(
                    kind(rank).name(),
                    name(rank),
                    entry < picture.nodeCount() ? picture.downloads(entry) : -1,
                    List.of());
        }
        return rows;
    }

    private NodeId id(int rank) {
        return new NodeId(kind(rank), name(rank));
    }

    private NodeKind kind(int rank) {
        int entry = entries[rank];
        return entry < picture.nodeCount() ? picture.kind(entry) : NodeKind.OWNER;
    }

    private String name(int rank) {
        int entry = entries[rank];
        return entry < picture.nodeCount()
                ? picture.name(entry)
                : Objects.requireNonNull(owners[entry - picture.nodeCount()]);
    }
}
