package dev.sphagnum.lineage;

import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** The derivations among the listed nodes of a lineage and its root. */
final class LineageEdges {
    private LineageEdges() {}

    static List<LineageEdge> among(SupplyGraph graph, int root, Walk walk, int listed, IntPredicate follows) {
        int[] nodes = new int[listed + 1];
        for (int place = 0; place < listed; place++) {
            nodes[place] = walk.reached(place);
        }
        nodes[listed] = root;
        Arrays.sort(nodes);
        List<LineageEdge> edges = new ArrayList<>();
        for (int dependent : nodes) {
            for (int edge = graph.firstBase(dependent); edge < graph.endBase(dependent); edge++) {
                if (follows.test(edge) && Arrays.binarySearch(nodes, graph.base(edge)) >= 0) {
                    edges.add(edge(graph, edge));
                }
            }
        }
        return edges;
    }

    private static LineageEdge edge(SupplyGraph graph, int edge) {
        return new LineageEdge(
                graph.id(graph.dependent(edge)),
                graph.id(graph.base(edge)),
                Objects.requireNonNull(graph.relation(edge), "a derivation has a relation"),
                graph.claim(edge),
                graph.confidence(edge),
                graph.source(edge));
    }
}
