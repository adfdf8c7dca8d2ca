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
import dev.sphagnum.registry.FormerNames;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Held held;
    private final FirstReadings readings;
    private final FirstWrites firstWrites;
    private final Map<Declaration, LicenseReading> read = new LinkedHashMap<>();
    private final Map<String, Long> written = new LinkedHashMap<>();
    private final Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
    private final TouchedNodes touched = new TouchedNodes();
    private boolean hasReadAgain;

    /** What all rows of a run have in common. */
    record Run(String id, String source, boolean isSnapshot, OffsetDateTime startedAt) {}

    /**
     * What one transaction writes.
     *
     * @param moved of some artefacts, names under which the upstream still answers for them
     * @param mayBeRenamed as {@link Held#mayBeRenamed} says: some may be in the graph under another name
     */
    record Batch(List<Artefact> artefacts, Map<NodeId, NodeId> moved, boolean mayBeRenamed) {
        /** Writing it may tell of other names. */
        boolean mayTeach() {
            return mayBeRenamed || !moved.isEmpty();
        }
    }

    BatchWriter(Graph graph, LicenseKnowledge knowledge, FormerNames moves, Run run, Held held) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.rows = new Rows(moves);
        this.run = run;
        this.held = held;
        this.readings = new FirstReadings(run, moves, knowledge, this::read);
        this.firstWrites = new FirstWrites(readings, run);
    }

    /** The next batch; to be made when the one before is written. */
    Batch batch(List<Artefact> artefacts, Map<NodeId, NodeId> moved) {
        return new Batch(artefacts, moved, held.mayBeRenamed(artefacts));
    }

    /**
     * Writes a batch in one transaction.
     *
     * @param progress how far the run is, from what it has written with this batch; written in the same transaction
     * @return what turned out to have another name by now: before and after
     */
    Map<NodeId, NodeId> write(Batch batch, Function<Map<String, Long>, Graph.Write> progress) {
        Renames renames = Renames.of(graph, batch.artefacts(), batch.moved(), batch.mayBeRenamed());
        List<Map<String, @Nullable Object>> startsAtStubs = renames.startsAtStubs();
        touched.add(batch.artefacts(), renames, startsAtStubs);
        countAll(batch.artefacts());
        Graph.Write last = progress.apply(written);
        Set<NodeId> known = held.of(batch.artefacts());
        hasReadAgain |= held.hasFoundRead() || !renames.found().isEmpty();
        Parts parts = Parts.of(batch.artefacts(), id -> known.contains(id) || renames.touches(id));
        if (!write(parts, renames, startsAtStubs, last)) {
            writeOvertaken(batch.artefacts(), renames, startsAtStubs, last);
        }
        return renames.found();
    }

    /** Another source has written one of them since we looked: now all are compared with what the graph holds. */
    private void writeOvertaken(
            List<Artefact> artefacts,
            Renames renames,
            List<Map<String, @Nullable Object>> startsAtStubs,
            Graph.Write last) {
        held.forget();
        hasReadAgain = true;
        if (!write(new Parts(List.of(), artefacts), renames, startsAtStubs, last)) {
            throw new IllegalStateException("a uniqueness constraint refuses a batch that creates nothing unasked");
        }
    }

    /** False when one of {@code parts.first} is in the graph after all; then nothing was written. */
    private boolean write(
            Parts parts, Renames renames, List<Map<String, @Nullable Object>> startsAtStubs, Graph.Write last) {
        List<Artefact> again = parts.again();
        FirstWrites.Prepared first = firstWrites.prepare(parts.first());
        List<Change> found = again.isEmpty() ? List.of() : changes(again, renames);
        List<Graph.Write> writes = new ArrayList<>();
        add(
                writes,
                "remember-changes",
                found.stream().map(change -> change.row(run.startedAt())).toList());
        add(writes, "absorb-stubs", renames.absorbed());
        add(writes, "rename", renames.renamed());
        addArtefacts(writes, again);
        writes.addAll(first.writes());
        add(writes, "add-former-names", renames.moved());
        addClaims(writes, again, startsAtStubs);
        writes.add(last);
        if (!graph.createTogether(writes)) {
            return false;
        }
        firstWrites.written(first);
        parts.first().forEach(held::wrote);
        again.forEach(held::wrote);
        found.forEach(change -> changes.merge(change.kind(), 1L, Long::sum));
        return true;
    }

    private void addArtefacts(List<Graph.Write> writes, List<Artefact> again) {
        addArtefacts(writes, again, NodeKind.MODEL, "upsert-models");
        addArtefacts(writes, again, NodeKind.DATASET, "upsert-datasets");
        addArtefacts(writes, again, NodeKind.REPOSITORY, "upsert-repositories");
    }

    private void addClaims(
            List<Graph.Write> writes, List<Artefact> again, List<Map<String, @Nullable Object>> startsAtStubs) {
        addLinks(writes, again);
        addLicenses(writes, again);
        add(writes, "lapse-claims", again.stream().map(Rows::start).toList());
        List<Map<String, @Nullable Object>> settled =
                new ArrayList<>(again.stream().map(this::settled).toList());
        settled.addAll(startsAtStubs);
        add(writes, "settle-claims", settled);
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

    /** False as long as nobody had read any artefact of the run before: then nothing of theirs can be out of date. */
    boolean hasReadAgain() {
        return hasReadAgain;
    }

    /** True when the graph held no artefact before the run. */
    boolean knowsAll() {
        return held.knowsAll();
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
        hasReadAgain = true;
        touched.giveUp(); // what it had written by then is in nobody's memory
        for (String count : counts) {
            int space = count.lastIndexOf(' ');
            written.put(count.substring(0, space), Long.parseLong(count.substring(space + 1)));
        }
    }

    private Map<String, @Nullable Object> settled(Artefact artefact) {
        return Rows.settled(artefact, readings.declaredNone(artefact));
    }

    /** Rows written so far, by kind. */
    Map<String, Long> written() {
        return written;
    }

    private void addArtefacts(List<Graph.Write> writes, List<Artefact> batch, NodeKind kind, String statement) {
        add(
                writes,
                statement,
                batch.stream()
                        .filter(artefact -> artefact.id().kind() == kind)
                        .map(rows::artefact)
                        .toList());
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
        }
    }

    private void addLicenses(List<Graph.Write> writes, List<Artefact> batch) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Artefact artefact : batch) {
            licenses(artefact).forEach(fact -> addReading(all, artefact, fact));
        }
        if (!all.isEmpty()) {
            writes.add(new Graph.Write(
                    CypherFile.of("ingest/link-licensed-under"),
                    parameters(all).and("kbVersion", knowledge.version())));
        }
    }

    private static List<LicenseFact> licenses(Artefact artefact) {
        List<LicenseFact> facts = artefact.licenses();
        return facts == null ? List.of() : facts;
    }

    private void addReading(List<Map<String, @Nullable Object>> all, Artefact artefact, LicenseFact fact) {
        LicenseReading reading = read(fact.declaration());
        for (String id : reading.licenseIds()) {
            Map<String, Object> license = Rows.license(id, knowledge.license(id).orElse(null));
            all.add(rows.license(artefact, fact, reading, license));
        }
    }

    private LicenseReading read(Declaration declaration) {
        if (read.size() > MOST_READINGS_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(declaration, knowledge::read);
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

    private void countAll(List<Artefact> batch) {
        count("models", batch.stream().filter(is(NodeKind.MODEL)).count());
        count("datasets", batch.stream().filter(is(NodeKind.DATASET)).count());
        count("repositories", batch.stream().filter(is(NodeKind.REPOSITORY)).count());
        Map<LinkType, Long> links = new EnumMap<>(LinkType.class);
        long licenses = 0;
        for (Artefact artefact : batch) {
            artefact.links().forEach(link -> links.merge(link.type(), 1L, Long::sum));
            for (LicenseFact fact : licenses(artefact)) {
                licenses += read(fact.declaration()).licenseIds().size();
            }
        }
        links.forEach((type, number) -> count(type.relationship(), number));
        count("LICENSED_UNDER", licenses);
    }

    private static Predicate<Artefact> is(NodeKind kind) {
        return artefact -> artefact.id().kind() == kind;
    }

    private void count(String what, long number) {
        if (number > 0) {
            written.merge(what, number, Long::sum);
        }
    }
}
