package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.ImportFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes first readings into files for the import tool, with the nodes at the ends of their claims, each node once. */
final class BulkNodes {
    private final FirstReadings readings;
    private final ImportFolder folder;
    private final Map<String, Object> common;
    private final NodeNumbers numbers = new NodeNumbers();

    /** Artefacts that were named and not read so far. */
    private final Map<NodeId, Integer> unread = new LinkedHashMap<>();

    BulkNodes(FirstReadings readings, ImportFolder folder) {
        this.readings = readings;
        this.folder = folder;
        this.common = readings.common();
    }

    /** Writes an artefact with its claims; false, and nothing is written, when files cannot hold it as it is. */
    boolean write(Artefact artefact) {
        FirstReading reading = readings.of(artefact);
        if (!isExpressible(reading)) {
            return false;
        }
        unread.remove(reading.id());
        int start = numbers.of(reading.id());
        folder.node(label(reading.id()), start, reading.properties());
        for (FirstReading.Claim claim : reading.claims()) {
            folder.relationship(claim.type(), start, end(claim.end()), common, claim.properties());
        }
        return true;
    }

    private boolean isExpressible(FirstReading reading) {
        return folder.expressesNode(label(reading.id()), reading.properties())
                && reading.claims().stream()
                        .allMatch(claim -> folder.expressesRelationship(claim.type(), claim.properties()));
    }

    private int end(NodeId id) {
        int named = numbers.size();
        int number = numbers.of(id);
        if (number == named) {
            switch (id.kind()) {
                case MODEL, DATASET, REPOSITORY -> unread.put(id, number);
                case LICENSE, OWNER, PAPER, FINDING -> folder.node(label(id), number, readings.end(id));
            }
        }
        return number;
    }

    /** Writes what was named and never read. */
    void writeUnread() {
        unread.forEach((id, number) -> folder.node(label(id), number, readings.end(id)));
        unread.clear();
    }

    /** Writes a node that no claim names. */
    void writeAlone(String label, Map<String, Object> properties) {
        folder.node(label, numbers.another(), properties);
    }

    private static String label(NodeId id) {
        return Rows.label(id.kind());
    }
}
