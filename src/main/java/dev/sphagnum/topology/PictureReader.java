package dev.sphagnum.topology;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.Cells;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole picture. The names come first, in their order from the index; everything else refers to nodes by the database's
 * internal ids, so that a name crosses the wire once. Facts, owners, licences and links are read side by side, each into columns
 * of its own.
 *
 * <p>Internal ids are good for one reading: a node that was deleted meanwhile may have passed its id on. A run that deletes
 * raises the version, and the picture is read again.
 */
final class PictureReader {
    private static final int TRIES = 3;
    private static final int PAGE = 10_000;

    private final Graph graph;
    private final NodesBuilder nodes = new NodesBuilder();
    private final EdgesBuilder edges = new EdgesBuilder();
    private long[] ids = new long[PAGE];
    private int count;

    private PictureReader(Graph graph) {
        this.graph = graph;
    }

    static SupplyGraph read(Graph graph) {
        GraphVersion before = graph.version();
        SupplyGraph picture = new PictureReader(graph).read(before);
        GraphVersion after = graph.version();
        for (int tries = 1; tries < TRIES && !after.equals(before); tries++) {
            before = after;
            picture = new PictureReader(graph).read(before);
            after = graph.version();
        }
        return picture;
    }

    private SupplyGraph read(GraphVersion version) {
        SideBySide.run(List.of(
                () -> readNames(NodeKind.MODEL, "topology/model-names"),
                () -> readNames(NodeKind.DATASET, "topology/dataset-names"),
                () -> readNames(NodeKind.REPOSITORY, "topology/repository-names")));
        RowIds rows = new RowIds(Arrays.copyOf(ids, count));
        List<Runnable> parts = new ArrayList<>();
        parts.add(() -> readOwners(rows));
        parts.add(() -> readEdges(rows));
        parts.add(() -> readLicenses(rows));
        parts.addAll(factsInParts(rows));
        SideBySide.run(parts);
        return SupplyGraph.of(version, nodes, edges);
    }

    private void readNames(NodeKind kind, String statement) {
        byte marks = Marks.of(kind, LicenseState.UNREAD, false, false);
        String last = "";
        NamesPage page;
        do {
            page = new NamesPage();
            graph.scan(CypherFile.of(statement), Parameters.of("after", last).and("first", PAGE), page::read);
            add(page, marks);
            last = page.last();
        } while (page.size() == PAGE);
    }

    private synchronized void add(NamesPage page, byte marks) {
        if (count + page.size() > ids.length) {
            ids = Arrays.copyOf(ids, (count + page.size()) * 3 / 2);
        }
        for (int at = 0; at < page.size(); at++) {
            ids[count++] = page.id(at);
            nodes.add(page.name(at), marks, -1);
        }
    }

    /** In the order of the ids, which is the order of the store, in pages; every part reads a stretch of it. */
    private List<Runnable> factsInParts(RowIds rows) {
        long[] sorted = Arrays.copyOf(ids, count);
        Arrays.parallelSort(sorted);
        int parts = SideBySide.THREADS;
        int stretch = (sorted.length / PAGE / parts + 1) * PAGE;
        List<Runnable> stretches = new ArrayList<>();
        for (int start = 0; start < sorted.length; start += stretch) {
            int from = start;
            int to = Math.min(sorted.length, start + stretch);
            stretches.add(() -> readFacts(sorted, from, to, rows));
        }
        return stretches;
    }

    private void readFacts(long[] sorted, int from, int to, RowIds rows) {
        for (int start = from; start < to; start += PAGE) {
            long[] page = Arrays.copyOfRange(sorted, start, Math.min(to, start + PAGE));
            graph.scan(CypherFile.of("topology/facts"), Parameters.of("ids", page), cells -> FactsPage.of(cells)
                    .putInto(nodes, rows));
        }
    }

    private void readOwners(RowIds rows) {
        graph.scan(CypherFile.of("topology/owners"), Parameters.none(), cells -> {
            int owner = nodes.ownerNumber(cells.text(0));
            cells.integers(1, id -> {
                int row = rows.row(id);
                if (row >= 0) {
                    nodes.publishes(owner, row);
                }
            });
        });
    }

    private void readLicenses(RowIds rows) {
        graph.scan(CypherFile.of("topology/licenses"), Parameters.none(), cells -> {
            int row = rows.row(cells.integer(0));
            if (row >= 0) {
                nodes.licenses(cells.text(1), row);
            }
        });
    }

    private void readEdges(RowIds rows) {
        graph.scan(CypherFile.of("topology/edges"), Parameters.none(), cells -> {
            int from = rows.row(cells.integer(0));
            int to = rows.row(cells.integer(1));
            if (from >= 0
                    && to >= 0) { // else written meanwhile; its run raises the version, and the picture is read again
                Link link = Link.valueOf(cells.text(2));
                edges.add(from, to, link, relation(link, cells), origin(cells));
            }
        });
    }

    private static @Nullable Relation relation(Link link, Cells cells) {
        if (link != Link.DERIVED_FROM) {
            return null;
        }
        return cells.isNull(3) ? Relation.UNSPECIFIED : Words.relation(cells.text(3));
    }

    private static Origin origin(Cells cells) {
        return new Origin(Words.claim(cells.text(4)), cells.number(5), cells.truth(6), cells.text(7));
    }
}
