package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import java.util.List;

/**
 * The ancestors or descendants of a model.
 *
 * @param nodes nearest first, then by name; without the root
 * @param edges the followed kinds of link among the nodes and the root, by dependent and then base
 */
public record Lineage(
        NodeId root, Direction direction, List<LineageNode> nodes, List<LineageEdge> edges, Coverage coverage) {
    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
