package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeId;

/**
 * A node of a blast radius.
 *
 * @param depth edges on the shortest chain from the root
 * @param reach how many nodes of the radius depend on this one, directly or not; see {@link AffectedPage#reachIsExact}
 * @param path the shortest chain, the root first; the claims of its hops are the evidence that the node is affected
 */
public record AffectedNode(NodeId node, int depth, int reach, Path path) {}
