package dev.sphagnum.license;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Times the licence analysis on a synthetic graph, and beside it, on a smaller one, the same fixpoint over plain sets; see
 * docs/benchmarks.md. No test: a machine's speed is no assertion.
 */
final class LicenseBenchmark {
    private static final int NODES = 2_000_000;
    private static final int EDGES = 1_440_000;
    private static final int CYCLES = 5_000;
    private static final int SMALL = 2_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int FREE_MB = 400;
    private static final long SEED = 20_261_124;
    private static final List<Passage> PASSAGES = List.of(
            Passage.FINETUNE,
            Passage.FINETUNE,
            Passage.QUANTIZED,
            Passage.QUANTIZED,
            Passage.ADAPTER,
            Passage.MERGE,
            Passage.DISTILLED,
            Passage.TRAINED_ON,
            Passage.USES,
            Passage.UNSPECIFIED);

    private LicenseBenchmark() {}

    public static void main(String[] arguments) {
        LicenseKnowledge knowledge = LicenseKnowledge.bundled();
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, heap limit %d MB, seed %d%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                SEED);
        long start = System.nanoTime();
        SupplyGraph picture = graph(NODES, EDGES, CYCLES, knowledge);
        System.out.printf(
                Locale.ROOT,
                "picture: %,d nodes, %,d links, %s, built in %.2f s, %d MB%n",
                picture.nodeCount(),
                picture.edgeCount(),
                cycles(picture),
                seconds(start),
                used());
        for (int round = 0; round < WARM_UPS; round++) {
            System.out.printf(Locale.ROOT, "warm-up: %s%n", measured(picture, knowledge));
        }
        rounds("analysis", picture, knowledge);
        within(picture, knowledge);
        listing(picture, knowledge);
        beside(knowledge);
    }

    private static void rounds(String what, SupplyGraph picture, LicenseKnowledge knowledge) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Measured measured = measured(picture, knowledge);
            System.out.printf(Locale.ROOT, "%s, round %d: %s%n", what, round + 1, measured);
            times[round] = measured.seconds();
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f s, %.2f to %.2f s%n",
                what,
                times[ROUNDS / 2],
                times[0],
                times[ROUNDS - 1]);
    }

    private record Measured(double seconds, long allocatedMb, long heldMb, int distinctSets) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s, allocates %d MB and holds %d MB, %,d distinct sets",
                    seconds,
                    allocatedMb,
                    heldMb,
                    distinctSets);
        }
    }

    private static Measured measured(SupplyGraph picture, LicenseKnowledge knowledge) {
        long before = used();
        long allocatedBefore = allocated();
        long begin = System.nanoTime();
        LicensePicture result = analysis(picture, knowledge);
        double time = seconds(begin);
        long allocated = allocated() - allocatedBefore;
        return new Measured(time, allocated, used() - before, result.distinctSets());
    }

    /** The same with so little of the heap left free that it would fail if it needed more. */
    private static void within(SupplyGraph picture, LicenseKnowledge knowledge) {
        long free = (Runtime.getRuntime().maxMemory() >> 20) - used();
        // A little less than a megabyte each, or an array would take up one region more than it fills.
        byte[][] ballast = new byte[(int) Math.max(0, free - FREE_MB)][(1 << 20) - 64];
        try {
            long left = (Runtime.getRuntime().maxMemory() >> 20) - used();
            rounds("with " + left + " MB of the heap left free beside the picture", picture, knowledge);
        } finally {
            Reference.reachabilityFence(ballast);
        }
    }

    private static void listing(SupplyGraph picture, LicenseKnowledge knowledge) {
        LicensePicture result = analysis(picture, knowledge);
        long begin = System.nanoTime();
        int roots = result.roots().size();
        System.out.printf(Locale.ROOT, "list of %,d root causes: %.2f s%n", roots, seconds(begin));
    }

    /** The naive fixpoint keeps every clause with every origin, so it only bears a small graph. */
    private static void beside(LicenseKnowledge knowledge) {
        int edges = (int) ((long) SMALL * EDGES / NODES);
        Random random = new Random(SEED);
        SupplyGraphBuilder builder = SupplyGraph.builder(version());
        List<String> licenses = new ArrayList<>();
        List<String> known = known(knowledge);
        for (int node = 0; node < SMALL; node++) {
            licenses.add(known.get(random.nextInt(known.size())));
            builder.node(Pictures.model(name(node), licenses.get(node)));
        }
        List<SlowOracle.Edge> links = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            int dependent = 1 + random.nextInt(SMALL - 1);
            SlowOracle.Edge link = new SlowOracle.Edge(
                    dependent, PASSAGES.get(random.nextInt(PASSAGES.size())), random.nextInt(dependent));
            links.add(link);
            builder.edge(Pictures.edge(name(dependent), link.passage(), name(link.base())));
        }
        SupplyGraph picture = builder.build();
        long begin = System.nanoTime();
        new SlowOracle(licenses, links, knowledge.policy(), true);
        double naive = seconds(begin);
        analysis(picture, knowledge);
        begin = System.nanoTime();
        analysis(picture, knowledge);
        double ours = seconds(begin);
        System.out.printf(
                Locale.ROOT,
                "beside, %,d nodes and %,d links: sets of clauses and origins %.4f s (fixpoint alone), analysis %.4f s"
                        + " (verdicts included), ratio %.1f%n",
                SMALL,
                edges,
                naive,
                ours,
                naive / ours);
    }

    private static LicensePicture analysis(SupplyGraph picture, LicenseKnowledge knowledge) {
        return LicensePicture.of(picture, knowledge, knowledge.policy(), Declarations.none());
    }

    private static GraphVersion version() {
        return new GraphVersion(1, OffsetDateTime.MIN);
    }

    private static List<String> known(LicenseKnowledge knowledge) {
        return knowledge.licenses().stream()
                .map(KnownLicense::id)
                .filter(knowledge.terms()::isKnown)
                .toList();
    }

    /** About a third declares nothing, half is one of the six most common licences, the rest is anything that is known. */
    private static SupplyGraph graph(int nodes, int edges, int cycles, LicenseKnowledge knowledge) {
        Random random = new Random(SEED);
        List<String> known = known(knowledge);
        List<String> common = List.of(
                "Apache-2.0",
                "MIT",
                "LicenseRef-scancode-llama-3.1-license-2024",
                "LicenseRef-scancode-gemma-tou-2025-03-24",
                "CC-BY-NC-4.0",
                "MIT OR GPL-3.0-only");
        SupplyGraphBuilder graph = SupplyGraph.builder(version());
        for (int node = 0; node < nodes; node++) {
            double kind = random.nextDouble();
            String license = kind < 0.35
                    ? ""
                    : kind < 0.85
                            ? common.get(random.nextInt(common.size()))
                            : kind < 0.95 ? known.get(random.nextInt(known.size())) : "LicenseRef-other-" + node % 100;
            graph.node(new NodeRow(
                    "MODEL",
                    name(node),
                    List.of("owner" + random.nextInt(nodes / 4)),
                    (long) (100_000 / (1 + random.nextInt(100_000))),
                    false,
                    license.isEmpty() ? "UNSTATED" : "DECLARED",
                    license.isEmpty() ? List.of() : List.of(license),
                    false));
        }
        Set<Long> pairs = new HashSet<>();
        List<int[]> backwards = new ArrayList<>();
        while (pairs.size() < edges - cycles) {
            // Most derive from a few: the square draws bases towards the first nodes.
            int dependent = 1 + random.nextInt(nodes - 1);
            double drawn = random.nextDouble();
            int base = (int) (drawn * drawn * dependent);
            if (pairs.add(((long) dependent << 32) | base)) {
                link(graph, random, dependent, base);
                if (backwards.size() < cycles && random.nextInt(edges / cycles / 2) == 0) {
                    backwards.add(new int[] {base, dependent});
                }
            }
        }
        // Two models that name each other: each pair closes a cycle.
        backwards.forEach(pair -> link(graph, random, pair[0], pair[1]));
        return graph.build();
    }

    private static void link(SupplyGraphBuilder graph, Random random, int dependent, int base) {
        Passage passage = PASSAGES.get(random.nextInt(PASSAGES.size()));
        graph.edge(Pictures.edge(name(dependent), passage, name(base)));
    }

    /** Components of more than one node, and how many nodes they have. */
    private static String cycles(SupplyGraph picture) {
        Components components = Components.of(picture);
        int cyclic = 0;
        int nodes = 0;
        for (int component = 0; component < components.count(); component++) {
            int size = components.start(component + 1) - components.start(component);
            if (size > 1) {
                cyclic++;
                nodes += size;
            }
        }
        return String.format(Locale.ROOT, "%,d cyclic components with %,d nodes", cyclic, nodes);
    }

    private static long allocated() {
        // Of all threads: the analysis uses two.
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes()
                >> 20;
    }

    private static String name(int node) {
        return "org/m" + node;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
