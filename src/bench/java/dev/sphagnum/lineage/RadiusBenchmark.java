package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Times the blast radius of a base model with 150,000 descendants as a service answers it, beside the same walk over bare arrays
 * and over plain Java collections, and the lineage of a deep model; see docs/benchmarks.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@SuppressWarnings("NullAway.Init") // set before any round
public class RadiusBenchmark {
    private static final int MODELS = 1_860_000;
    private static final int EDGES = 574_000;
    private static final int FAMILY = 150_000;
    private static final int PAGE = 20;
    private static final long SEED = 20_261_124;

    private SupplyGraph picture;
    private LineageQuestions questions;
    private NodeId deepest;
    private BareWalk bare;
    private Map<String, List<String>> dependents;

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RadiusBenchmark.class.getName() + "\\."
                                + (arguments.length == 0 ? "" : String.join("|", arguments)))
                        .build())
                .run();
        System.out.printf(Locale.ROOT, "%nseed %d%n%-34s %10s %10s%n", SEED, "", "p50 ms", "p99 ms");
        for (RunResult result : results) {
            var statistics = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.3f %10.3f%n",
                    result.getPrimaryResult().getLabel(),
                    statistics.getPercentile(50),
                    statistics.getPercentile(99));
        }
    }

    @Setup
    public void build() {
        PlantedHub.Hub hub = PlantedHub.of(MODELS, EDGES, FAMILY, SEED);
        picture = hub.picture();
        questions = new LineageQuestions(() -> picture);
        deepest = NodeId.model(hub.deepest());
        bare = new BareWalk(picture);
        dependents = new HashMap<>();
        for (int edge = 0; edge < picture.edgeCount(); edge++) {
            dependents
                    .computeIfAbsent(picture.name(picture.base(edge)), _ -> new ArrayList<>())
                    .add(picture.name(picture.dependent(edge)));
        }
        int models = radius().totals().models();
        if (models != FAMILY || bareArrays() != FAMILY || plainCollections() != FAMILY) {
            throw new IllegalStateException("three walks that differ: " + models + ", " + bareArrays() + ", "
                    + plainCollections() + " of " + FAMILY);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d models, %,d links, by depth %s, above the deepest %d%n",
                picture.nodeCount(),
                picture.edgeCount(),
                radius().totals().byDepth().stream().map(DepthCount::count).toList(),
                upstreamOfDeepest().nodes().size());
    }

    private BlastRadius radius() {
        return questions.blastRadius(NodeId.model(PlantedHub.ROOT), BlastRadiusFilter.NONE);
    }

    @Benchmark
    public List<Object> totalsAndFirstPage() {
        BlastRadius radius = radius();
        return List.of(radius.totals(), radius.affected(Set.of(), AffectedOrder.DEPTH, 0, PAGE));
    }

    @Benchmark
    public List<Object> totalsCoverageAndFirstPage() {
        BlastRadius radius = radius();
        return List.of(radius.totals(), radius.coverage(), radius.affected(Set.of(), AffectedOrder.DEPTH, 0, PAGE));
    }

    @Benchmark
    public AffectedPage firstPageByDownloads() {
        return radius().affected(Set.of(), AffectedOrder.DOWNLOADS, 0, PAGE);
    }

    @Benchmark
    public AffectedPage firstPageByReach() {
        return radius().affected(Set.of(), AffectedOrder.REACH, 0, PAGE);
    }

    @Benchmark
    public Reach reach() {
        return questions.reach(NodeId.model(PlantedHub.ROOT));
    }

    @Benchmark
    public Lineage upstreamOfDeepest() {
        return questions.lineage(deepest, Direction.UP, Bounds.MAX_DEPTH, Set.of(), Bounds.MAX_LINEAGE);
    }

    @Benchmark
    public int bareArrays() {
        return bare.count(picture.indexOf(NodeId.model(PlantedHub.ROOT)));
    }

    @Benchmark
    public int plainCollections() {
        Set<String> seen = new HashSet<>(Set.of(PlantedHub.ROOT));
        Deque<String> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (String dependent : dependents.getOrDefault(queue.remove(), List.of())) {
                if (seen.add(dependent)) {
                    queue.add(dependent);
                }
            }
        }
        return seen.size() - 1;
    }

    /** The least that a breadth-first walk can do: neighbours in one array, nothing allocated, nothing kept but how many there are. */
    private static final class BareWalk {
        private final int[] first;
        private final int[] dependents;
        private final int[] seen;
        private final int[] queue;
        private int walk;

        BareWalk(SupplyGraph picture) {
            first = new int[picture.nodeCount() + 1];
            dependents = new int[picture.edgeCount()];
            seen = new int[picture.nodeCount()];
            queue = new int[picture.nodeCount()];
            for (int node = 0; node < picture.nodeCount(); node++) {
                first[node + 1] = picture.endDependent(node);
            }
            for (int slot = 0; slot < dependents.length; slot++) {
                dependents[slot] = picture.dependent(picture.dependentEdge(slot));
            }
        }

        int count(int root) {
            walk++;
            seen[root] = walk;
            queue[0] = root;
            int end = 1;
            for (int at = 0; at < end; at++) {
                int node = queue[at];
                for (int slot = first[node]; slot < first[node + 1]; slot++) {
                    int next = dependents[slot];
                    if (seen[next] != walk) {
                        seen[next] = walk;
                        queue[end++] = next;
                    }
                }
            }
            return end - 1;
        }
    }
}
