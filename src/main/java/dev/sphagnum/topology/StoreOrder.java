package dev.sphagnum.topology;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.Graph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nodes of a picture in the order in which the database stores them, with its internal ids: who writes to very many of them
 * finds each without an index, and its neighbours in memory already. A node that the database no longer holds is left out.
 *
 * <p>An id may pass on to another node when its own is deleted: whoever writes by it asks for the name as well.
 */
public final class StoreOrder {
    private static final long NONE = -1;

    private final long[] ids;
    private final int[] nodes;
    private final long[] idOfNode;

    private StoreOrder(long[] ids, int[] nodes, int nodeCount) {
        this.ids = ids;
        this.nodes = nodes;
        this.idOfNode = new long[nodeCount];
        Arrays.fill(idOfNode, NONE);
        for (int place = 0; place < ids.length; place++) {
            idOfNode[nodes[place]] = ids[place];
        }
    }

    /** Reads names and ids from the indexes on the names; no node is touched. */
    public static StoreOrder read(Graph graph, SupplyGraph picture) {
        LongList ids = new LongList();
        LongList nodes = new LongList();
        for (Kind kind : Kind.values()) {
            NamesPage.each(graph, kind.statement, page -> {
                for (int at = 0; at < page.size(); at++) {
                    int node = picture.indexOf(new NodeId(kind.of, page.name(at)));
                    if (node >= 0) {
                        ids.add(page.id(at));
                        nodes.add(node);
                    }
                }
            });
        }
        long[] sorted = ids.toArray();
        RowIds rows = new RowIds(sorted);
        Arrays.parallelSort(sorted);
        long[] numbers = nodes.toArray();
        return new StoreOrder(
                sorted,
                IntStream.range(0, sorted.length)
                        .map(at -> (int) numbers[rows.row(sorted[at])])
                        .toArray(),
                picture.nodeCount());
    }

    private enum Kind {
        MODELS(NodeKind.MODEL, "topology/model-names"),
        DATASETS(NodeKind.DATASET, "topology/dataset-names"),
        REPOSITORIES(NodeKind.REPOSITORY, "topology/repository-names");

        private final NodeKind of;
        private final String statement;

        Kind(NodeKind of, String statement) {
            this.of = of;
            this.statement = statement;
        }
    }

    public int size() {
        return ids.length;
    }

    /** The internal id of the node at a place, 0 to {@link #size} - 1; higher at higher places. */
    public long id(int place) {
        return ids[place];
    }

    /** The internal id of a node of the picture, or -1 when the database no longer holds it. */
    public long idOf(int node) {
        return idOfNode[node];
    }

    /** The number in the picture of the node at a place. */
    public int node(int place) {
        return nodes[place];
    }
}
