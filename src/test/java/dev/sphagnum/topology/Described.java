package dev.sphagnum.topology;

import java.util.ArrayList;
import java.util.List;

/** A picture as lines of text, everything that it answers in them. */
final class Described {
    private Described() {}

    static List<String> picture(SupplyGraph picture) {
        List<String> lines = new ArrayList<>();
        lines.add(picture.version().toString());
        for (int node = 0; node < picture.nodeCount(); node++) {
            lines.add(node(picture, node));
            for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
                lines.add(edge(picture, edge));
            }
            for (int slot = picture.firstDependent(node); slot < picture.endDependent(node); slot++) {
                lines.add("  arriving: edge " + picture.dependentEdge(slot));
            }
        }
        return lines;
    }

    private static String node(SupplyGraph picture, int node) {
        return String.join(
                " | ",
                node + " " + picture.id(node) + " found as " + picture.indexOf(picture.id(node)),
                String.valueOf(picture.owner(node)),
                "downloads " + picture.downloads(node),
                picture.isStub(node) ? "stub" : "read",
                picture.isScanned(node) ? "scanned" : "not scanned",
                picture.licenseState(node) + " " + picture.licenseExpressions(node),
                picture.isSelfLoop(node) ? "names itself" : "");
    }

    private static String edge(SupplyGraph picture, int edge) {
        return String.join(
                " | ",
                "  edge " + edge + " from " + picture.dependent(edge) + " to " + picture.base(edge),
                picture.link(edge) + " " + picture.relation(edge) + " " + picture.claim(edge),
                picture.confidence(edge) + " " + picture.redistributes(edge) + " " + picture.source(edge));
    }
}
