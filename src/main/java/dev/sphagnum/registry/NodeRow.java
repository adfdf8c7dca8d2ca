package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.util.List;

/** A node as a row: what is known of it, without its neighbours. */
public sealed interface NodeRow permits ModelRow, DatasetRow, RepositoryRow, LicenseRow, OwnerRow, PaperRow {

    /** The key in the graph, unique among nodes of its kind. */
    String name();

    default NodeId nodeId() {
        return new NodeId(kind(), name());
    }

    /** A node of which no more is told than its name. */
    static NodeRow absent(NodeId id) {
        String name = id.name();
        return switch (id.kind()) {
            case MODEL -> ModelRow.absent(name);
            case DATASET -> new DatasetRow(name, "OTHER", null, null, null, null, List.of(), true, "UNREAD");
            case REPOSITORY -> RepositoryRow.absent(name);
            case LICENSE -> new LicenseRow(name, null, null, null, null);
            case OWNER -> new OwnerRow(name, null, null);
            case PAPER -> new PaperRow(name, null);
            case FINDING -> throw new IllegalArgumentException("a finding is no row: " + id);
        };
    }

    private NodeKind kind() {
        return switch (this) {
            case ModelRow _ -> NodeKind.MODEL;
            case DatasetRow _ -> NodeKind.DATASET;
            case RepositoryRow _ -> NodeKind.REPOSITORY;
            case LicenseRow _ -> NodeKind.LICENSE;
            case OwnerRow _ -> NodeKind.OWNER;
            case PaperRow _ -> NodeKind.PAPER;
        };
    }
}
