package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up what hops rest on. The picture does not hold these texts: they are long, and asked for a page at a time. */
public final class HopEvidence {
    private final Graph graph;

    public HopEvidence(Graph graph) {
        this.graph = graph;
    }

    private record Row(
            String dependentKind,
            String dependent,
            String link,
            String baseKind,
            String base,
            @Nullable String evidence) {}

    private record Ends(NodeId dependent, NodeId base, Link link) {}

    /** The evidence of each hop, in one statement however many there are; a hop for which none was kept is not in the answer. */
    public Map<PathHop, String> of(Collection<PathHop> hops) {
        List<Map<String, String>> rows =
                hops.stream().distinct().map(HopEvidence::row).toList();
        Map<Ends, String> found = new HashMap<>();
        graph.stream(CypherFile.of("lineage/hop-evidence"), Parameters.of("hops", rows), Row.class, row -> {
            if (row.evidence() != null) {
                found.put(ends(row), row.evidence());
            }
        });
        Map<PathHop, String> evidence = new HashMap<>();
        for (PathHop hop : hops) {
            String text = found.get(new Ends(hop.from(), hop.to(), hop.link()));
            if (text != null) {
                evidence.put(hop, text);
            }
        }
        return evidence;
    }

    private static Map<String, String> row(PathHop hop) {
        return Map.of(
                "dependentKind", hop.from().kind().name(),
                "dependent", hop.from().name(),
                "link", hop.link().name(),
                "baseKind", hop.to().kind().name(),
                "base", hop.to().name());
    }

    private static Ends ends(Row row) {
        return new Ends(
                new NodeId(NodeKind.valueOf(row.dependentKind()), row.dependent()),
                new NodeId(NodeKind.valueOf(row.baseKind()), row.base()),
                Link.valueOf(row.link()));
    }
}
