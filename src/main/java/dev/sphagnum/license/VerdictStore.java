package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the verdicts that stand on the artefacts up to what a picture says. The database compares: names by verdict are fewer
 * bytes than all stored verdicts by name, and are sent side by side.
 */
final class VerdictStore {
    private static final int BATCH = 10_000;

    private final Graph graph;
    private final LicensePicture picture;
    private final Map<Standing, Names> waiting = new HashMap<>();
    private final AtomicInteger changed = new AtomicInteger();

    VerdictStore(Graph graph, LicensePicture picture) {
        this.graph = graph;
        this.picture = picture;
    }

    private record Standing(Verdict verdict, boolean laundered) {}

    /** Artefacts that are to have one and the same verdict, in the order of their names. */
    private record Names(List<String> models, List<String> datasets, List<String> repositories) {
        Names() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        int size() {
            return models.size() + datasets.size() + repositories.size();
        }
    }

    /** Writes what changed; answers of how many artefacts. */
    int update() {
        SupplyGraph nodes = picture.picture();
        try (Sending sending = new Sending()) {
            for (int node = 0; node < nodes.nodeCount(); node++) {
                Standing standing = new Standing(picture.verdict(node), picture.isLaundered(node));
                Names names = waiting.computeIfAbsent(standing, _ -> new Names());
                add(nodes, node, names);
                if (names.size() == BATCH) {
                    waiting.remove(standing);
                    sending.send(() -> write(standing, names));
                }
            }
            waiting.forEach((standing, names) -> sending.send(() -> write(standing, names)));
            sending.finish();
        }
        return changed.get();
    }

    private static void add(SupplyGraph nodes, int node, Names names) {
        switch (nodes.kind(node)) {
            case MODEL -> names.models().add(nodes.name(node));
            case DATASET -> names.datasets().add(nodes.name(node));
            case REPOSITORY -> names.repositories().add(nodes.name(node));
            default -> throw new IllegalStateException("no artefact: " + nodes.id(node));
        }
    }

    private void write(Standing standing, Names names) {
        record Stored(long changed) {}

        Stored stored = graph.writeAndRead(
                        CypherFile.of("license/store-verdicts"),
                        Parameters.of("verdict", standing.verdict().name())
                                .and("laundered", standing.laundered())
                                .and("models", names.models())
                                .and("datasets", names.datasets())
                                .and("repositories", names.repositories()),
                        Stored.class)
                .getFirst();
        changed.addAndGet((int) stored.changed());
    }
}
