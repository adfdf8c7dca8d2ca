package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeId;
import java.util.List;

/**
 * A chain of nodes in the order it was asked for, and the links between neighbours.
 *
 * @param nodes first to last, each once
 * @param hops one fewer than nodes; {@code hops.get(i)} joins {@code nodes.get(i)} and {@code nodes.get(i + 1)}
 */
public record Path(List<NodeId> nodes, List<PathHop> hops) {
    public Path {
        nodes = List.copyOf(nodes);
        hops = List.copyOf(hops);
    }
}
