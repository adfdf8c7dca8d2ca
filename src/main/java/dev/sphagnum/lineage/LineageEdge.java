package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;

/**
 * One derivation in a lineage.
 *
 * @param dependent the derived model
 * @param base what it was derived from
 * @param confidence 0 to 1
 */
public record LineageEdge(
        NodeId dependent, NodeId base, Relation relation, Claim claim, double confidence, String source) {}
