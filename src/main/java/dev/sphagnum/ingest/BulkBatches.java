package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Batches that go into files. What files cannot hold is set aside: a value that the import tool would take for another, and
 * an artefact whose hub id was read under another name before.
 */
final class BulkBatches implements Batches {
    /** Set aside means kept in memory. */
    private static final int MOST_ASIDE = 100_000;

    private final BulkNodes nodes;
    private final WrittenRows written;
    private final SeenNames hubIds = new SeenNames();
    private final List<Artefact> aside = new ArrayList<>();

    /** @param readings how many relationships a declaration becomes */
    BulkBatches(BulkNodes nodes, ToIntFunction<LicenseFact> readings) {
        this.nodes = nodes;
        this.written = new WrittenRows(readings);
    }

    @Override
    public BatchWriter.Batch batch(List<Artefact> artefacts, Map<NodeId, NodeId> moved) {
        if (!moved.isEmpty()) {
            throw new IllegalStateException("only live sources tell of moves, and those are not loaded in bulk");
        }
        return new BatchWriter.Batch(artefacts, moved, false);
    }

    @Override
    public Map<NodeId, NodeId> write(BatchWriter.Batch batch, Function<Map<String, Long>, Fields> counts) {
        for (Artefact artefact : batch.artefacts()) {
            if (isKnownByAnotherName(artefact) || !nodes.write(artefact)) {
                setAside(artefact);
            } else {
                written.add(artefact);
            }
        }
        return Map.of();
    }

    private boolean isKnownByAnotherName(Artefact artefact) {
        Object hubId = artefact.properties().asMap().get("hubId");
        return hubId != null && !hubIds.add(artefact.id().kind() + " " + hubId);
    }

    private void setAside(Artefact artefact) {
        if (aside.size() == MOST_ASIDE) {
            throw new Problem.BadInput(
                            "more than " + MOST_ASIDE + " records cannot be loaded in bulk, the last of them "
                                    + artefact.where() + "; leave --bulk out")
                    .asException();
        }
        aside.add(artefact);
    }

    /** What is to be written into the graph after the import. */
    List<Artefact> aside() {
        return aside;
    }

    @Override
    public void writeAlone(Function<Map<String, Long>, Fields> counts) {
        // Files keep no state of a run: it is all or nothing.
    }

    @Override
    public Map<String, Long> written() {
        return written.asMap();
    }

    /** Counts what was set aside and is written by now. */
    void countMore(Map<String, Long> rows) {
        written.add(rows);
    }

    @Override
    public void resume(List<String> counts) {
        throw new IllegalStateException("a bulk load never goes on with another run");
    }
}
