package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements that write artefacts which the graph does not hold: one for each kind, a node with all that starts at it,
 * so that nothing is looked up that the statement has made itself.
 */
final class FirstWrites {
    private final FirstReadings readings;
    private final BatchWriter.Run run;
    private final Set<NodeId> licenses = new HashSet<>();

    FirstWrites(FirstReadings readings, BatchWriter.Run run) {
        this.readings = readings;
        this.run = run;
    }

    /** What is needed to write some artefacts. {@link #written} once it has been. */
    record Prepared(List<Graph.Write> writes, Set<NodeId> newLicenses) {}

    Prepared prepare(List<Artefact> artefacts) {
        Map<NodeKind, List<Map<String, Object>>> rows = new HashMap<>();
        Set<NodeId> newLicenses = new LinkedHashSet<>();
        for (Artefact artefact : artefacts) {
            FirstReading reading = readings.of(artefact);
            rows.computeIfAbsent(artefact.id().kind(), _ -> new ArrayList<>()).add(row(reading));
            for (FirstReading.Claim claim : reading.claims()) {
                if (claim.end().kind() == NodeKind.LICENSE && !licenses.contains(claim.end())) {
                    newLicenses.add(claim.end());
                }
            }
        }
        return new Prepared(writes(rows, newLicenses), newLicenses);
    }

    /** What was prepared stands in the graph: its licences need not be written again. */
    void written(Prepared prepared) {
        licenses.addAll(prepared.newLicenses());
    }

    private List<Graph.Write> writes(Map<NodeKind, List<Map<String, Object>>> rows, Set<NodeId> newLicenses) {
        List<Graph.Write> writes = new ArrayList<>();
        add(writes, "upsert-licenses", newLicenses.stream().map(readings::end).toList());
        add(writes, "first-models", rows.getOrDefault(NodeKind.MODEL, List.of()));
        add(writes, "first-datasets", rows.getOrDefault(NodeKind.DATASET, List.of()));
        add(writes, "first-repositories", rows.getOrDefault(NodeKind.REPOSITORY, List.of()));
        return writes;
    }

    private void add(List<Graph.Write> writes, String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            writes.add(new Graph.Write(
                    CypherFile.of("ingest/" + statement),
                    Parameters.of("rows", rows)
                            .and("source", run.source())
                            .and("run", run.id())
                            .and("now", run.startedAt())));
        }
    }

    private Map<String, Object> row(FirstReading reading) {
        Map<String, Object> row = new HashMap<>();
        row.put("properties", reading.properties());
        for (FirstReading.Claim claim : reading.claims()) {
            links(row, key(claim)).add(link(claim));
        }
        return row;
    }

    @SuppressWarnings("unchecked") // all that a row holds but its properties
    private static List<Map<String, Object>> links(Map<String, Object> row, String key) {
        return (List<Map<String, Object>>) row.computeIfAbsent(key, _ -> new ArrayList<Map<String, Object>>(2));
    }

    /** As the statements call it: which label an end has is not open to a statement. */
    private static String key(FirstReading.Claim claim) {
        return claim.type().equals("USES") ? "USES_" + claim.end().kind() : claim.type();
    }

    private Map<String, Object> link(FirstReading.Claim claim) {
        Map<String, Object> link = new HashMap<>(claim.properties());
        NodeKind kind = claim.end().kind();
        link.put("end", claim.end().name());
        if (kind == NodeKind.MODEL || kind == NodeKind.DATASET) {
            Map<String, Object> stub = readings.end(claim.end());
            stub.forEach((name, value) -> {
                if (name.equals("hub") || name.equals("formerNames")) {
                    link.put(name, value);
                }
            });
        }
        return link;
    }
}
