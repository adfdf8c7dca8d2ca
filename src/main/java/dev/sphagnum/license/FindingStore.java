package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.StoreOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the stored findings of one policy up to what a picture says; what is stored as it is now is not sent again. */
final class FindingStore {
    private static final int BATCH = 5_000;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final LicensePicture picture;
    private final StoreOrder order;
    /** Digests of what an earlier analysis stored, by id; null where it is no longer whole. */
    private final Map<String, @Nullable String> stored = new HashMap<>();

    private final Set<String> sentTerms = new HashSet<>();
    private List<Map<String, @Nullable Object>> created = new ArrayList<>();
    private List<Map<String, @Nullable Object>> changed = new ArrayList<>();
    private List<Map<String, @Nullable Object>> terms = new ArrayList<>();

    FindingStore(Graph graph, LicenseKnowledge knowledge, LicensePicture picture, StoreOrder order) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.picture = picture;
        this.order = order;
    }

    /** Writes what changed and removes what no longer holds; answers how many were removed. */
    int update() {
        readStored();
        try (Sending sending = new Sending()) {
            for (Root root : inOrderOfStore(picture.roots())) {
                LicenseFinding finding = picture.finding(root);
                FindingRow row = FindingRow.of(root.id(), finding, picture.term(root), knowledge);
                boolean isNew = !stored.containsKey(row.id());
                if (!row.digest().equals(stored.remove(row.id()))) {
                    add(row, finding, isNew, sending);
                }
            }
            flush(sending);
            sending.finish();
        }
        remove(List.copyOf(stored.keySet()));
        return stored.size();
    }

    private List<Root> inOrderOfStore(List<Root> roots) {
        return roots.stream()
                .sorted(Comparator.comparingLong(root -> order.idOf(root.node())))
                .toList();
    }

    private void readStored() {
        record Stored(String id, @Nullable String digest) {}

        graph.stream(
                CypherFile.of("license/stored-findings"),
                Parameters.of("policy", knowledge.policy().name()),
                Stored.class,
                row -> stored.put(row.id(), row.digest()));
    }

    private void add(FindingRow row, LicenseFinding finding, boolean isNew, Sending sending) {
        if (sentTerms.add(row.term().id())) {
            terms.add(FindingRow.values(row.term()));
        }
        Map<String, @Nullable Object> values = row.values(storeId(finding.droppedAt()), storeId(finding.origin()));
        (isNew ? created : changed).add(values);
        if (created.size() + changed.size() == BATCH) {
            flush(sending);
        }
    }

    private long storeId(NodeId artefact) {
        return order.idOf(picture.picture().require(artefact));
    }

    /** Clauses go first: a finding needs its own, and batches are written in any order. */
    private void flush(Sending sending) {
        if (!terms.isEmpty()) {
            graph.write(CypherFile.of("license/store-terms"), Parameters.of("rows", terms));
            terms = new ArrayList<>();
        }
        if (!created.isEmpty()) {
            Parameters batch = Parameters.of("rows", created);
            sending.send(() -> create(batch));
            created = new ArrayList<>();
        }
        if (!changed.isEmpty()) {
            Parameters batch = Parameters.of("rows", changed);
            sending.send(() -> change(batch));
            changed = new ArrayList<>();
        }
    }

    /** Most findings of a first analysis are nobody's yet, and to create is quicker than to look for what may be there. */
    private void create(Parameters batch) {
        boolean isDone =
                graph.createTogether(List.of(new Graph.Write(CypherFile.of("license/create-findings"), batch)));
        if (!isDone) { // another analysis, at the same time, has stored one of them
            change(batch);
        }
    }

    private void change(Parameters batch) {
        graph.write(CypherFile.of("license/store-findings"), batch);
    }

    private void remove(List<String> ids) {
        for (int start = 0; start < ids.size(); start += BATCH) {
            List<String> batch = ids.subList(start, Math.min(ids.size(), start + BATCH));
            graph.write(CypherFile.of("license/remove-findings"), Parameters.of("ids", batch));
        }
        graph.write(CypherFile.of("license/remove-unused-terms"), Parameters.none());
    }
}
