package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.List;

/**
 * The end of a complete run: what its source no longer says is deleted, as far as the run has read, relationships before
 * nodes.
 */
final class Retirement {
    private static final int NODES_AT_ONCE = 500;

    private final Graph graph;
    private final BatchWriter.Run run;
    private final boolean hasReadAgain;
    private final boolean hasSeenAll;
    private final TouchedNodes touched;

    /**
     * @param hasReadAgain false when nobody had read any artefact of the run before: then none has a relationship too many
     * @param hasSeenAll true when the graph held no artefact before the run: then there is none that it has not seen
     */
    Retirement(Graph graph, BatchWriter.Run run, boolean hasReadAgain, boolean hasSeenAll, TouchedNodes touched) {
        this.graph = graph;
        this.run = run;
        this.hasReadAgain = hasReadAgain;
        this.hasSeenAll = hasSeenAll;
        this.touched = touched;
    }

    /** Retires what a complete reading of this scope may retire, and answers how many relationships and nodes went. */
    long after(Source source) {
        return switch (source.scope()) {
            case CHANGES -> 0;
            case ARTEFACTS -> relationships();
            case EVERYTHING -> relationships() + nodes(source);
        };
    }

    /** How many relationships of what the run has read are set aside for now. */
    long lapsed() {
        record Lapsed(long lapsed) {}

        if (!hasReadAgain) {
            return 0;
        }
        return graph.readFirst(CypherFile.of("ingest/count-lapsed"), ofRun(), Lapsed.class)
                .map(Lapsed::lapsed)
                .orElse(0L);
    }

    private long relationships() {
        if (!hasReadAgain) {
            return 0;
        }
        long retired = graph.runImplicitly(CypherFile.of("ingest/retire-relationships"), ofRun())
                .relationshipsDeleted();
        // Also after a run that retired nothing: one that was killed in between has left its marks.
        graph.runImplicitly(CypherFile.of("ingest/settle-claims-again"), Parameters.none());
        return retired;
    }

    private long nodes(Source source) {
        record Unseen(String kind, String name) {}

        if (hasSeenAll) {
            return 0;
        }
        List<String> kinds = source.kinds().stream().map(Rows::label).sorted().toList();
        long retired = 0;
        while (true) {
            List<Unseen> unseen = graph.read(
                    CypherFile.of("ingest/unseen-nodes"),
                    ofRun().and("kinds", kinds).and("first", NODES_AT_ONCE),
                    Unseen.class);
            if (unseen.isEmpty()) {
                return retired;
            }
            retire(unseen.stream()
                    .map(node -> Rows.id(node.kind(), node.name()))
                    .toList());
            retired += unseen.size();
        }
    }

    private void retire(List<NodeId> gone) {
        gone.forEach(touched::add);
        Parameters rows = ofRun().and("rows", gone.stream().map(Rows::node).toList());
        graph.writeTogether(List.of(
                new Graph.Write(
                        CypherFile.of("ingest/remember-changes"),
                        ofRun().and(
                                        "rows",
                                        gone.stream()
                                                .map(id -> new Change(ChangeKind.GONE, id, id.name(), null)
                                                        .row(run.startedAt()))
                                                .toList())
                                .and("now", run.startedAt())),
                new Graph.Write(CypherFile.of("ingest/retire-nodes"), rows)));
    }

    private Parameters ofRun() {
        return Parameters.of("source", run.source()).and("run", run.id());
    }
}
