package dev.sphagnum.topology;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A newer picture made of an older one: nodes that were touched since are read again, with their links towards bases; all others
 * are taken over. Linear in the whole picture, but only what was touched is asked of the database.
 *
 * <p>A touched node that the database has no more is left out with all its links. One that the older picture did not have (read
 * for the first time, or named by another), or that was renamed or merged, is asked for the links that arrive at it, too.
 */
final class PictureUpdate {
    /** More touched nodes than one in so many, and the whole is read sooner. */
    private static final int MOST_TOUCHED = 20;

    private static final int ALWAYS_FEW = 1_000;
    private static final int ROWS_AT_ONCE = 2_000;

    private final Graph graph;
    private final SupplyGraph old;
    private final TouchedSince touched;
    private final boolean[] isTouched;
    private final boolean[] isMoved;
    private final int[] row;
    private final NodesBuilder nodes;
    private final EdgesBuilder edges = new EdgesBuilder();
    private final Map<NodeId, Integer> readRows = new LinkedHashMap<>();
    private boolean isWhole = true;

    private PictureUpdate(Graph graph, SupplyGraph old, TouchedSince touched) {
        this.graph = graph;
        this.old = old;
        this.touched = touched;
        this.isTouched = isAmong(touched.nodes());
        this.isMoved = isAmong(touched.moved());
        this.row = new int[old.nodeCount()];
        this.nodes = NodesBuilder.startingWith(old.nodes(), isTouched, row);
    }

    private boolean[] isAmong(Set<NodeId> ids) {
        boolean[] isAmong = new boolean[old.nodeCount()];
        for (NodeId id : ids) {
            int node = old.indexOf(id);
            if (node >= 0) {
                isAmong[node] = true;
            }
        }
        return isAmong;
    }

    /** Empty when it is not known what changed between the versions, or when it is too much: then the whole has to be read. */
    static Optional<SupplyGraph> of(Graph graph, SupplyGraph old, GraphVersion newer) {
        Optional<TouchedSince> touched = TouchedSince.of(graph, old.version(), newer);
        if (touched.isEmpty() || touched.get().nodes().size() > Math.max(ALWAYS_FEW, old.nodeCount() / MOST_TOUCHED)) {
            return Optional.empty();
        }
        if (touched.get().nodes().isEmpty()) {
            return Optional.of(old.at(newer));
        }
        return new PictureUpdate(graph, old, touched.get()).at(newer);
    }

    private Optional<SupplyGraph> at(GraphVersion newer) {
        stream("topology/touched-nodes", List.copyOf(touched.nodes()), NodeRow.class, this::add);
        edges.addAll(old.edges(), row, isTouched, isMoved);
        List<NodeId> found = List.copyOf(readRows.keySet());
        stream("topology/touched-edges-from", found, EdgeRow.class, this::add);
        List<NodeId> reachedAnew = found.stream()
                .filter(id -> old.indexOf(id) < 0 || touched.moved().contains(id))
                .toList();
        stream("topology/touched-edges-to", reachedAnew, EdgeRow.class, this::addArriving);
        return isWhole ? Optional.of(SupplyGraph.of(newer, nodes, edges)) : Optional.empty();
    }

    private <T> void stream(String statement, List<NodeId> ids, Class<T> rowType, Consumer<T> sink) {
        for (int start = 0; start < ids.size(); start += ROWS_AT_ONCE) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (NodeId id : ids.subList(start, Math.min(ids.size(), start + ROWS_AT_ONCE))) {
                rows.add(Map.of("kind", id.kind().name(), "name", id.name()));
            }
            graph.stream(CypherFile.of(statement), Parameters.of("rows", rows), rowType, sink);
        }
    }

    private void add(NodeRow read) {
        NodeId id = new NodeId(NodeKind.valueOf(read.kind()), read.name());
        int added = nodes.add(read);
        readRows.put(id, added);
        int known = old.indexOf(id);
        if (known >= 0) {
            row[known] = added;
        }
    }

    private void add(EdgeRow edge) {
        int from = rowOf(edge.dependentKind(), edge.dependent());
        int to = rowOf(edge.baseKind(), edge.base());
        if (from < 0 || to < 0) {
            // Named by nobody and yet not in the picture: somebody writes past the steps.
            isWhole = false;
            return;
        }
        edges.add(from, to, edge);
    }

    /** Links of touched dependents are there already. */
    private void addArriving(EdgeRow edge) {
        if (!touched.nodes().contains(new NodeId(NodeKind.valueOf(edge.dependentKind()), edge.dependent()))) {
            add(edge);
        }
    }

    private int rowOf(String kind, String name) {
        NodeId id = new NodeId(NodeKind.valueOf(kind), name);
        Integer read = readRows.get(id);
        if (read != null) {
            return read;
        }
        int known = old.indexOf(id);
        return known < 0 ? -1 : row[known];
    }
}
