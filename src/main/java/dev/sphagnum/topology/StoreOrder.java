package dev.sphagnum.topology;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.Graph;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes of a picture in the order in which the database stores them, with its internal ids: who writes to very many of them
 * finds each without an index, and its neighbours in memory already. A node that the database no longer holds is left out.
 *
 * <p>An id may pass on to another node when its own is deleted: whoever writes by it asks for kind and name as well.
 */
public final class StoreOrder {
    private static final long NONE = -1;

    private final int[] nodes;
    private final long[] idOfNode;

    private StoreOrder(int[] nodes, long[] idOfNode) {
        this.nodes = nodes;
        this.idOfNode = idOfNode;
    }

    /** Reads names and ids from the indexes on the names; no node is touched. */
    public static StoreOrder read(Graph graph, SupplyGraph picture) {
        long[] idOfNode = new long[picture.nodeCount()];
        Arrays.fill(idOfNode, NONE);
        for (NodeKind kind : List.of(NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY)) {
            NamesPage.each(graph, kind, page -> {
                for (int at = 0; at < page.size(); at++) {
                    int node = picture.indexOf(new NodeId(kind, page.name(at)));
                    if (node >= 0) {
                        idOfNode[node] = page.id(at);
                    }
                }
            });
        }
        RowIds rows = new RowIds(idOfNode);
        int[] nodes = Arrays.stream(idOfNode)
                .filter(id -> id != NONE)
                .sorted()
                .mapToInt(rows::row)
                .toArray();
        return new StoreOrder(nodes, idOfNode);
    }

    public int size() {
        return nodes.length;
    }

    /** The number in the picture of the node at a place, 0 to {@link #size} - 1; its id is higher at higher places. */
    public int node(int place) {
        return nodes[place];
    }

    /** The place of the node with an internal id, or less than 0 when the picture does not hold it. */
    public int placeOf(long id) {
        int low = 0;
        int high = nodes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = idOfNode[nodes[middle]];
            if (found == id) {
                return middle;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The internal id of a node of the picture, or -1 when the database no longer holds it. */
    public long idOf(int node) {
        return idOfNode[node];
    }
}
