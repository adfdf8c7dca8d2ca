package dev.sphagnum.topology;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes differ between two versions of the graph: known where every raise of the version in between has left a step that
 * says so, from exactly the earlier version to exactly the later one.
 *
 * @param nodes a node that is named need not have changed
 * @param moved those that were renamed or merged: links arrive at them that arrived elsewhere
 */
record TouchedSince(Set<NodeId> nodes, Set<NodeId> moved) {
    /** One row of {@code cypher/graph/steps.cypher}. */
    record Step(
            long before,
            OffsetDateTime beforeAt,
            long number,
            OffsetDateTime at,
            List<String> touched,
            List<String> moved) {
        GraphVersion from() {
            return new GraphVersion(before, beforeAt);
        }

        GraphVersion to() {
            return new GraphVersion(number, at);
        }
    }

    /** Empty when it is not known. */
    static Optional<TouchedSince> of(Graph graph, GraphVersion earlier, GraphVersion later) {
        TouchedSince touched = new TouchedSince(new LinkedHashSet<>(), new LinkedHashSet<>());
        GraphVersion reached = earlier;
        for (Step step :
                graph.read(CypherFile.of("graph/steps"), Parameters.of("since", earlier.number()), Step.class)) {
            if (step.from().equals(reached) && !reached.equals(later)) {
                reached = step.to();
                touched.add(step);
            }
        }
        return reached.equals(later) ? Optional.of(touched) : Optional.empty();
    }

    private void add(Step step) {
        step.touched().forEach(id -> nodes.add(NodeId.parse(id).orElseThrow()));
        step.moved().forEach(id -> moved.add(NodeId.parse(id).orElseThrow()));
    }
}
