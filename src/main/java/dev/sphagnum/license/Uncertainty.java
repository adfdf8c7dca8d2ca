package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.HashMap;
import java.util.Map;

/** How sure it is that an artefact's licence is the one meant by what was written; 1 for all that are not held here. */
final class Uncertainty {
    private final Map<NodeId, Double> confidence = new HashMap<>();

    /** One row of {@code cypher/license/uncertain-readings.cypher}. */
    record Row(String kind, String name, double confidence) {}

    /** Nothing is uncertain. */
    static Uncertainty none() {
        return new Uncertainty();
    }

    static Uncertainty load(Graph graph) {
        Uncertainty uncertainty = new Uncertainty();
        graph.stream(
                CypherFile.of("license/uncertain-readings"),
                Parameters.none(),
                Row.class,
                row -> uncertainty.confidence.put(
                        new NodeId(NodeKind.valueOf(row.kind()), row.name()), row.confidence()));
        return uncertainty;
    }

    double of(NodeId artefact) {
        return confidence.isEmpty() ? 1.0 : confidence.getOrDefault(artefact, 1.0);
    }
}
