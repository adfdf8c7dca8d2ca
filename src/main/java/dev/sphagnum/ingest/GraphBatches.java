package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Batches that are written into the graph at once, each with how far the run is by then.
 *
 * @param progressRow writes how far a run is
 */
record GraphBatches(BatchWriter writer, Function<Fields, Graph.Write> progressRow) implements Batches {
    @Override
    public Map<NodeId, NodeId> write(List<Artefact> batch, Map<NodeId, NodeId> moved, Supplier<Fields> counts) {
        return writer.write(batch, moved, List.of(progressRow.apply(counts.get())));
    }

    @Override
    public void keep(Supplier<Fields> counts) {
        writer.writeAlone(progressRow.apply(counts.get()));
    }

    @Override
    public Map<String, Long> written() {
        return writer.written();
    }

    @Override
    public void resume(List<String> counts) {
        writer.resume(counts);
    }
}
