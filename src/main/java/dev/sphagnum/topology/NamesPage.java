package dev.sphagnum.topology;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.Cells;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.List;
import java.util.function.Consumer;

/** One row of {@code cypher/topology/model-names.cypher} and its like: a page of nodes in the order of their names. */
final class NamesPage {
    private static final int SIZE = 10_000;

    private long[] ids = {};
    private List<String> names = List.of();

    /**
     * Hands over all pages of one kind, one after another.
     *
     * @param kind an artefact or an owner
     */
    static void each(Graph graph, NodeKind kind, Consumer<NamesPage> sink) {
        CypherFile statement = CypherFile.of(
                switch (kind) {
                    case MODEL -> "topology/model-names";
                    case DATASET -> "topology/dataset-names";
                    case REPOSITORY -> "topology/repository-names";
                    case OWNER -> "topology/owner-names";
                    case LICENSE, PAPER, FINDING -> throw new IllegalArgumentException("no names of " + kind);
                });
        String last = "";
        NamesPage page;
        do {
            page = new NamesPage();
            graph.scan(statement, Parameters.of("after", last).and("first", SIZE), page::read);
            sink.accept(page);
            last = page.last();
        } while (page.size() == SIZE);
    }

    private void read(Cells cells) {
        ids = cells.integers(0);
        names = cells.texts(1);
    }

    int size() {
        return names.size();
    }

    long id(int at) {
        return ids[at];
    }

    String name(int at) {
        return names.get(at);
    }

    /** Where the next page starts; empty after an empty one. */
    private String last() {
        return names.isEmpty() ? "" : names.getLast();
    }
}
