package dev.sphagnum.topology;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.Graph;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable picture of what depends on what: models, data sets and repositories, and the preferred links between them.
 * Thread-safe.
 *
 * <p>Nodes are numbered by name and then kind, so that a lower number comes first in every answer ordered by name. Edges are
 * numbered by dependent and then base; the edges towards the bases of one node are a range of edge numbers, those towards its
 * dependents a range of slots. A node that names itself as its base has no edge for that: see {@link #selfLoops()}.
 */
public final class SupplyGraph {
    private static final Link[] LINKS = Link.values();
    private static final Relation[] RELATIONS = Relation.values();

    private final GraphVersion version;
    private final Nodes nodes;
    private final NameIndex index;
    private final Edges edges;

    private SupplyGraph(GraphVersion version, Nodes nodes, NameIndex index, Edges edges) {
        this.version = version;
        this.nodes = nodes;
        this.index = index;
        this.edges = edges;
    }

    /**
     * Reads the whole graph, on all processors. When a run ends meanwhile it reads again, at most three times; the picture then
     * carries the version from before the last read, so that whoever polls sees that there is a newer one.
     */
    public static SupplyGraph load(Graph graph) {
        return PictureReader.read(graph);
    }

    static SupplyGraph of(GraphVersion version, NodesBuilder nodes, EdgesBuilder edges) {
        Names names = nodes.names();
        int[] order = nodes.order(names);
        Nodes sorted = nodes.build(names, order);
        return new SupplyGraph(
                version, sorted, new NameIndex(sorted.names(), sorted.marks()), edges.build(inverse(order)));
    }

    private static int[] inverse(int[] order) {
        int[] number = new int[order.length];
        for (int node = 0; node < order.length; node++) {
            number[order[node]] = node;
        }
        return number;
    }

    /** A picture of given rows. */
    public static SupplyGraphBuilder builder(GraphVersion version) {
        return new SupplyGraphBuilder(version);
    }

    static SupplyGraph of(GraphVersion version, NodesBuilder nodesBuilder, List<EdgeRow> rows) {
        Names names = nodesBuilder.names();
        Nodes nodes = nodesBuilder.build(names, nodesBuilder.order(names));
        NameIndex index = new NameIndex(nodes.names(), nodes.marks());
        EdgesBuilder edges = new EdgesBuilder();
        for (EdgeRow row : rows) {
            int from = index.find(NodeKind.valueOf(row.dependentKind()), row.dependent());
            int to = index.find(NodeKind.valueOf(row.baseKind()), row.base());
            if (from >= 0 && to >= 0) {
                edges.add(from, to, row);
            }
        }
        return new SupplyGraph(
                version,
                nodes,
                index,
                edges.build(IntStream.range(0, nodes.count()).toArray()));
    }

    /** A copy under another version, for a run that changed nothing that is shown. */
    SupplyGraph at(GraphVersion newVersion) {
        return new SupplyGraph(newVersion, nodes, index, edges);
    }

    Nodes nodes() {
        return nodes;
    }

    Edges edges() {
        return edges;
    }

    /** How much heap the picture holds. */
    public PictureSize size() {
        return new PictureSize(
                nodeCount(), edgeCount(), nodes.size() + index.size() + edges.sizePerNode(), edges.size());
    }

    /** Starts a picture with some nodes, everything upstream of them and the links between those. */
    public SupplyGraphBuilder upstreamOf(int... starts) {
        SupplyGraphBuilder builder = builder(version);
        BitSet seen = new BitSet();
        int[] queue = new int[nodeCount()];
        int end = 0;
        for (int start : starts) {
            if (!seen.get(start)) {
                seen.set(start);
                queue[end++] = start;
            }
        }
        for (int head = 0; head < end; head++) {
            int node = queue[head];
            builder.node(nodeRow(node));
            if (isSelfLoop(node)) {
                builder.edge(selfLoop(node));
            }
            for (int edge = firstBase(node); edge < endBase(node); edge++) {
                builder.edge(edgeRow(edge));
                if (!seen.get(base(edge))) {
                    seen.set(base(edge));
                    queue[end++] = base(edge);
                }
            }
        }
        return builder;
    }

    private NodeRow nodeRow(int node) {
        String owner = owner(node);
        return new NodeRow(
                kind(node).name(),
                name(node),
                owner == null ? List.of() : List.of(owner),
                downloads(node) < 0 ? null : downloads(node),
                isStub(node),
                licenseState(node).name(),
                licenseExpressions(node),
                isScanned(node));
    }

    /** Which link it was is not kept: nothing is walked along it. */
    private EdgeRow selfLoop(int node) {
        String kind = kind(node).name();
        return new EdgeRow(
                kind,
                name(node),
                kind,
                name(node),
                Link.DERIVED_FROM.name(),
                null,
                Claim.DECLARED.name(),
                0,
                false,
                "");
    }

    private EdgeRow edgeRow(int edge) {
        Relation relation = relation(edge);
        return new EdgeRow(
                kind(dependent(edge)).name(),
                name(dependent(edge)),
                kind(base(edge)).name(),
                name(base(edge)),
                link(edge).name(),
                relation == null ? null : relation.name(),
                claim(edge).name(),
                confidence(edge),
                redistributes(edge),
                source(edge));
    }

    public GraphVersion version() {
        return version;
    }

    public int nodeCount() {
        return nodes.count();
    }

    public int edgeCount() {
        return edges.count();
    }

    /** How many nodes name themselves as their base. */
    public int selfLoops() {
        return edges.selfLoops().cardinality();
    }

    /** Whether the node names itself as its base. */
    public boolean isSelfLoop(int node) {
        return edges.selfLoops().get(node);
    }

    /** The node's number, or -1 when the graph does not hold that very name. */
    public int indexOf(NodeId id) {
        return index.find(id.kind(), id.name());
    }

    /** The node's number; a name that the graph does not hold is the caller's mistake. */
    public int require(NodeId id) {
        int node = indexOf(id);
        if (node < 0) {
            throw new Problem.NotFound(id.kind().prefix(), id.name(), List.of()).asException();
        }
        return node;
    }

    public NodeId id(int node) {
        return new NodeId(kind(node), name(node));
    }

    public NodeKind kind(int node) {
        return Marks.kind(nodes.marks()[node]);
    }

    public String name(int node) {
        return nodes.names().text(node);
    }

    /** Who publishes the node, as {@code huggingface.co/org}; null when nobody is known. */
    public @Nullable String owner(int node) {
        int owner = nodes.owner()[node];
        return owner < 0 ? null : nodes.owners().text(owner);
    }

    /** The publisher as a number below {@link #ownerCount}; -1 when nobody is known. */
    public int ownerNumber(int node) {
        return nodes.owner()[node];
    }

    public int ownerCount() {
        return nodes.owners().count();
    }

    /** Whether one publisher stands behind both; false where nobody is known. */
    public boolean hasSameOwner(int one, int other) {
        return nodes.owner()[one] >= 0 && nodes.owner()[one] == nodes.owner()[other];
    }

    /** Downloads in the last 30 days; -1 when never reported. */
    public long downloads(int node) {
        return nodes.downloads()[node];
    }

    /** True for a node that others name and nobody has read. */
    public boolean isStub(int node) {
        return Marks.isStub(nodes.marks()[node]);
    }

    /** True for a model of which the security scan of the very commit that was read is known, whatever it found. */
    public boolean isScanned(int node) {
        return Marks.isScanned(nodes.marks()[node]);
    }

    public LicenseState licenseState(int node) {
        return Marks.licenseState(nodes.marks()[node]);
    }

    /** The distinct readings of the node's preferred licence claims, sorted; empty when there is none. */
    public List<String> licenseExpressions(int node) {
        return nodes.expressionLists().get(nodes.expressions()[node]);
    }

    /** The first edge from the node towards a base; the last is before {@link #endBase}. */
    public int firstBase(int node) {
        return edges.firstBase()[node];
    }

    public int endBase(int node) {
        return edges.firstBase()[node + 1];
    }

    /** The first slot of the edges that arrive at the node from dependents; the last is before {@link #endDependent}. */
    public int firstDependent(int node) {
        return edges.firstDependent()[node];
    }

    public int endDependent(int node) {
        return edges.firstDependent()[node + 1];
    }

    /** The edge in a slot. */
    public int dependentEdge(int slot) {
        return edges.byBase()[slot];
    }

    /** The dependent of the edge in a slot. */
    public int dependentAt(int slot) {
        return edges.dependentByBase()[slot];
    }

    public int dependent(int edge) {
        return edges.dependent()[edge];
    }

    public int base(int edge) {
        return edges.base()[edge];
    }

    public Link link(int edge) {
        return LINKS[edges.link()[edge]];
    }

    /** How the dependent came from the base; null for every link but DERIVED_FROM. */
    public @Nullable Relation relation(int edge) {
        int relation = edges.relation()[edge];
        return relation < 0 ? null : RELATIONS[relation];
    }

    public Claim claim(int edge) {
        return origin(edge).claim();
    }

    /** 0 to 1; 0 when the source did not say. */
    public double confidence(int edge) {
        return origin(edge).confidence();
    }

    /** True when a repository ships what it uses. */
    public boolean redistributes(int edge) {
        return origin(edge).redistributes();
    }

    /** Which source made the claim. */
    public String source(int edge) {
        return origin(edge).source();
    }

    private Origin origin(int edge) {
        return edges.origins().get(edges.origin()[edge]);
    }
}
