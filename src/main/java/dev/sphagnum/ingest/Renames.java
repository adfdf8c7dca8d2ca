package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which artefacts of a batch the graph holds under another name: found by their hub id, or said by the upstream. A node
 * takes its new name and keeps the former one; a stub that others made of either name is merged into it.
 */
final class Renames {
    private final Graph graph;
    private final Map<NodeId, NodeId> beforeByAfter = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> absorbed = new ArrayList<>();
    private final Set<NodeId> touched = new HashSet<>();
    private final Map<NodeId, NodeId> moved;

    /** One row of {@code cypher/ingest/renames.cypher}. */
    record Rename(String kind, String before, String after) {}

    /** One row of {@code cypher/ingest/moved-names.cypher}. */
    record Moved(String kind, String before, String after, String beforeIs, String afterIs) {}

    /** What the graph has of a name. */
    enum Held {
        ABSENT,
        STUB,
        READ
    }

    private Renames(Graph graph, Map<NodeId, NodeId> moved) {
        this.graph = graph;
        this.moved = moved;
    }

    /** @param mayBeRenamed false when no hub id of the batch is in the graph under another name */
    static Renames of(Graph graph, List<Artefact> batch, Map<NodeId, NodeId> moved, boolean mayBeRenamed) {
        Renames renames = new Renames(graph, moved);
        if (mayBeRenamed) {
            renames.findByHubId(batch);
        }
        renames.findMoved();
        return renames;
    }

    private void findByHubId(List<Artefact> batch) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Artefact artefact : batch) {
            Object hubId = artefact.properties().asMap().get("hubId");
            if (hubId != null) {
                Map<String, @Nullable Object> row = Rows.node(artefact.id());
                row.put("hubId", hubId);
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            List<String> names = rows.stream()
                    .map(row -> row.get("kind") + " " + row.get("name"))
                    .toList();
            graph.stream(
                    CypherFile.of("ingest/renames"),
                    Parameters.of("rows", rows).and("names", names),
                    Rename.class,
                    rename -> rename(rename.kind(), rename.before(), rename.after()));
        }
    }

    private void findMoved() {
        if (!moved.isEmpty()) {
            graph.stream(
                    CypherFile.of("ingest/moved-names"), Parameters.of("rows", moved()), Moved.class, this::follow);
        }
    }

    private void follow(Moved found) {
        Held before = Held.valueOf(found.beforeIs());
        if (before == Held.ABSENT || beforeByAfter.containsKey(Rows.id(found.kind(), found.after()))) {
            return;
        }
        if (Held.valueOf(found.afterIs()) != Held.READ) {
            rename(found.kind(), found.before(), found.after());
        } else if (before == Held.STUB) {
            absorb(found.kind(), found.after(), found.before());
        }
        // Two that were both read stay two: each has facts of its own.
    }

    private void rename(String kind, String before, String after) {
        beforeByAfter.put(Rows.id(kind, after), Rows.id(kind, before));
        absorb(kind, before, after);
    }

    private void absorb(String kind, String keep, String stub) {
        touched.add(Rows.id(kind, keep));
        touched.add(Rows.id(kind, stub));
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("keep", keep);
        row.put("stub", stub);
        absorbed.add(row);
    }

    /** True when the graph holds a name, or will by these renames, that one of them is about. */
    boolean touches(NodeId id) {
        return touched.contains(id);
    }

    /** The name under which the graph has an artefact before the batch is written. */
    NodeId earlierName(NodeId id) {
        return beforeByAfter.getOrDefault(id, id);
    }

    List<Map<String, @Nullable Object>> absorbed() {
        return absorbed;
    }

    List<Map<String, @Nullable Object>> renamed() {
        return rows(beforeByAfter);
    }

    /** What the upstream said, whatever the graph held. */
    List<Map<String, @Nullable Object>> moved() {
        Map<NodeId, NodeId> turned = new LinkedHashMap<>();
        moved.forEach((before, after) -> turned.put(after, before));
        return rows(turned);
    }

    /** Before and after, whether the hub id or the upstream told. */
    Map<NodeId, NodeId> found() {
        Map<NodeId, NodeId> found = new LinkedHashMap<>(moved);
        beforeByAfter.forEach((after, before) -> found.put(before, after));
        return found;
    }

    /** Whoever names a stub that is about to be absorbed may then have two claims on one node. */
    List<Map<String, @Nullable Object>> startsAtStubs() {
        record Start(String kind, String name) {}

        List<Map<String, @Nullable Object>> starts = new ArrayList<>();
        if (!absorbed.isEmpty()) {
            graph.stream(
                    CypherFile.of("ingest/starts-at-stubs"),
                    Parameters.of("rows", absorbed),
                    Start.class,
                    start -> starts.add(Rows.settled(start.kind(), start.name())));
        }
        return starts;
    }

    private static List<Map<String, @Nullable Object>> rows(Map<NodeId, NodeId> beforeByAfter) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        beforeByAfter.forEach((after, before) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("kind", Rows.label(after.kind()));
            row.put("before", before.name());
            row.put("after", after.name());
            rows.add(row);
        });
        return rows;
    }
}
