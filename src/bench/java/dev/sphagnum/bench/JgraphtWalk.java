package dev.sphagnum.bench;

import dev.sphagnum.topology.SupplyGraph;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The library that a Java program would take, with the nodes that have a link. */
final class JgraphtWalk {
    private final Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    private JgraphtWalk() {}

    static JgraphtWalk of(SupplyGraph picture) {
        JgraphtWalk walk = new JgraphtWalk();
        for (int edge = 0; edge < picture.edgeCount(); edge++) {
            walk.graph.addVertex(picture.base(edge));
            walk.graph.addVertex(picture.dependent(edge));
            walk.graph.addEdge(picture.base(edge), picture.dependent(edge));
        }
        return walk;
    }

    /** How many nodes are reached; the root is not counted. */
    int count(int root) {
        int count = -1;
        for (var nodes = new BreadthFirstIterator<>(graph, root); nodes.hasNext(); nodes.next()) {
            count++;
        }
        return count;
    }
}
