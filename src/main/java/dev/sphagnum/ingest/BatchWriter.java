package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes artefacts with everything that starts at them, a batch in one transaction, so that a run which is killed leaves
 * whole artefacts behind: with their relationships, their preferred claims and their licence state.
 */
final class BatchWriter {
    private static final int MOST_READINGS_KEPT = 20_000;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final Rows rows;
    private final Run run;
    private final Map<Declaration, LicenseReading> readings = new LinkedHashMap<>();
    private final Map<String, Long> written = new LinkedHashMap<>();

    /** What all rows of a run have in common. */
    record Run(String id, String source, boolean isSnapshot, OffsetDateTime startedAt) {}

    BatchWriter(Graph graph, LicenseKnowledge knowledge, Rows rows, Run run) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.rows = rows;
        this.run = run;
    }

    /** Writes a batch, and answers the models that turned out to have another name by now: before and after. */
    Map<String, String> write(List<Artefact> batch) {
        Map<String, String> renames = renames(batch);
        List<Map<String, @Nullable Object>> renamed = renamed(renames);
        List<Map<String, @Nullable Object>> settled =
                new ArrayList<>(batch.stream().map(this::settled).toList());
        settled.addAll(startsAtStubs(renamed));
        List<Graph.Write> writes = new ArrayList<>();
        add(writes, "absorb-stubs", renamed);
        add(writes, "rename-models", renamed);
        addArtefacts(writes, batch, NodeKind.MODEL, "upsert-models", "models");
        addArtefacts(writes, batch, NodeKind.DATASET, "upsert-datasets", "datasets");
        addArtefacts(writes, batch, NodeKind.REPOSITORY, "upsert-repositories", "repositories");
        addLinks(writes, batch);
        addLicenses(writes, batch);
        add(writes, "settle-claims", settled);
        graph.writeTogether(writes);
        return renames;
    }

    private Map<String, String> renames(List<Artefact> batch) {
        record Rename(String before, String after) {}

        List<Map<String, @Nullable Object>> hubIds = hubIds(batch.stream()
                .filter(artefact -> artefact.id().kind() == NodeKind.MODEL)
                .toList());
        Map<String, String> renames = new LinkedHashMap<>();
        if (!hubIds.isEmpty()) {
            graph.stream(
                    CypherFile.of("ingest/renames"),
                    Parameters.of("rows", hubIds)
                            .and(
                                    "names",
                                    hubIds.stream().map(row -> row.get("name")).toList()),
                    Rename.class,
                    rename -> renames.put(rename.before(), rename.after()));
        }
        return renames;
    }

    private static List<Map<String, @Nullable Object>> renamed(Map<String, String> renames) {
        List<Map<String, @Nullable Object>> moved = new ArrayList<>();
        renames.forEach((before, after) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("before", before);
            row.put("after", after);
            moved.add(row);
        });
        return moved;
    }

    /** Whoever names a stub that is about to be absorbed may then have two claims on one model. */
    private List<Map<String, @Nullable Object>> startsAtStubs(List<Map<String, @Nullable Object>> renamed) {
        record Start(String kind, String name) {}

        List<Map<String, @Nullable Object>> starts = new ArrayList<>();
        if (!renamed.isEmpty()) {
            graph.stream(
                    CypherFile.of("ingest/starts-at-stubs"),
                    Parameters.of("rows", renamed),
                    Start.class,
                    start -> starts.add(Rows.settled(start.kind(), start.name())));
        }
        return starts;
    }

    private Map<String, @Nullable Object> settled(Artefact artefact) {
        List<LicenseFact> licenses = artefact.licenses();
        String declaredNone = licenses == null
                ? null
                : licenses.stream()
                        .map(LicenseFact::declaration)
                        .filter(declaration -> read(declaration).licenseIds().isEmpty())
                        .flatMap(declaration -> Stream.ofNullable(declaration.text()))
                        .findFirst()
                        .orElse(null);
        return Rows.settled(artefact, declaredNone);
    }

    /** Rows written so far, by kind. */
    Map<String, Long> written() {
        return written;
    }

    private void addArtefacts(
            List<Graph.Write> writes, List<Artefact> batch, NodeKind kind, String statement, String what) {
        List<Artefact> ofKind =
                batch.stream().filter(artefact -> artefact.id().kind() == kind).toList();
        if (kind == NodeKind.MODEL) {
            add(writes, "remember-namespace-reuse", hubIds(ofKind));
        }
        add(writes, statement, ofKind.stream().map(rows::artefact).toList());
        count(what, ofKind.size());
    }

    private static List<Map<String, @Nullable Object>> hubIds(List<Artefact> models) {
        List<Map<String, @Nullable Object>> hubIds = new ArrayList<>();
        for (Artefact model : models) {
            Object hubId = model.properties().asMap().get("hubId");
            if (hubId != null) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("name", model.id().name());
                row.put("hubId", hubId);
                hubIds.add(row);
            }
        }
        return hubIds;
    }

    private void addLinks(List<Graph.Write> writes, List<Artefact> batch) {
        for (LinkType type : LinkType.values()) {
            List<Map<String, @Nullable Object>> ofType = new ArrayList<>();
            for (Artefact artefact : batch) {
                artefact.links().stream()
                        .filter(link -> link.type() == type)
                        .forEach(link -> ofType.add(rows.link(artefact, link)));
            }
            add(writes, type.statement(), ofType);
            count(type.relationship(), ofType.size());
        }
    }

    private void addLicenses(List<Graph.Write> writes, List<Artefact> batch) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Artefact artefact : batch) {
            List<LicenseFact> facts = artefact.licenses();
            if (facts != null) {
                facts.forEach(fact -> addReading(all, artefact, fact));
            }
        }
        if (!all.isEmpty()) {
            writes.add(new Graph.Write(
                    CypherFile.of("ingest/link-licensed-under"),
                    parameters(all).and("kbVersion", knowledge.version())));
        }
        count("LICENSED_UNDER", all.size());
    }

    private void addReading(List<Map<String, @Nullable Object>> all, Artefact artefact, LicenseFact fact) {
        LicenseReading reading = read(fact.declaration());
        for (String id : reading.licenseIds()) {
            Map<String, Object> license = Rows.license(id, knowledge.license(id).orElse(null));
            all.add(rows.license(artefact, fact, reading, license));
        }
    }

    private LicenseReading read(Declaration declaration) {
        if (readings.size() > MOST_READINGS_KEPT) {
            readings.clear();
        }
        return readings.computeIfAbsent(declaration, knowledge::read);
    }

    private void add(List<Graph.Write> writes, String statement, List<Map<String, @Nullable Object>> rowsOfIt) {
        add(writes, CypherFile.of("ingest/" + statement), rowsOfIt);
    }

    private void add(List<Graph.Write> writes, CypherFile statement, List<Map<String, @Nullable Object>> rowsOfIt) {
        if (!rowsOfIt.isEmpty()) {
            writes.add(new Graph.Write(statement, parameters(rowsOfIt)));
        }
    }

    private Parameters parameters(List<Map<String, @Nullable Object>> rowsOfIt) {
        return Parameters.of("rows", rowsOfIt)
                .and("source", run.source())
                .and("run", run.id())
                .and("now", run.startedAt())
                .and("isSnapshot", run.isSnapshot());
    }

    private void count(String what, int number) {
        if (number > 0) {
            written.merge(what, (long) number, Long::sum);
        }
    }
}
