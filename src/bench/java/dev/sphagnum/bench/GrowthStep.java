package dev.sphagnum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.AnalysisBenchmark;
import dev.sphagnum.lineage.AffectedOrder;
import dev.sphagnum.lineage.BlastRadius;
import dev.sphagnum.lineage.BlastRadiusFilter;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.topology.SupplyGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The measurements of one size: loaded in bulk, then looked at in a process of its own. */
final class GrowthStep {
    static final String NODES = "nodes";
    private static final String RESULT = "step.json";
    private static final int FIXED_FAMILY = 1_000;
    private static final int CANDIDATES = 2_000;
    private static final int FIRST = 50;

    private GrowthStep() {}

    /** Measures a size from nothing; its files are removed, only the figures stay. */
    static Map<String, Double> measure(Bench bench) throws IOException, InterruptedException {
        Folders.delete(bench.store());
        Files.createDirectories(bench.folder());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(NODES, 0.0);
        long start = System.nanoTime();
        Files.deleteIfExists(bench.hub());
        HubGenerator.write(bench.hub(), bench.models(), bench.family(), bench.seed());
        values.put("generation, s", Seconds.since(start));
        values.put("bulk load, s", LoadPhase.sum(LoadPhase.bulk(bench.hub(), bench.store())));
        Files.delete(bench.hub());
        values.put("store, MB", (double) (Folders.bytes(bench.store()) >> 20));
        int status =
                Forked.run(GrowthStep.class, "12g", List.of(bench.folder().toString(), String.valueOf(bench.scale())));
        if (status != 0) {
            throw new IOException("the measurements at " + bench.scale() + " ended with status " + status);
        }
        Map<?, ?> measured =
                new ObjectMapper().readValue(bench.folder().resolve(RESULT).toFile(), Map.class);
        measured.forEach((name, value) -> values.put((String) name, ((Number) value).doubleValue()));
        Folders.delete(bench.store());
        return values;
    }

    /** {@code FOLDER SCALE}: what is measured in the process of its own. */
    public static void main(String[] arguments) throws IOException {
        Bench bench = new Bench(Path.of(arguments[0]), Double.parseDouble(arguments[1]), 0);
        Map<String, Double> values = new LinkedHashMap<>();
        try (Store store = Store.open(bench.store())) {
            look(store.graph(), values);
        }
        new ObjectMapper().writeValue(bench.folder().resolve(RESULT).toFile(), values);
        System.out.println("  " + values);
    }

    private static void look(Graph graph, Map<String, Double> values) {
        long before = Memory.used();
        long start = System.nanoTime();
        SupplyGraph picture = SupplyGraph.load(graph);
        values.put("picture load, s", Seconds.since(start));
        values.put("picture, MB", (Memory.used() - before) / 1e6);
        values.put(NODES, (double) picture.nodeCount());
        AnalysisBenchmark.Result analysis = AnalysisBenchmark.run(graph, picture);
        values.put("licence analysis, s", analysis.analysis());
        values.put("writing it back, s", analysis.writing());
        values.put("radius, growing family, ms", radius(picture, RadiusPhase.ROOT));
        values.put("radius, about 1,000, ms", radius(picture, picture.id(fixedFamily(picture))));
        values.put("look-up by name, ms", lookUp(graph, picture));
    }

    private static double radius(SupplyGraph picture, NodeId root) {
        LineageQuestions questions = new LineageQuestions(() -> picture);
        return Latencies.of(100, 400, 20, () -> {
                    BlastRadius radius = questions.blastRadius(root, BlastRadiusFilter.NONE);
                    radius.affected(Set.of(), AffectedOrder.DEPTH, 0, FIRST);
                    return radius.totals().models();
                })
                .medianMillis();
    }

    /** The base whose family is nearest to a thousand, among those looked at. */
    private static int fixedFamily(SupplyGraph picture) {
        ArrayWalk walk = ArrayWalk.of(picture);
        int best = -1;
        int distance = Integer.MAX_VALUE;
        int looked = 0;
        for (int node = 0; node < picture.nodeCount() && looked < CANDIDATES; node++) {
            if (picture.endDependent(node) - picture.firstDependent(node) > 20) {
                looked++;
                int away = Math.abs(walk.count(node) - FIXED_FAMILY);
                if (away < distance) {
                    distance = away;
                    best = node;
                }
            }
        }
        return best;
    }

    private static double lookUp(Graph graph, SupplyGraph picture) {
        record Model(String name) {}
        int[] next = new int[1];
        return Latencies.of(1_000, 2_000, 20, () -> {
                    String name = picture.name((int) (next[0]++ * 7_919L % picture.nodeCount()));
                    return graph.read(
                                    CypherFile.of("registry/models"),
                                    Parameters.of("names", List.of(name)),
                                    Model.class)
                            .size();
                })
                .medianMillis();
    }
}
