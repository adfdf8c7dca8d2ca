package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Questions that follow links. Each is answered from one picture, whose version the answer's coverage names. Thread-safe.
 *
 * <p>Names are exact; a name that the picture does not hold is {@link Problem.NotFound}, an argument out of bounds
 * {@link Problem.BadArgument}.
 */
public final class LineageQuestions {
    private final Supplier<SupplyGraph> picture;

    public LineageQuestions(Supplier<SupplyGraph> picture) {
        this.picture = picture;
    }

    /** Whether questions about a node find it. */
    public boolean knows(NodeId node) {
        return picture.get().indexOf(node) >= 0;
    }

    /**
     * The ancestors or descendants of a model along DERIVED_FROM.
     *
     * @param maxDepth longest chain followed, 1 to 64 edges
     * @param relations the relations that are followed; empty for all
     * @param first how many nodes are listed, nearest first, 1 to 5,000; a cut says truncated
     */
    public Lineage lineage(NodeId model, Direction direction, int maxDepth, Set<Relation> relations, int first) {
        if (model.kind() != NodeKind.MODEL) {
            throw new Problem.BadArgument("model", "lineage is a question about a model, not about " + model)
                    .asException();
        }
        Bounds.check("maxDepth", maxDepth, 1, Bounds.MAX_DEPTH);
        Bounds.check("first", first, 1, Bounds.MAX_LINEAGE);
        SupplyGraph graph = picture.get();
        int root = graph.require(model);
        IntPredicate follows = Follow.derivations(graph, relations);
        Walk walk = Walk.from(graph, root, direction, follows, maxDepth);
        int listed = Math.min(first, walk.count());
        List<LineageNode> nodes = new ArrayList<>(listed);
        Seen seen = new Seen(graph);
        seen.add(root);
        for (int place = 0; place < listed; place++) {
            int node = walk.reached(place);
            seen.add(node);
            nodes.add(new LineageNode(graph.id(node), walk.depthAt(place), PathHop.of(graph, walk.via(place))));
        }
        boolean truncated = walk.wasCut() || listed < walk.count();
        int depthReached = nodes.isEmpty() ? 0 : nodes.getLast().depth();
        return new Lineage(
                model,
                direction,
                nodes,
                LineageEdges.among(graph, root, walk, listed, follows),
                seen.coverage(truncated, depthReached, Twins.lineage(model, direction, maxDepth, relations, first)));
    }

    /**
     * Up to {@code first} shortest paths along links of one direction, from whichever end leads to the other; when both do
     * (a cycle), in the direction that is shorter, towards bases if equal. Every path visits a node once. The answer is
     * truncated when there are, or may be, more paths or longer ones than {@code maxHops}.
     *
     * @param maxHops longest path, 1 to 64 edges
     * @param first 1 to 500
     */
    public Paths paths(NodeId from, NodeId to, int maxHops, int first) {
        Bounds.check("maxHops", maxHops, 1, Bounds.MAX_DEPTH);
        Bounds.check("first", first, 1, Bounds.MAX_PAGE);
        if (from.equals(to)) {
            throw new Problem.BadArgument("to", "a path leads from one node to another; both ends are " + from)
                    .asException();
        }
        SupplyGraph graph = picture.get();
        return PathSearch.answer(graph, graph.require(from), graph.require(to), maxHops, first);
    }

    /** Everything that depends on a model, data set or repository, along every link; what is listed is computed when asked. */
    public BlastRadius blastRadius(NodeId root, BlastRadiusFilter filter) {
        SupplyGraph graph = picture.get();
        return BlastRadius.of(graph, graph.require(root), filter);
    }

    /** How many models, data sets, repositories and owners depend on a node, directly and in all. */
    public Reach reach(NodeId node) {
        SupplyGraph graph = picture.get();
        return BlastRadius.of(graph, graph.require(node), BlastRadiusFilter.NONE)
                .reach();
    }
}
