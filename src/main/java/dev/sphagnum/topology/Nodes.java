package dev.sphagnum.topology;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;
import java.util.List;

/**
 * The columns of the nodes, sorted by name and then by kind as a word, so that a node's number is also its place in every
 * answer that is ordered by name.
 *
 * @param owner number into {@code owners}, -1 when nobody is known
 * @param downloads -1 when never reported
 * @param expressions number into {@code expressionLists}
 */
@SuppressWarnings("ArrayRecordComponent") // columns: never compared, and they do not leave the package
record Nodes(
        NodeKind[] kind,
        String[] name,
        int[] owner,
        List<String> owners,
        long[] downloads,
        boolean[] stub,
        LicenseState[] licenseState,
        int[] expressions,
        List<List<String>> expressionLists,
        boolean[] scanned) {

    int count() {
        return name.length;
    }
}
