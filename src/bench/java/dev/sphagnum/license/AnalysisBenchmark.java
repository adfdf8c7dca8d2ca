package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.StoreOrder;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times the licence analysis of a stored graph: the analysis alone, writing back what it found, and once more with nothing to write. */
public final class AnalysisBenchmark {
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int BATCH = 10_000;

    private static final String BARE_FINDINGS = """
            UNWIND $rows AS row
            MATCH (dropped) WHERE id(dropped) = row.droppedAtId
            MATCH (origin) WHERE id(origin) = row.originId
            MATCH (term:LicenseTerm {id: row.term})
            CREATE (finding:LicenseFinding {id: row.id})
            SET finding += row.properties
            CREATE (finding)-[:DROPPED_AT]->(dropped)
            CREATE (finding)-[:ORIGIN]->(origin)
            CREATE (finding)-[:CLAUSE]->(term)
            """;

    private static final String BARE_VERDICTS = """
            UNWIND $rows AS row
            MATCH (node) WHERE id(node) = row.id
            SET node.licenseVerdict = row.verdict, node.laundered = row.laundered
            """;

    private final Graph graph;
    private final SupplyGraph supply;
    private final LicenseKnowledge knowledge = LicenseKnowledge.bundled();

    private AnalysisBenchmark(Graph graph, SupplyGraph supply) {
        this.graph = graph;
        this.supply = supply;
    }

    /**
     * What was measured, in seconds.
     *
     * @param declarations reading what the graph says of declared licences beside the picture
     * @param verdicts the fixpoint and all verdicts, median
     * @param roots the list of root causes, median
     * @param ordering reading where everything stands in the store, before anything is written
     * @param findings writing all findings into a graph that holds none
     * @param verdictsStored writing the verdicts that changed into a graph as an ingest leaves it, which knows none
     * @param verdictCount how many changed
     * @param again the whole analysis once more, which writes nothing
     */
    public record Result(
            double declarations,
            double verdicts,
            double roots,
            double ordering,
            double findings,
            int findingCount,
            double verdictsStored,
            int verdictCount,
            double again,
            int changedAgain) {

        /** The analysis itself, beside loading and writing back. */
        public double analysis() {
            return verdicts + roots;
        }

        public double writing() {
            return ordering + findings + verdictsStored;
        }
    }

    /** The same findings and verdicts in as few words as the driver knows, in seconds; making the rows is not counted. */
    public record Bare(double findings, double verdicts) {
        public double writing() {
            return findings + verdicts;
        }
    }

    /** Makes the graph what it was before any analysis, then measures. */
    public static Result run(Graph graph, SupplyGraph supply) {
        return new AnalysisBenchmark(graph, supply).measure();
    }

    /** Makes the graph what it was before any analysis, then writes one bare statement after the other. */
    public static Bare bare(Graph graph, SupplyGraph supply) {
        return new AnalysisBenchmark(graph, supply).bare();
    }

    private Bare bare() {
        forget();
        LicensePicture picture = analysis(Declarations.load(graph, knowledge));
        StoreOrder order = StoreOrder.read(graph, supply);
        List<Map<String, @Nullable Object>> findings = new ArrayList<>();
        Map<String, Map<String, @Nullable Object>> terms = new LinkedHashMap<>();
        for (Root root : picture.roots()) {
            FindingRow row = FindingRow.of(root.id(), picture.finding(root), picture.term(root), knowledge);
            terms.put(row.term().id(), FindingRow.values(row.term()));
            findings.add(row.values(order.idOf(root.node()), order.idOf(root.origin())));
        }
        List<Map<String, @Nullable Object>> verdicts = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int node = order.node(place);
            if (picture.verdict(node) != Verdict.UNKNOWN) {
                verdicts.add(Map.of(
                        "id",
                        order.idOf(node),
                        "verdict",
                        picture.verdict(node).name(),
                        "laundered",
                        picture.isLaundered(node)));
            }
        }
        graph.write(CypherFile.of("license/store-terms"), Parameters.of("rows", List.copyOf(terms.values())));
        return new Bare(write(BARE_FINDINGS, findings), write(BARE_VERDICTS, verdicts));
    }

    private double write(String cypher, List<Map<String, @Nullable Object>> rows) {
        CypherFile statement = new CypherFile("benchmark", cypher);
        long start = System.nanoTime();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, @Nullable Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            graph.write(statement, Parameters.of("rows", batch));
        }
        return since(start);
    }

    private Result measure() {
        forget();
        long start = System.nanoTime();
        Declarations declarations = Declarations.load(graph, knowledge);
        double loading = since(start);
        double[] verdicts = new double[ROUNDS];
        double[] roots = new double[ROUNDS];
        LicensePicture picture = analysis(declarations);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            // What a warm-up wrote, the first round overwrites.
            int place = Math.max(0, round);
            start = System.nanoTime();
            picture = analysis(declarations);
            verdicts[place] = since(start);
            start = System.nanoTime();
            picture.roots();
            roots[place] = since(start);
        }
        return writing(picture, loading, median(verdicts), median(roots));
    }

    private Result writing(LicensePicture picture, double loading, double verdicts, double roots) {
        long start = System.nanoTime();
        StoreOrder order = StoreOrder.read(graph, supply);
        double ordering = since(start);
        start = System.nanoTime();
        new FindingStore(graph, knowledge, picture, order).update();
        double findings = since(start);
        start = System.nanoTime();
        int changed = new VerdictStore(graph, picture, order).update();
        double stored = since(start);
        start = System.nanoTime();
        AnalysisReport again = new LicenseAnalysis(graph, knowledge, () -> supply).analyze();
        return new Result(
                loading,
                verdicts,
                roots,
                ordering,
                findings,
                picture.roots().size(),
                stored,
                changed,
                since(start),
                again.verdictsChanged() + again.removed());
    }

    private LicensePicture analysis(Declarations declarations) {
        LicensePicture picture = LicensePicture.of(supply, knowledge, knowledge.policy(), declarations);
        picture.verdict(0);
        return picture;
    }

    private void forget() {
        run("MATCH (finding:LicenseFinding) CALL (finding) { DETACH DELETE finding } IN TRANSACTIONS OF 10000 ROWS");
        run("MATCH (term:LicenseTerm) CALL (term) { DETACH DELETE term } IN TRANSACTIONS OF 10000 ROWS");
        run(
                "MATCH (node:Model|Dataset|Repository) WHERE node.licenseVerdict <> 'UNKNOWN' OR node.laundered"
                        + " CALL (node) { SET node.licenseVerdict = 'UNKNOWN', node.laundered = false } IN TRANSACTIONS OF 20000 ROWS");
    }

    private void run(String cypher) {
        graph.runImplicitly(new CypherFile("benchmark", cypher), Parameters.none());
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
