package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.SupplyGraph;
import java.util.HashMap;
import java.util.Map;

/** How sure it is that a node's licence is the one meant by what was written; 1 for all that are not held here. */
final class Uncertainty {
    private final Map<Integer, Double> confidence = new HashMap<>();

    /** One row of {@code cypher/license/uncertain-readings.cypher}. */
    record Row(String kind, String name, double confidence) {}

    /** Nothing is uncertain. */
    static Uncertainty none() {
        return new Uncertainty();
    }

    static Uncertainty load(Graph graph, SupplyGraph picture) {
        Uncertainty uncertainty = new Uncertainty();
        graph.stream(CypherFile.of("license/uncertain-readings"), Parameters.none(), Row.class, row -> {
            int node = picture.indexOf(new NodeId(NodeKind.valueOf(row.kind()), row.name()));
            if (node >= 0) {
                uncertainty.confidence.put(node, row.confidence());
            }
        });
        return uncertainty;
    }

    double of(int node) {
        return confidence.getOrDefault(node, 1.0);
    }
}
