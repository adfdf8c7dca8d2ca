package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes what a run has collected, a batch at a time. */
interface Batches {
    /**
     * Takes a batch, each artefact of which comes once in a run.
     *
     * @param moved of some artefacts of the batch, names under which the upstream still answers for them
     * @param counts how far the run is, for whoever keeps it with the batch
     * @return what turned out to have another name by now: before and after
     */
    Map<NodeId, NodeId> write(List<Artefact> batch, Map<NodeId, NodeId> moved, Supplier<Fields> counts);

    /** Keeps how far a run is that has nothing else to write. */
    void keep(Supplier<Fields> counts);

    /** Rows written so far, by kind. */
    Map<String, Long> written();

    /** Goes on counting where a run that was cut off had stopped. */
    void resume(List<String> counts);
}
