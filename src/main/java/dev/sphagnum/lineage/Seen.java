package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.topology.SupplyGraph;
import java.util.IdentityHashMap;
import java.util.List;

/** Counts what is unknown about the nodes of one answer, its root included. */
final class Seen {
    private final SupplyGraph picture;
    /** Whether all of a list of expressions is unknown. By identity: the picture has each list once, and few of them. */
    private final IdentityHashMap<List<String>, Boolean> unknown = new IdentityHashMap<>();

    private int unresolvedParents;
    private int unknownLicenses;
    private int unscannedModels;

    Seen(SupplyGraph picture) {
        this.picture = picture;
    }

    void add(int node) {
        unresolvedParents += picture.isStub(node) ? 1 : 0;
        unknownLicenses += isLicenseUnknown(node) ? 1 : 0;
        unscannedModels += picture.kind(node) == NodeKind.MODEL && !picture.isScanned(node) ? 1 : 0;
    }

    /**
     * The coverage of the answer. It is complete when nothing was cut, every node was read and every licence is understood;
     * scans do not count: they are counted on their own.
     */
    Coverage coverage(boolean truncated, int depthReached, List<CypherTwin> twins) {
        return new Coverage(
                picture.version(),
                !truncated && unresolvedParents == 0 && unknownLicenses == 0,
                truncated,
                depthReached,
                unresolvedParents,
                unknownLicenses,
                unscannedModels,
                twins);
    }

    private boolean isLicenseUnknown(int node) {
        return picture.licenseState(node) != LicenseState.DECLARED
                || unknown.computeIfAbsent(picture.licenseExpressions(node), Seen::isUnknown);
    }

    private static boolean isUnknown(List<String> expressions) {
        return expressions.stream().allMatch(expression -> expression.contains("unknown"));
    }
}
