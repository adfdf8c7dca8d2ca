package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that depends on one node, from base to dependents over every link. The walk is done once; totals, coverage and pages
 * are computed when asked. Immutable to its users and thread-safe: pages may be asked for in any order.
 */
public final class BlastRadius {
    private final SupplyGraph graph;
    private final int root;
    private final BlastRadiusFilter filter;
    private final IntPredicate follows;
    private final Walk walk;
    /** Places of the walk, in ascending order. */
    private final int[] listed;

    private volatile @Nullable DependentCounts allCounts;

    private BlastRadius(SupplyGraph graph, int root, BlastRadiusFilter filter, IntPredicate follows, Walk walk) {
        this.graph = graph;
        this.root = root;
        this.filter = filter;
        this.follows = follows;
        this.walk = walk;
        this.listed = places(this::isAskedFor);
    }

    /** The places of the nodes that are asked for. */
    private int[] places(IntPredicate isAskedFor) {
        boolean isAllAskedFor = filter.kinds().isEmpty() && filter.owners().isEmpty();
        IntStream all = IntStream.range(0, walk.count());
        return (isAllAskedFor ? all : all.filter(place -> isAskedFor.test(walk.reached(place)))).toArray();
    }

    static BlastRadius of(SupplyGraph graph, int root, BlastRadiusFilter filter) {
        IntPredicate follows = Follow.allLinks(graph, filter);
        Integer maxDepth = filter.maxDepth();
        Walk walk = Walk.from(graph, root, Direction.DOWN, follows, maxDepth == null ? Integer.MAX_VALUE : maxDepth);
        return new BlastRadius(graph, root, filter, follows, walk);
    }

    private boolean isAskedFor(int node) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(graph.kind(node)))
                && (filter.owners().isEmpty() || isOwned(node));
    }

    private boolean isOwned(int node) {
        String owner = graph.owner(node);
        return owner != null && filter.owners().contains(owner);
    }

    public NodeId root() {
        return graph.id(root);
    }

    /** What was asked for. */
    public BlastRadiusFilter filter() {
        return filter;
    }

    public BlastRadiusTotals totals() {
        return new Tally(graph, walk, listed, follows).totals();
    }

    Reach reach() {
        return new Tally(graph, walk, listed, follows).reach(coverage(Twins.reach(root())));
    }

    /** What the whole radius saw, the root included; its statements give the first 500 nodes, and the totals. */
    public Coverage coverage() {
        return coverage(
                Twins.radius(root(), filter, filter.kinds(), 0, Bounds.MAX_PAGE), Twins.radiusTotals(root(), filter));
    }

    private Coverage coverage(CypherTwin... twins) {
        Seen seen = new Seen(graph);
        seen.add(root);
        for (int place : listed) {
            seen.add(walk.reached(place));
        }
        int depthReached = listed.length == 0 ? 0 : walk.depthAt(listed[listed.length - 1]);
        return seen.coverage(walk.wasCut(), depthReached, List.of(twins));
    }

    /**
     * A page of the affected nodes.
     *
     * @param kinds of those that the filter lists; empty for all
     * @param offset how many are left out before the page, 0 or more
     * @param limit size of the page, 1 to 500
     */
    public AffectedPage affected(Set<NodeKind> kinds, AffectedOrder order, int offset, int limit) {
        Bounds.artefacts("kinds", kinds);
        Bounds.check("offset", offset, 0, Integer.MAX_VALUE);
        Bounds.check("first", limit, 1, Bounds.MAX_PAGE);
        int[] places = kinds.isEmpty()
                ? listed
                : Arrays.stream(listed)
                        .filter(place -> kinds.contains(graph.kind(walk.reached(place))))
                        .toArray();
        int[] page = page(places, order, offset, limit);
        DependentCounts counts = order == AffectedOrder.REACH ? allCounts() : count(page);
        List<AffectedNode> rows = new ArrayList<>(page.length);
        for (int place : page) {
            NodeId node = graph.id(walk.reached(place));
            rows.add(new AffectedNode(node, walk.depthAt(place), counts.of(place), shortestPath(place)));
        }
        Set<NodeKind> both = kinds.isEmpty() ? filter.kinds() : kinds;
        return new AffectedPage(
                rows, places.length, counts.areExact(), List.of(Twins.radius(root(), filter, both, offset, limit)));
    }

    /** The walk lists by depth and then name, and a node's number is its place by name. */
    private int[] page(int[] places, AffectedOrder order, int offset, int limit) {
        return switch (order) {
            case DEPTH -> page(places, offset, limit);
            case NAME -> page(places, place -> walk.reached(place), offset, limit);
            case DOWNLOADS -> page(places, place -> -graph.downloads(walk.reached(place)), offset, limit);
            case REACH -> {
                DependentCounts counts = allCounts();
                yield page(places, place -> -counts.of(place), offset, limit);
            }
        };
    }

    private int[] page(int[] places, IntToLongFunction key, int offset, int limit) {
        long[] keys = Arrays.stream(places).mapToLong(key).toArray();
        int[] names = Arrays.stream(places).map(walk::reached).toArray();
        int[] first = new Foremost(keys, names).positions((long) offset + limit);
        return Arrays.stream(page(first, offset, limit)).map(at -> places[at]).toArray();
    }

    private static int[] page(int[] all, int offset, int limit) {
        int start = Math.min(offset, all.length);
        return Arrays.copyOfRange(all, start, Math.min(all.length - start, limit) + start);
    }

    private DependentCounts allCounts() {
        DependentCounts known = allCounts;
        if (known == null) {
            known = count(listed);
            allCounts = known;
        }
        return known;
    }

    private DependentCounts count(int[] places) {
        boolean isAllListed = listed.length == walk.count();
        return DependentCounts.of(graph, walk, isAllListed ? _ -> true : this::isAskedFor, follows, places);
    }

    private Path shortestPath(int place) {
        List<NodeId> nodes = new ArrayList<>();
        List<PathHop> hops = new ArrayList<>();
        nodes.add(graph.id(root));
        for (int edge : walk.edgesTo(place)) {
            nodes.add(graph.id(graph.dependent(edge)));
            hops.add(PathHop.of(graph, edge));
        }
        return new Path(nodes, hops);
    }
}
