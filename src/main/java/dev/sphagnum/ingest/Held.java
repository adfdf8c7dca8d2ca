package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which artefacts the graph holds. A run that began with an empty graph knows it without asking: what is there it has
 * written itself, and keeps as hashes (see {@link SeenNames}). It may think that a name is held which is not, and then asks.
 */
final class Held {
    private static final Set<NodeKind> ARTEFACTS = EnumSet.of(NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY);

    private final Graph graph;
    private @Nullable SeenNames written;
    private @Nullable SeenNames hubIds;
    private boolean hasFoundRead;
    private boolean takesAll;

    private Held(Graph graph, boolean knowsAll, boolean knowsHubIds) {
        this.graph = graph;
        this.written = knowsAll ? new SeenNames() : null;
        this.hubIds = knowsHubIds ? new SeenNames() : null;
    }

    static Held of(Graph graph) {
        record There(boolean artefacts, boolean hubIds) {}

        There there = graph.readFirst(CypherFile.of("ingest/what-is-there"), Parameters.none(), There.class)
                .orElseThrow();
        return new Held(graph, !there.artefacts(), !there.hubIds());
    }

    /** Takes every artefact for one that the graph holds. */
    static Held all(Graph graph) {
        Held all = new Held(graph, false, false);
        all.takesAll = true;
        return all;
    }

    /** Those of some artefacts that the graph holds, stubs included. */
    Set<NodeId> of(Collection<Artefact> artefacts) {
        if (takesAll) {
            hasFoundRead = true;
            return artefacts.stream().map(Artefact::id).collect(Collectors.toSet());
        }
        List<NodeId> asked =
                artefacts.stream().map(Artefact::id).filter(this::mayHold).toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        record Row(String kind, String name, boolean isStub) {}

        Set<NodeId> held = new HashSet<>();
        graph.stream(
                CypherFile.of("ingest/held"),
                Parameters.of("models", names(asked, NodeKind.MODEL))
                        .and("datasets", names(asked, NodeKind.DATASET))
                        .and("repositories", names(asked, NodeKind.REPOSITORY)),
                Row.class,
                row -> {
                    held.add(Rows.id(row.kind(), row.name()));
                    hasFoundRead |= !row.isStub();
                });
        return held;
    }

    private static List<String> names(List<NodeId> ids, NodeKind kind) {
        return ids.stream().filter(id -> id.kind() == kind).map(NodeId::name).toList();
    }

    private boolean mayHold(NodeId id) {
        return written == null || written.contains(id.toString());
    }

    /** False as long as whatever the run has read was read by nobody before it. */
    boolean hasFoundRead() {
        return hasFoundRead;
    }

    /** True when nothing of any source was in the graph before the run. */
    boolean knowsAll() {
        return written != null;
    }

    /**
     * True when the graph may hold one of the artefacts under another name. To be asked once for each batch, before it is
     * written.
     */
    boolean mayBeRenamed(List<Artefact> batch) {
        if (hubIds == null) {
            return batch.stream().anyMatch(artefact -> hubId(artefact) != null);
        }
        boolean isKnown = false;
        for (Artefact artefact : batch) {
            String hubId = hubId(artefact);
            isKnown |= hubId != null && !hubIds.add(artefact.id().kind() + " " + hubId);
        }
        return isKnown;
    }

    private static @Nullable String hubId(Artefact artefact) {
        Object hubId = artefact.properties().asMap().get("hubId");
        return hubId == null ? null : hubId.toString();
    }

    /** Remembers an artefact that was written, and those that it names. */
    void wrote(Artefact artefact) {
        if (written == null) {
            return;
        }
        written.add(artefact.id().toString());
        for (LinkFact link : artefact.links()) {
            if (ARTEFACTS.contains(link.type().end())) {
                written.add(new NodeId(link.type().end(), link.end()).toString());
            }
        }
    }

    /** Somebody else has written, too: from now on the graph is asked. */
    void forget() {
        written = null;
    }
}
