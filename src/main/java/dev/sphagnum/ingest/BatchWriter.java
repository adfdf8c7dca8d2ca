package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
    private final TouchedNodes touched = new TouchedNodes();

    /** What all rows of a run have in common. */
    record Run(String id, String source, boolean isSnapshot, OffsetDateTime startedAt) {}

    BatchWriter(Graph graph, LicenseKnowledge knowledge, Rows rows, Run run) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.rows = rows;
        this.run = run;
    }

    /**
     * Writes a batch in one transaction.
     *
     * @param moved of some artefacts of the batch, names under which the upstream still answers for them
     * @param more written in the same transaction
     * @return what turned out to have another name by now: before and after
     */
    Map<NodeId, NodeId> write(List<Artefact> batch, Map<NodeId, NodeId> moved, List<Graph.Write> more) {
        Renames renames = Renames.of(graph, batch, moved);
        List<Map<String, @Nullable Object>> startsAtStubs = renames.startsAtStubs();
        touched.add(batch, renames, startsAtStubs);
        List<Change> found = changes(batch, renames);
        List<Map<String, @Nullable Object>> settled =
                new ArrayList<>(batch.stream().map(this::settled).toList());
        settled.addAll(startsAtStubs);
        List<Graph.Write> writes = new ArrayList<>();
        add(
                writes,
                "remember-changes",
                found.stream().map(change -> change.row(run.startedAt())).toList());
        add(writes, "absorb-stubs", renames.absorbed());
        add(writes, "rename", renames.renamed());
        addArtefacts(writes, batch, NodeKind.MODEL, "upsert-models", "models");
        addArtefacts(writes, batch, NodeKind.DATASET, "upsert-datasets", "datasets");
        addArtefacts(writes, batch, NodeKind.REPOSITORY, "upsert-repositories", "repositories");
        add(writes, "add-former-names", renames.moved());
        addLinks(writes, batch);
        addLicenses(writes, batch);
        add(writes, "lapse-claims", batch.stream().map(Rows::start).toList());
        add(writes, "settle-claims", settled);
        writes.addAll(more);
        graph.writeTogether(writes);
        found.forEach(change -> changes.merge(change.kind(), 1L, Long::sum));
        return renames.found();
    }

    /** Writes how far a run is that has nothing else to write. */
    void writeAlone(Graph.Write write) {
        graph.writeTogether(List.of(write));
    }

    private List<Change> changes(List<Artefact> batch, Renames renames) {
        Map<NodeId, Artefact> byEarlierName = new LinkedHashMap<>();
        batch.forEach(artefact -> byEarlierName.put(renames.earlierName(artefact.id()), artefact));
        List<Change> found = new ArrayList<>();
        graph.stream(
                CypherFile.of("ingest/state-before"),
                Parameters.of(
                                "rows",
                                byEarlierName.keySet().stream().map(Rows::node).toList())
                        .and("source", run.source())
                        .and("run", run.id()),
                StateBefore.class,
                before -> {
                    Artefact now = byEarlierName.get(Rows.id(before.kind(), before.name()));
                    if (now != null) {
                        found.addAll(Changes.of(now, before, this::isLicense));
                    }
                });
        return found;
    }

    private boolean isLicense(LicenseFact fact) {
        return !read(fact.declaration()).licenseIds().isEmpty();
    }

    /** Changes found so far, by kind. */
    Map<ChangeKind, Long> changes() {
        return changes;
    }

    /** Nodes whose facts the run may have changed. */
    TouchedNodes touched() {
        return touched;
    }

    /** Goes on counting where a run that was cut off had stopped. */
    void resume(List<String> counts) {
        touched.giveUp(); // what it had written by then is in nobody's memory
        for (String count : counts) {
            int space = count.lastIndexOf(' ');
            written.put(count.substring(0, space), Long.parseLong(count.substring(space + 1)));
        }
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
        add(writes, statement, ofKind.stream().map(rows::artefact).toList());
        count(what, ofKind.size());
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
