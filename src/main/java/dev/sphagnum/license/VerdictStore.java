package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.StoreOrder;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the verdicts that stand on the artefacts up to what a picture says. The database compares: names by verdict are fewer
 * bytes than all stored verdicts by name, and are sent side by side, in the order of the store.
 */
final class VerdictStore {
    private static final int BATCH = 10_000;

    private final Graph graph;
    private final LicensePicture picture;
    private final StoreOrder order;
    private final Map<Standing, Batch> waiting = new HashMap<>();
    private final AtomicInteger changed = new AtomicInteger();

    VerdictStore(Graph graph, LicensePicture picture, StoreOrder order) {
        this.graph = graph;
        this.picture = picture;
        this.order = order;
    }

    private record Standing(NodeKind kind, Verdict verdict, boolean laundered) {}

    /** Artefacts of one kind that are to have one and the same verdict. */
    private record Batch(List<Long> ids, List<String> names) {
        Batch() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(long id, String name) {
            ids.add(id);
            names.add(name);
        }
    }

    /** Writes what changed; answers of how many artefacts. */
    int update() {
        SupplyGraph nodes = picture.picture();
        try (Sending sending = new Sending()) {
            for (int place = 0; place < order.size(); place++) {
                int node = order.node(place);
                Standing standing = new Standing(nodes.kind(node), picture.verdict(node), picture.isLaundered(node));
                Batch batch = waiting.computeIfAbsent(standing, _ -> new Batch());
                batch.add(order.idOf(node), nodes.name(node));
                if (batch.ids().size() == BATCH) {
                    waiting.remove(standing);
                    sending.send(() -> write(standing, batch));
                }
            }
            waiting.forEach((standing, batch) -> sending.send(() -> write(standing, batch)));
            sending.finish();
        }
        return changed.get();
    }

    private void write(Standing standing, Batch batch) {
        record Stored(long changed) {}

        Stored stored = graph.writeAndRead(
                        CypherFile.of("license/store-verdicts"),
                        Parameters.of("verdict", standing.verdict().name())
                                .and("laundered", standing.laundered())
                                .and("kind", standing.kind().name())
                                .and("ids", batch.ids())
                                .and("names", batch.names()),
                        Stored.class)
                .getFirst();
        changed.addAndGet((int) stored.changed());
    }
}
