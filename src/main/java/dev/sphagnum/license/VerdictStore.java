package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.StoreOrder;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the verdicts that stand on the artefacts up to what a picture says. Those that stand are read first, all but the
 * one that every artefact starts with; what differs is sent side by side, in the order of the store.
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

    private record Stored(
            @Nullable String verdict, @Nullable Boolean laundered) {}

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
        Stored[] stored = stored();
        try (Sending sending = new Sending()) {
            for (int place = 0; place < order.size(); place++) {
                int node = order.node(place);
                Standing standing = new Standing(nodes.kind(node), picture.verdict(node), picture.isLaundered(node));
                if (stored[place].equals(new Stored(standing.verdict().name(), standing.laundered()))) {
                    continue;
                }
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

    /** What is stored on the artefact at each place of the order, read in two halves side by side. */
    private Stored[] stored() {
        Stored[] stored = new Stored[order.size()];
        Arrays.fill(stored, new Stored(Verdict.UNKNOWN.name(), false));
        if (stored.length > 0) {
            long middle = order.idOf(order.node(stored.length / 2));
            Map<Stored, Stored> each = new ConcurrentHashMap<>();
            try (Sending asking = new Sending()) {
                asking.send(() -> readInto(stored, each, 0, middle));
                asking.send(() -> readInto(stored, each, middle, Long.MAX_VALUE));
                asking.finish();
            }
        }
        return stored;
    }

    private void readInto(Stored[] stored, Map<Stored, Stored> each, long from, long to) {
        Parameters ids = Parameters.of("from", from).and("to", to);
        graph.scan(CypherFile.of("license/stored-verdicts"), ids, row -> {
            int place = order.placeOf(row.integer(0));
            if (place >= 0) {
                Stored read = new Stored(row.isNull(1) ? null : row.text(1), row.isNull(2) ? null : row.truth(2));
                stored[place] = each.computeIfAbsent(read, Function.identity());
            }
        });
    }

    private void write(Standing standing, Batch batch) {
        record Written(long changed) {}

        Written written = graph.writeAndRead(
                        CypherFile.of("license/store-verdicts"),
                        Parameters.of("verdict", standing.verdict().name())
                                .and("laundered", standing.laundered())
                                .and("kind", standing.kind().name())
                                .and("ids", batch.ids())
                                .and("names", batch.names()),
                        Written.class)
                .getFirst();
        changed.addAndGet((int) written.changed());
    }
}
