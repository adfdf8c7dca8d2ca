package dev.sphagnum.topology;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.graph.Cells;

/** One row of {@code cypher/topology/facts.cypher}: a page of nodes in columns. */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and they do not leave the package
record FactsPage(long[] ids, long[] downloads, long[] marks) {
    private static final int STUB = 1;
    private static final int DECLARED = 2;
    private static final int UNSTATED = 4;
    private static final int SCANNED = 8;

    static FactsPage of(Cells cells) {
        return new FactsPage(cells.integers(0), cells.integers(1), cells.integers(2));
    }

    void putInto(NodesBuilder nodes, RowIds rows) {
        for (int at = 0; at < ids.length; at++) {
            long known = marks[at];
            nodes.facts(
                    rows.row(ids[at]), licenseState(known), (known & STUB) != 0, (known & SCANNED) != 0, downloads[at]);
        }
    }

    private static LicenseState licenseState(long known) {
        if ((known & DECLARED) != 0) {
            return LicenseState.DECLARED;
        }
        return (known & UNSTATED) != 0 ? LicenseState.UNSTATED : LicenseState.UNREAD;
    }
}
