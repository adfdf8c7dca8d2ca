package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes whose facts a run may have changed, as long as they are few: whoever keeps a picture of the graph then reads those
 * alone. Too many to tell is an answer; too few would make pictures wrong.
 */
final class TouchedNodes {
    /** A picture is read whole when more have changed, so that nothing is gained by naming them. */
    private static final int MOST = 20_000;

    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> moved = new LinkedHashSet<>();
    private boolean isKnown = true;

    /**
     * What a batch writes: its artefacts, the nodes that they name, and what takes another name or is merged.
     *
     * @param startsAtStubs as {@link Renames#startsAtStubs()}
     */
    void add(List<Artefact> batch, Renames renames, List<Map<String, @Nullable Object>> startsAtStubs) {
        for (Artefact artefact : batch) {
            add(artefact.id());
            artefact.links().forEach(link -> add(new NodeId(link.type().end(), link.end())));
        }
        renames.found().forEach((before, after) -> {
            addMoved(before);
            addMoved(after);
        });
        renames.absorbed().forEach(row -> {
            addMoved(id(row, "keep"));
            addMoved(id(row, "stub"));
        });
        startsAtStubs.forEach(row -> add(id(row, "start")));
    }

    private static NodeId id(Map<String, @Nullable Object> row, String name) {
        return Rows.id(String.valueOf(row.get("kind")), String.valueOf(row.get(name)));
    }

    private void addMoved(NodeId id) {
        add(id);
        if (isKnown) {
            moved.add(id.toString());
        }
    }

    void add(NodeId id) {
        boolean isShown =
                id.kind() == NodeKind.MODEL || id.kind() == NodeKind.DATASET || id.kind() == NodeKind.REPOSITORY;
        if (isKnown && isShown && ids.add(id.toString()) && ids.size() > MOST) {
            giveUp();
        }
    }

    /** More was changed than anybody here knows of. */
    void giveUp() {
        isKnown = false;
        ids.clear();
        moved.clear();
    }

    /** Ids as {@code model:org/name}; null when they are too many or not all known. */
    @Nullable
    List<String> ids() {
        return isKnown ? List.copyOf(ids) : null;
    }

    /** Those that were renamed or merged: links arrive at them that arrived elsewhere. */
    List<String> moved() {
        return List.copyOf(moved);
    }
}
