package dev.sphagnum.ingest;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.time.OffsetDateTime;

/** The {@code Change} nodes as a history that is cut when it has served. */
public final class ChangeHistory {
    private final Graph graph;

    public ChangeHistory(Graph graph) {
        this.graph = graph;
    }

    /**
     * Deletes what was observed before a time.
     *
     * @return how many changes went
     */
    public long prune(OffsetDateTime before) {
        return graph.runImplicitly(CypherFile.of("ingest/prune-changes"), Parameters.of("before", before))
                .nodesDeleted();
    }
}
