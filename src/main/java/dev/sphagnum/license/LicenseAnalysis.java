package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.StoreOrder;
import dev.sphagnum.topology.SupplyGraph;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Writes what the whole picture says about licences back to the graph: findings (root causes) with their clause, and a verdict
 * on every artefact. Run twice it changes nothing; what no longer holds is removed. The graph's version stays, because no
 * answer is read from what is written here; only where declarations had to be read anew, with newer knowledge, is it raised.
 */
public final class LicenseAnalysis {
    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final Supplier<SupplyGraph> pictures;
    private final Clock clock;

    public LicenseAnalysis(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures) {
        this(graph, knowledge, pictures, Clock.systemUTC());
    }

    LicenseAnalysis(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures, Clock clock) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Reads declarations anew where the knowledge is newer than their reading, then analyses the picture as it is. */
    public AnalysisReport analyze() {
        int reread = new Rereading(graph, knowledge).run();
        if (reread == 0) {
            return analyze(pictures.get(), 0);
        }
        graph.raiseVersion(OffsetDateTime.now(clock));
        return analyze(SupplyGraph.load(graph), reread);
    }

    private AnalysisReport analyze(SupplyGraph supply, int reread) {
        LicensePicture picture = LicensePicture.of(graph, supply, knowledge);
        StoreOrder order = StoreOrder.read(graph, supply);
        int removed = new FindingStore(graph, knowledge, picture, order).update();
        int changed = new VerdictStore(graph, picture, order).update();
        return new AnalysisReport(supply.version(), picture.roots().size(), unknown(picture), removed, changed, reread);
    }

    private static int unknown(LicensePicture picture) {
        return (int) IntStream.range(0, picture.picture().nodeCount())
                .filter(node -> picture.verdict(node) == Verdict.UNKNOWN)
                .count();
    }
}
