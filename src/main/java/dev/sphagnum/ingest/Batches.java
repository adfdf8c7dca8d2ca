package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes what a run has collected, a batch at a time, each artefact once in a run. */
interface Batches {
    /** As {@link BatchWriter#batch}. */
    BatchWriter.Batch batch(List<Artefact> artefacts, Map<NodeId, NodeId> moved);

    /**
     * Takes a batch.
     *
     * @param counts how far the run is, from what it has written with this batch; for whoever keeps that with the batch
     * @return what turned out to have another name by now: before and after
     */
    Map<NodeId, NodeId> write(BatchWriter.Batch batch, Function<Map<String, Long>, Fields> counts);

    /** Keeps how far a run is that has nothing else to write. */
    void writeAlone(Function<Map<String, Long>, Fields> counts);

    /** Rows written so far, by kind. */
    Map<String, Long> written();

    /** Goes on counting where a run that was cut off had stopped. */
    void resume(List<String> counts);
}
