package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the node that a written name means: as it stands, by a known move, by a former name, in another case. */
final class Resolver {
    /** Where one name is borne by several kinds and the caller takes any of them. */
    private static final List<NodeKind> PREFERENCE = List.of(
            NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY, NodeKind.LICENSE, NodeKind.OWNER, NodeKind.PAPER);

    private final Graph graph;
    private final FormerNames moves;
    private final Gathered<String, List<NodeId>> named;

    Resolver(Graph graph, FormerNames moves) {
        this.graph = graph;
        this.moves = moves;
        this.named = new Gathered<>(this::named);
    }

    /**
     * The node that bears or bore the name; empty when there is none of these kinds.
     *
     * @param kinds the kinds that the caller takes; empty for any
     * @param isKnown true of a node that the caller has: where it is the one that the name means first, nothing is asked
     */
    Optional<NodeId> find(TypedName typed, List<NodeKind> kinds, Predicate<NodeId> isKnown) {
        List<NodeKind> wanted = wanted(typed, kinds);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Set<NodeId> candidates = new LinkedHashSet<>();
        for (String name : spellings(typed.name(), wanted)) {
            wanted.forEach(kind -> candidates.add(new NodeId(kind, moves.current(kind, name))));
        }
        return candidates.stream()
                .limit(1)
                .filter(isKnown)
                .findFirst()
                .or(() -> exactly(candidates))
                .or(() -> otherwise(typed.name(), wanted));
    }

    /**
     * What is known of the node that bears or bore the name, of a kind that is written one way only, an owner being none.
     * Where the name stands as it is, which most do, nothing is asked but {@code byName}.
     *
     * @param byName reads the node of an exact name; empty where there is none
     */
    <T> Optional<T> read(TypedName typed, NodeKind kind, Function<String, Optional<T>> byName) {
        if (wanted(typed, List.of(kind)).isEmpty()) {
            return Optional.empty();
        }
        return byName.apply(moves.current(kind, typed.name()))
                .or(() ->
                        otherwise(typed.name(), List.of(kind)).map(NodeId::name).flatMap(byName));
    }

    private static List<NodeKind> wanted(TypedName typed, List<NodeKind> kinds) {
        return PREFERENCE.stream()
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                .filter(kind -> typed.kinds().isEmpty() || typed.kinds().contains(kind))
                .toList();
    }

    /** An owner may be written without its host. */
    private static List<String> spellings(String name, List<NodeKind> wanted) {
        return wanted.contains(NodeKind.OWNER) && name.indexOf('/') < 0
                ? List.of(name, "huggingface.co/" + name, "github.com/" + name)
                : List.of(name);
    }

    private Optional<NodeId> exactly(Set<NodeId> candidates) {
        List<String> names = candidates.stream().map(NodeId::name).distinct().toList();
        List<NodeId> found = names.size() == 1
                ? named.get(names.getFirst()).orElse(List.of())
                : named(names).values().stream().flatMap(List::stream).toList();
        return candidates.stream().filter(found::contains).findFirst();
    }

    private Map<String, List<NodeId>> named(Collection<String> names) {
        record Named(String asked, String kind, String name) {}

        return graph.read(CypherFile.of("registry/named"), Parameters.of("names", names), Named.class).stream()
                .collect(Collectors.groupingBy(
                        Named::asked,
                        Collectors.mapping(
                                row -> new NodeId(NodeKind.valueOf(row.kind()), row.name()), Collectors.toList())));
    }

    private Optional<NodeId> otherwise(String name, List<NodeKind> wanted) {
        record Named(String kind, String name, boolean former) {}

        // In a quoted phrase only these two characters mean something to Lucene, and the index drops both.
        String phrase = '"' + name.replaceAll("[\"\\\\]", " ") + '"';
        if (SearchWords.of(name).isEmpty()) {
            return Optional.empty();
        }
        Parameters parameters = Parameters.of("phrase", phrase).and("text", name.toLowerCase(Locale.ROOT));
        return graph.read(CypherFile.of("registry/named-otherwise"), parameters, Named.class).stream()
                .filter(row -> wanted.contains(NodeKind.valueOf(row.kind())))
                // Stable: within a kind the statement's order stands.
                .min(Comparator.comparing(Named::former)
                        .thenComparingInt(row -> PREFERENCE.indexOf(NodeKind.valueOf(row.kind()))))
                .map(row -> new NodeId(NodeKind.valueOf(row.kind()), row.name()));
    }
}
