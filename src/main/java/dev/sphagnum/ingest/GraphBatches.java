package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Batches that are written into the graph at once, each with how far the run is by then.
 *
 * @param progressRow writes how far a run is
 */
record GraphBatches(BatchWriter writer, Function<Fields, Graph.Write> progressRow) implements Batches {
    @Override
    public BatchWriter.Batch batch(List<Artefact> artefacts, Map<NodeId, NodeId> moved) {
        return writer.batch(artefacts, moved);
    }

    @Override
    public Map<NodeId, NodeId> write(BatchWriter.Batch batch, Function<Map<String, Long>, Fields> counts) {
        return writer.write(batch, counts.andThen(progressRow));
    }

    @Override
    public void writeAlone(Function<Map<String, Long>, Fields> counts) {
        writer.writeAlone(counts.andThen(progressRow).apply(writer.written()));
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
