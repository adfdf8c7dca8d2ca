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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole picture. The names of nodes and owners come first, in their order from the index; everything else refers to them by
 * the database's internal ids, so that a name crosses the wire once. Facts, publishers, licences and links are read side by side,
 * each into columns of its own, and in columns from the server: a row of the driver costs more than what is in it.
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
    private final LongList ids = new LongList();
    private final LongList ownerIds = new LongList();

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
                () -> readNames(NodeKind.MODEL),
                () -> NamesPage.each(graph, NodeKind.OWNER, this::addOwners),
                () -> readNames(NodeKind.DATASET),
                () -> readNames(NodeKind.REPOSITORY)));
        long[] nodeIds = ids.toArray();
        RowIds rows = new RowIds(nodeIds);
        RowIds ownerRows = new RowIds(ownerIds.toArray());
        Arrays.parallelSort(nodeIds);
        List<Runnable> parts = new ArrayList<>();
        parts.addAll(inParts(nodeIds, page -> readFacts(page, rows)));
        parts.addAll(inParts(nodeIds, page -> readPublishers(page, rows, ownerRows)));
        parts.add(() -> readEdges(rows));
        parts.add(() -> readLicenses(rows));
        SideBySide.run(parts);
        return SupplyGraph.of(version, nodes, edges);
    }

    private void readNames(NodeKind kind) {
        byte marks = Marks.of(kind, LicenseState.UNREAD, false, false);
        NamesPage.each(graph, kind, page -> addNodes(page, marks));
    }

    private synchronized void addNodes(NamesPage page, byte marks) {
        for (int at = 0; at < page.size(); at++) {
            ids.add(page.id(at));
            nodes.add(page.name(at), marks, -1);
        }
    }

    private synchronized void addOwners(NamesPage page) {
        for (int at = 0; at < page.size(); at++) {
            ownerIds.add(page.id(at));
            nodes.ownerNumber(page.name(at));
        }
    }

    /** In the order of the ids, which is the order of the store, in pages; every part reads a stretch of it. */
    private static List<Runnable> inParts(long[] sorted, Consumer<long[]> read) {
        int stretch = (sorted.length / PAGE / SideBySide.THREADS + 1) * PAGE;
        List<Runnable> parts = new ArrayList<>();
        for (int start = 0; start < sorted.length; start += stretch) {
            int from = start;
            int to = Math.min(sorted.length, start + stretch);
            parts.add(() -> inPages(sorted, from, to, read));
        }
        return parts;
    }

    private static void inPages(long[] sorted, int from, int to, Consumer<long[]> read) {
        for (int start = from; start < to; start += PAGE) {
            read.accept(Arrays.copyOfRange(sorted, start, Math.min(to, start + PAGE)));
        }
    }

    private void readFacts(long[] page, RowIds rows) {
        graph.scan(CypherFile.of("topology/facts"), Parameters.of("ids", page), cells -> FactsPage.of(cells)
                .putInto(nodes, rows));
    }

    private void readPublishers(long[] page, RowIds rows, RowIds ownerRows) {
        graph.scan(CypherFile.of("topology/publishers"), Parameters.of("ids", page), cells -> {
            long[] published = cells.integers(0);
            long[] owners = cells.integers(1);
            for (int at = 0; at < published.length; at++) {
                int owner = ownerRows.row(owners[at]);
                if (owner >= 0) {
                    nodes.publishes(owner, rows.row(published[at]));
                }
            }
        });
    }

    private void readLicenses(RowIds rows) {
        graph.scan(CypherFile.of("topology/licenses"), Parameters.none(), cells -> {
            String expression = cells.text(0);
            for (long id : cells.integers(1)) {
                int row = rows.row(id);
                if (row >= 0) {
                    nodes.licenses(expression, row);
                }
            }
        });
    }

    private void readEdges(RowIds rows) {
        graph.scan(CypherFile.of("topology/edges"), Parameters.none(), cells -> {
            Link link = Link.valueOf(cells.text(0));
            Relation relation = relation(link, cells);
            Origin origin = new Origin(Words.claim(cells.text(2)), cells.number(3), cells.truth(4), cells.text(5));
            long[] dependents = cells.integers(6);
            long[] bases = cells.integers(7);
            for (int at = 0; at < bases.length; at++) {
                int from = rows.row(dependents[at]);
                int to = rows.row(bases[at]);
                // Otherwise written meanwhile: its run raises the version, and the picture is read again.
                if (from >= 0 && to >= 0) {
                    edges.add(from, to, link, relation, origin);
                }
            }
        });
    }

    private static @Nullable Relation relation(Link link, Cells cells) {
        if (link != Link.DERIVED_FROM) {
            return null;
        }
        return cells.isNull(1) ? Relation.UNSPECIFIED : Words.relation(cells.text(1));
    }
}
