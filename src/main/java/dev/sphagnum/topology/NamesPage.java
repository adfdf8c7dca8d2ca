package dev.sphagnum.topology;

import dev.sphagnum.graph.Cells;
import java.util.List;

/** One row of {@code cypher/topology/model-names.cypher} and its like: a page of nodes in the order of their names. */
final class NamesPage {
    private long[] ids = {};
    private List<String> names = List.of();

    void read(Cells cells) {
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
    String last() {
        return names.isEmpty() ? "" : names.getLast();
    }
}
