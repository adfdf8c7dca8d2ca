package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the verdicts that stand on the artefacts up to what a picture says; only those that changed are sent. */
final class VerdictStore {
    private static final int BATCH = 20_000;

    private final Graph graph;
    private final LicensePicture picture;
    private final Map<Standing, Names> waiting = new LinkedHashMap<>();
    private int changed;

    VerdictStore(Graph graph, LicensePicture picture) {
        this.graph = graph;
        this.picture = picture;
    }

    /** One row of {@code cypher/license/stored-verdicts.cypher}. */
    record Stored(
            String kind,
            String name,
            @Nullable String verdict,
            @Nullable Boolean laundered) {}

    private record Standing(Verdict verdict, boolean laundered) {
        boolean isStored(Stored stored) {
            return verdict.name().equals(stored.verdict())
                    && Boolean.valueOf(laundered).equals(stored.laundered());
        }
    }

    /** Artefacts that are to have one and the same verdict. */
    private record Names(List<String> models, List<String> datasets, List<String> repositories) {
        Names() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        int add(NodeId artefact) {
            List<String> names =
                    switch (artefact.kind()) {
                        case MODEL -> models;
                        case DATASET -> datasets;
                        default -> repositories;
                    };
            names.add(artefact.name());
            return models.size() + datasets.size() + repositories.size();
        }
    }

    /** Writes what changed; answers of how many artefacts. */
    int update() {
        try (Sending sending = new Sending()) {
            graph.stream(
                    CypherFile.of("license/stored-verdicts"),
                    Parameters.none(),
                    Stored.class,
                    stored -> compare(stored, sending));
            waiting.forEach((standing, names) -> sending.send(() -> write(standing, names)));
            sending.finish();
        }
        return changed;
    }

    private void compare(Stored stored, Sending sending) {
        NodeId artefact = new NodeId(NodeKind.valueOf(stored.kind()), stored.name());
        int node = picture.picture().indexOf(artefact);
        if (node < 0) {
            return;
        }
        Standing standing = new Standing(picture.verdict(node), picture.isLaundered(node));
        if (!standing.isStored(stored)) {
            changed++;
            Names names = waiting.computeIfAbsent(standing, _ -> new Names());
            if (names.add(artefact) == BATCH) {
                waiting.remove(standing);
                sending.send(() -> write(standing, names));
            }
        }
    }

    private void write(Standing standing, Names names) {
        graph.write(
                CypherFile.of("license/store-verdicts"),
                Parameters.of("verdict", standing.verdict().name())
                        .and("laundered", standing.laundered())
                        .and("models", names.models())
                        .and("datasets", names.datasets())
                        .and("repositories", names.repositories()));
    }
}
