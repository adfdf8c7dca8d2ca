package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How many rows of each kind artefacts are: nodes by kind, then relationships by type. */
final class WrittenRows {
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final ToIntFunction<LicenseFact> readings;

    /** @param readings how many relationships a declaration becomes */
    WrittenRows(ToIntFunction<LicenseFact> readings) {
        this.readings = readings;
        for (NodeKind kind : List.of(NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY)) {
            rows.put(word(kind), 0L);
        }
        for (LinkType type : LinkType.values()) {
            rows.put(type.relationship(), 0L);
        }
        rows.put("LICENSED_UNDER", 0L);
    }

    void add(Artefact artefact) {
        add(word(artefact.id().kind()), 1);
        artefact.links().forEach(link -> add(link.type().relationship(), 1));
        List<LicenseFact> licenses = artefact.licenses();
        if (licenses != null) {
            licenses.forEach(fact -> add("LICENSED_UNDER", readings.applyAsInt(fact)));
        }
    }

    void add(Map<String, Long> more) {
        more.forEach(this::add);
    }

    private void add(String what, long number) {
        rows.merge(what, number, Long::sum);
    }

    private static String word(NodeKind kind) {
        return switch (kind) {
            case MODEL -> "models";
            case DATASET -> "datasets";
            case REPOSITORY -> "repositories";
            case LICENSE, OWNER, PAPER, FINDING -> throw new IllegalArgumentException("no source reads a " + kind);
        };
    }

    /** Without what there is none of. */
    Map<String, Long> asMap() {
        Map<String, Long> some = new LinkedHashMap<>(rows);
        some.values().removeIf(number -> number == 0);
        return some;
    }
}
