package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.registry.FormerNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the artefacts of a run become in a graph that has read nothing of them before: node for node and claim for
 * claim what the statements of {@code cypher/ingest} write of them. It asks no graph.
 */
final class FirstReadings {
    private final BatchWriter.Run run;
    private final FormerNames moves;
    private final LicenseKnowledge knowledge;
    private final Function<Declaration, LicenseReading> read;
    private final FirstClaims claims;

    /**
     * @param moves the former names that are known in the run
     * @param read what a declaration means, by {@code knowledge}; it may keep what it has read
     */
    FirstReadings(
            BatchWriter.Run run,
            FormerNames moves,
            LicenseKnowledge knowledge,
            Function<Declaration, LicenseReading> read) {
        this.run = run;
        this.moves = moves;
        this.knowledge = knowledge;
        this.read = read;
        this.claims = new FirstClaims(knowledge.version(), read);
    }

    FirstReading of(Artefact artefact) {
        return new FirstReading(artefact.id(), properties(artefact), claims.of(artefact));
    }

    /** The properties that every claim of the run has. */
    Map<String, Object> common() {
        return new Fields()
                .with("source", run.source())
                .with("firstSeenRun", run.id())
                .with("lastSeenRun", run.id())
                .with("observedAt", run.startedAt())
                .asMap();
    }

    /** All properties of the node at the end of a claim, as long as nobody has read it: a stub, a licence, an owner. */
    Map<String, Object> end(NodeId id) {
        return switch (id.kind()) {
            case MODEL, DATASET, REPOSITORY -> stub(id);
            case LICENSE -> Rows.license(id.name(), knowledge.license(id.name()).orElse(null));
            case OWNER -> Map.of("name", id.name());
            case PAPER -> Map.of("id", id.name());
            case FINDING -> throw new IllegalArgumentException("no source names " + id);
        };
    }

    private Map<String, Object> stub(NodeId id) {
        Fields stub = unjudged().with("name", id.name()).with("stub", true).with("licenseState", "UNREAD");
        return id.kind() == NodeKind.REPOSITORY
                ? stub.asMap()
                : stub.with("hub", HubNames.hubOf(id.name()).name())
                        .with("formerNames", moves.formerNamesOf(id.kind(), id.name()))
                        .asMap();
    }

    private Map<String, Object> properties(Artefact artefact) {
        NodeId id = artefact.id();
        Fields fields = unjudged();
        artefact.properties().asMap().forEach(fields::withKnown);
        fields.with("name", id.name())
                .with("stub", false)
                .with("readFrom", run.source())
                .with("lastSeenRun", List.of(run.id()))
                .with("unread", artefact.unread())
                .with("formerNames", moves.formerNamesOf(id.kind(), id.name()))
                .with("licenseState", licenseState(artefact));
        String declaredNone = declaredNone(artefact);
        if (declaredNone != null) {
            fields.withKnown("declaredNone", declaredNone);
        }
        if (id.kind() != NodeKind.REPOSITORY) {
            fields.with("hub", artefact.hub() == null ? null : artefact.hub().name());
        }
        if (id.kind() == NodeKind.MODEL) {
            fields.with("unresolvedParents", artefact.unresolvedParents());
        }
        return fields.asMap();
    }

    /** What no analysis has looked at is unknown, and says so; an analysis then writes what it knows better. */
    private static Fields unjudged() {
        return new Fields().with("licenseVerdict", Verdict.UNKNOWN.name()).with("laundered", false);
    }

    private String licenseState(Artefact artefact) {
        List<LicenseFact> licenses = artefact.licenses();
        if (licenses == null) {
            return "UNREAD";
        }
        return licenses.stream().anyMatch(fact -> !idsOf(fact).isEmpty()) ? "DECLARED" : "UNSTATED";
    }

    /** Words that state that there is no licence; null when there are none. */
    @Nullable
    String declaredNone(Artefact artefact) {
        List<LicenseFact> licenses = artefact.licenses();
        if (licenses == null) {
            return null;
        }
        return licenses.stream()
                .filter(fact -> idsOf(fact).isEmpty())
                .map(fact -> fact.declaration().text())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> idsOf(LicenseFact fact) {
        return read.apply(fact.declaration()).licenseIds();
    }
}
