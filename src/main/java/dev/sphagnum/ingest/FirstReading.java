package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import java.util.List;
import java.util.Map;

/**
 * An artefact as it stands in the graph when nobody has read it before: there is nothing to compare it with, nothing to
 * set aside, and no claim of somebody else's to settle against. Made by {@link FirstReadings}.
 *
 * @param id the key of the node
 * @param properties all of the node's properties, the key included
 * @param claims everything that starts at it, each pair of type, end and what tells claims apart once
 */
record FirstReading(NodeId id, Map<String, Object> properties, List<Claim> claims) {
    /**
     * One relationship.
     *
     * @param type as the graph knows it: "DERIVED_FROM", "LICENSED_UNDER"
     * @param end the key of the node at its other end, which {@link FirstReadings#end} makes where it is missing
     * @param properties its own ones, {@code preferred} included; {@link FirstReadings#common} has those of every claim
     */
    record Claim(String type, NodeId end, Map<String, Object> properties) {}
}
