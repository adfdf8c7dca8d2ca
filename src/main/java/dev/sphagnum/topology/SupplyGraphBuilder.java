package dev.sphagnum.topology;

import dev.sphagnum.catalog.GraphVersion;
import java.util.ArrayList;
import java.util.List;

/** Makes a picture of rows that come from anywhere: a part of another picture, a proposal, a generator. Not thread-safe. */
public final class SupplyGraphBuilder {
    private final GraphVersion version;
    private final NodesBuilder nodes = new NodesBuilder();
    private final List<EdgeRow> edges = new ArrayList<>();

    SupplyGraphBuilder(GraphVersion version) {
        this.version = version;
    }

    /** Each name once for each kind. */
    public SupplyGraphBuilder node(NodeRow row) {
        nodes.add(row);
        return this;
    }

    /** A link whose ends are not among the nodes is left out. */
    public SupplyGraphBuilder edge(EdgeRow row) {
        edges.add(row);
        return this;
    }

    public SupplyGraph build() {
        return SupplyGraph.of(version, nodes, edges);
    }
}
