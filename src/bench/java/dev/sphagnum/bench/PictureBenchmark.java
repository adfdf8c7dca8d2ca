package dev.sphagnum.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.topology.PictureSize;
import dev.sphagnum.topology.SupplyGraph;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Loads the picture of a data folder several times, and brings it up to date after a small run. No test: a machine's speed is
 * no assertion.
 *
 * <p>{@code src/bench/run bench.PictureBenchmark FOLDER [ROUNDS]}, with the server in the same process. The small run changes
 * the folder: a hundred models of one owner are added, or read again with other downloads.
 */
public final class PictureBenchmark {
    private static final int ROUNDS = 3;

    private final Graph graph;
    private final Map<String, LongAdder> nanosOfStatement;

    private PictureBenchmark(Graph graph, Map<String, LongAdder> nanosOfStatement) {
        this.graph = graph;
        this.nanosOfStatement = nanosOfStatement;
    }

    /**
     * What was measured.
     *
     * @param seconds of every round, the first on a cold store
     * @param heldBytes heap in use with the picture, less heap in use without it
     * @param peakBytes most heap in use during one more reading, less heap in use before it; the server's share included
     * @param catchUpSeconds from the end of a small run until its facts are in the picture; 0 when it was not tried
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double[] seconds, PictureSize size, long heldBytes, long peakBytes, double catchUpSeconds) {
        public double median() {
            double[] sorted = seconds.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, heap limit %d MB%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(
                home, Path.of(System.getProperty("sphagnum.neo4j.lib", "target/neo4j/lib")), 0, 0))) {
            print(run(server, rounds, true));
        }
    }

    private static void print(Result result) {
        PictureSize size = result.size();
        System.out.printf(
                Locale.ROOT,
                "picture: %,d nodes, %,d links; median %.2f s (%,.0f rows/s); heap held %,d MB, counted %,d MB:"
                        + " %d bytes a node, %d bytes a link; peak while loading %,d MB; catching up %.2f s%n",
                size.nodes(),
                size.edges(),
                result.median(),
                (size.nodes() + size.edges()) / result.median(),
                result.heldBytes() >> 20,
                size.totalBytes() >> 20,
                size.bytesPerNode(),
                size.bytesPerEdge(),
                result.peakBytes() >> 20,
                result.catchUpSeconds());
    }

    /** Loads the picture {@code rounds} times from a running server. */
    public static Result run(EmbeddedNeo4j server, int rounds, boolean catchesUp) {
        Map<String, LongAdder> nanos = new ConcurrentHashMap<>();
        try (Graph graph = Graph.connect(
                server.address().settings(), (file, time) -> nanos.computeIfAbsent(file.path(), _ -> new LongAdder())
                        .add(time))) {
            return new PictureBenchmark(graph, nanos).run(rounds, catchesUp);
        }
    }

    private Result run(int rounds, boolean catchesUp) {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            nanosOfStatement.clear();
            long start = System.nanoTime();
            double processorStart = processorSeconds();
            SupplyGraph read = SupplyGraph.load(graph);
            seconds[round] = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.2f s, %.2f s of processor time, %,d nodes; %s%n",
                    round + 1,
                    seconds[round],
                    processorSeconds() - processorStart,
                    read.nodeCount(),
                    times());
        }
        long before = Memory.used();
        SupplyGraph picture = SupplyGraph.load(graph);
        long held = Memory.used() - before;
        long peak = PeakHeap.during(() -> SupplyGraph.load(graph)) - before - held;
        PictureSize size;
        try {
            size = picture.size();
        } finally {
            Reference.reachabilityFence(picture);
        }
        return new Result(seconds, size, held, peak, catchesUp ? CatchUp.seconds(graph) : 0);
    }

    /** Of this process, server and collector included: what tells more than the clock where others use the machine too. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    /** Seconds from the first question to the last row, summed over sessions that run side by side. */
    private String times() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(nanosOfStatement)
                .forEach((file, nanos) ->
                        text.append(String.format(Locale.ROOT, "%s %.2f s  ", file, nanos.doubleValue() / 1e9)));
        return text.toString();
    }
}
