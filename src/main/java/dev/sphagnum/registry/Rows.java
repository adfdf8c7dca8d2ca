package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Nodes by exact name, many at once: one statement for each kind, however many names. What the graph does not hold is
 * absent from the map.
 */
public final class Rows {
    private final Graph graph;

    Rows(Graph graph) {
        this.graph = graph;
    }

    public Map<String, ModelRow> models(Collection<String> names) {
        return byName("models", names, ModelRow.class);
    }

    /** With what stands around each. */
    Map<String, ModelAround> modelsAround(Collection<String> names) {
        Map<String, ModelAround> rows = new LinkedHashMap<>();
        graph.read(CypherFile.of("registry/models-around"), Parameters.of("names", names), ModelAround.class)
                .forEach(row -> rows.put(row.model().name(), row));
        return rows;
    }

    public Map<String, DatasetRow> datasets(Collection<String> names) {
        return byName("datasets", names, DatasetRow.class);
    }

    public Map<String, RepositoryRow> repositories(Collection<String> names) {
        return byName("repositories", names, RepositoryRow.class);
    }

    public Map<String, LicenseRow> licenses(Collection<String> ids) {
        return byName("licenses", ids, LicenseRow.class);
    }

    public Map<String, OwnerRow> owners(Collection<String> names) {
        return byName("owners", names, OwnerRow.class);
    }

    public Map<String, PaperRow> papers(Collection<String> ids) {
        return byName("papers", ids, PaperRow.class);
    }

    /** Nodes of several kinds, with one statement for each kind among them. */
    public Map<NodeId, NodeRow> nodes(Collection<NodeId> ids) {
        Map<NodeKind, List<String>> namesByKind = new HashMap<>();
        ids.forEach(id ->
                namesByKind.computeIfAbsent(id.kind(), _ -> new ArrayList<>()).add(id.name()));
        Map<NodeId, NodeRow> rows = new LinkedHashMap<>();
        namesByKind.forEach((kind, names) ->
                ofKind(kind, names).values().forEach(row -> rows.put(new NodeId(kind, row.name()), row)));
        return rows;
    }

    private Map<String, ? extends NodeRow> ofKind(NodeKind kind, List<String> names) {
        return switch (kind) {
            case MODEL -> models(names);
            case DATASET -> datasets(names);
            case REPOSITORY -> repositories(names);
            case LICENSE -> licenses(names);
            case OWNER -> owners(names);
            case PAPER -> papers(names);
            case FINDING -> Map.of(); // the licence feature answers findings
        };
    }

    /** The rows of some names in the order of the names; names that the graph does not hold are left out. */
    static <T> List<T> inOrder(List<String> names, Map<String, T> rows) {
        return names.stream()
                .map(rows::get)
                .flatMap(row -> Stream.ofNullable(row))
                .toList();
    }

    private <T extends NodeRow> Map<String, T> byName(String file, Collection<String> names, Class<T> rowType) {
        Map<String, T> rows = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return rows;
        }
        List<String> distinct =
                names.stream().filter(Objects::nonNull).distinct().toList();
        graph.read(CypherFile.of("registry/" + file), Parameters.of("names", distinct), rowType)
                .forEach(row -> rows.put(row.name(), row));
        return rows;
    }
}
