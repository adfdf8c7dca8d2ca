package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;

/** A node as a row: what is known of it, without its neighbours. */
public sealed interface NodeRow permits ModelRow, DatasetRow, RepositoryRow, LicenseRow, OwnerRow, PaperRow {

    /** The key in the graph, unique among nodes of its kind. */
    String name();

    default NodeId nodeId() {
        return new NodeId(kind(), name());
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
