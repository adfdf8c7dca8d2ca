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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
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
    private final int[] listed;
    private volatile @Nullable DependentCounts allCounts;

    private BlastRadius(SupplyGraph graph, int root, BlastRadiusFilter filter, IntPredicate follows, Walk walk) {
        this.graph = graph;
        this.root = root;
        this.filter = filter;
        this.follows = follows;
        this.walk = walk;
        this.listed = IntStream.range(0, walk.count())
                .map(walk::reached)
                .filter(this::isAskedFor)
                .toArray();
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
        Arrays.stream(listed).forEach(seen::add);
        int depthReached = listed.length == 0 ? 0 : walk.depth(listed[listed.length - 1]);
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
        int[] nodes = kinds.isEmpty()
                ? listed
                : Arrays.stream(listed)
                        .filter(node -> kinds.contains(graph.kind(node)))
                        .toArray();
        int[] page = page(ordered(nodes, order), offset, limit);
        DependentCounts counts = order == AffectedOrder.REACH ? allCounts() : count(page);
        List<AffectedNode> rows = new ArrayList<>(page.length);
        for (int node : page) {
            rows.add(new AffectedNode(graph.id(node), walk.depth(node), counts.of(node), shortestPath(node)));
        }
        Set<NodeKind> both = kinds.isEmpty() ? filter.kinds() : kinds;
        return new AffectedPage(
                rows, nodes.length, counts.areExact(), List.of(Twins.radius(root(), filter, both, offset, limit)));
    }

    /** The walk lists by depth and then name, and a node's number is its place by name. */
    private int[] ordered(int[] nodes, AffectedOrder order) {
        return switch (order) {
            case DEPTH -> nodes;
            case NAME -> Arrays.stream(nodes).sorted().toArray();
            case DOWNLOADS -> sorted(nodes, Comparator.comparingLong(node -> -graph.downloads(node)));
            case REACH -> {
                DependentCounts counts = allCounts();
                yield sorted(nodes, Comparator.comparingInt(node -> -counts.of(node)));
            }
        };
    }

    private static int[] sorted(int[] nodes, Comparator<Integer> order) {
        return Arrays.stream(nodes)
                .boxed()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] page(int[] nodes, int offset, int limit) {
        int start = Math.min(offset, nodes.length);
        return Arrays.copyOfRange(nodes, start, Math.min(nodes.length - start, limit) + start);
    }

    private DependentCounts allCounts() {
        DependentCounts known = allCounts;
        if (known == null) {
            known = count(listed);
            allCounts = known;
        }
        return known;
    }

    private DependentCounts count(int[] nodes) {
        return DependentCounts.of(graph, walk, listed, follows, nodes);
    }

    private Path shortestPath(int node) {
        List<NodeId> nodes = new ArrayList<>();
        List<PathHop> hops = new ArrayList<>();
        int at = node;
        while (at != root) {
            nodes.add(graph.id(at));
            hops.add(PathHop.of(graph, walk.via(at)));
            at = graph.base(walk.via(at));
        }
        nodes.add(graph.id(root));
        Collections.reverse(nodes);
        Collections.reverse(hops);
        return new Path(nodes, hops);
    }
}
