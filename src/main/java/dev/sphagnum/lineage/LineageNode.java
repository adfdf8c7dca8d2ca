package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeId;

/**
 * A model of a lineage.
 *
 * @param depth edges on the shortest chain to the root, 1 or more
 * @param hop the last link of that chain
 */
public record LineageNode(NodeId node, int depth, PathHop hop) {}
