package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import org.jspecify.annotations.Nullable;

/**
 * One link of a path. It reads as a sentence whichever way the path goes: {@code from} is derived from, trained on, uses {@code to}.
 *
 * @param from the dependent
 * @param to the base
 * @param relation null for every link but DERIVED_FROM
 * @param confidence 0 to 1
 */
public record PathHop(
        NodeId from, NodeId to, Link link, @Nullable Relation relation, Claim claim, double confidence, String source) {

    /** The hop along an edge of the picture. */
    public static PathHop of(SupplyGraph picture, int edge) {
        return new PathHop(
                picture.id(picture.dependent(edge)),
                picture.id(picture.base(edge)),
                picture.link(edge),
                picture.relation(edge),
                picture.claim(edge),
                picture.confidence(edge),
                picture.source(edge));
    }
}
