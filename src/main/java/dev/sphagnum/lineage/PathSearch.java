package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The shortest simple paths between two nodes, in order of length and then names.
 *
 * <p>Depth first for each length in turn, never entering a node from which the end is farther than what is left; so that of a million
 * equally short paths the first three cost three. Paths that are not shortest can be rare among many tries, therefore the steps are
 * bounded, and an answer that hit the bound says truncated.
 */
final class PathSearch {
    private static final int MAX_STEPS = 5_000_000;

    private final SupplyGraph graph;
    private final Corridor corridor;
    private final int wanted;
    private final List<List<Corridor.Step>> found = new ArrayList<>();
    private final List<Corridor.Step> trail = new ArrayList<>();
    private final BitSet onTrail = new BitSet();
    private int stepsLeft = MAX_STEPS;
    private boolean mayGoOnLonger;

    private PathSearch(SupplyGraph graph, Corridor corridor, int wanted) {
        this.graph = graph;
        this.corridor = corridor;
        this.wanted = wanted;
    }

    static Paths answer(SupplyGraph graph, int from, int to, int maxHops, int first) {
        Walk above = Walk.from(graph, from, Direction.UP, Walk.ALL, maxHops);
        Walk aboveTo = Walk.from(graph, to, Direction.UP, Walk.ALL, maxHops);
        boolean leadsUp = above.depth(to) > 0;
        boolean leadsDown = aboveTo.depth(from) > 0;
        Direction direction =
                leadsDown && (!leadsUp || aboveTo.depth(from) < above.depth(to)) ? Direction.DOWN : Direction.UP;
        if (!leadsUp && !leadsDown) {
            return none(graph, from, to, above.wasCut() || aboveTo.wasCut(), maxHops, first);
        }
        Corridor corridor =
                switch (direction) {
                    case UP -> Corridor.between(graph, from, to, above, direction);
                    case DOWN -> Corridor.between(graph, to, from, aboveTo, direction);
                };
        // One more than asked for shows whether there are more.
        PathSearch search = new PathSearch(graph, corridor, first + 1);
        boolean truncated = search.run(corridor.placeOf(from), maxHops);
        return search.paths(from, to, direction, truncated, maxHops, first);
    }

    /** Fills {@code found}; true when there may be paths that were not found. */
    private boolean run(int start, int maxHops) {
        onTrail.set(start);
        for (int length = corridor.toGo(start); length <= maxHops; length++) {
            mayGoOnLonger = false;
            extend(start, length);
            if (found.size() >= wanted || stepsLeft < 0) {
                return true;
            }
            if (!mayGoOnLonger) {
                return false;
            }
        }
        return mayGoOnLonger;
    }

    /** Walks on from a place with exactly {@code left} edges to go. */
    private void extend(int place, int left) {
        for (Corridor.Step step : corridor.steps(place)) {
            if (found.size() >= wanted || --stepsLeft < 0) {
                return;
            }
            if (onTrail.get(step.next()) || !corridor.leadsToEnd(step.next())) {
                continue;
            }
            if (corridor.toGo(step.next()) > left - 1) {
                mayGoOnLonger = true;
            } else if (corridor.toGo(step.next()) > 0 || left == 1) {
                take(step, left);
            }
        }
    }

    private void take(Corridor.Step step, int left) {
        trail.add(step);
        if (left == 1) {
            found.add(List.copyOf(trail));
        } else {
            onTrail.set(step.next());
            extend(step.next(), left - 1);
            onTrail.clear(step.next());
        }
        trail.removeLast();
    }

    private Paths paths(int from, int to, Direction direction, boolean truncated, int maxHops, int first) {
        List<Path> paths = new ArrayList<>();
        BitSet nodes = new BitSet();
        nodes.set(from);
        nodes.set(to);
        for (List<Corridor.Step> steps : found.subList(0, Math.min(first, found.size()))) {
            paths.add(path(from, steps));
            steps.forEach(step -> nodes.set(corridor.node(step.next())));
        }
        int longest = paths.isEmpty() ? 0 : paths.getLast().hops().size();
        Seen seen = new Seen(graph);
        nodes.stream().forEach(seen::add);
        var twin = Twins.paths(graph.id(from), graph.id(to), direction, maxHops, first);
        return new Paths(paths, seen.coverage(truncated, longest, List.of(twin)));
    }

    private Path path(int from, List<Corridor.Step> steps) {
        List<NodeId> nodes = new ArrayList<>();
        nodes.add(graph.id(from));
        steps.forEach(step -> nodes.add(graph.id(corridor.node(step.next()))));
        return new Path(
                nodes,
                steps.stream().map(step -> PathHop.of(graph, step.edge())).toList());
    }

    private static Paths none(SupplyGraph graph, int from, int to, boolean truncated, int maxHops, int first) {
        Seen seen = new Seen(graph);
        seen.add(from);
        seen.add(to);
        var twin = Twins.paths(graph.id(from), graph.id(to), Direction.UP, maxHops, first);
        return new Paths(List.of(), seen.coverage(truncated, 0, List.of(twin)));
    }
}
