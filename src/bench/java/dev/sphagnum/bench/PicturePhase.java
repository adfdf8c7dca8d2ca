package dev.sphagnum.bench;

import dev.sphagnum.topology.PictureSize;
import java.util.Arrays;

/** The picture in memory: how long it takes to load, what it holds, and how it follows a small run. */
final class PicturePhase {
    private static final int ROUNDS = 5;

    private PicturePhase() {}

    static void run(Bench bench, Figures figures) {
        try (Store store = Store.open(bench.store())) {
            PictureBenchmark.Result result = PictureBenchmark.run(store.server(), ROUNDS, true);
            PictureSize size = result.size();
            double held = result.heldBytes() / 1e6;
            figures.value("picture-seconds", result.median());
            figures.value("picture-memory", held);
            figures.count("picture-bytes", result.heldBytes());
            figures.count("picture-node-bytes", size.bytesPerNode());
            figures.count("picture-edge-bytes", size.bytesPerEdge());
            String title = Figures.text(size.nodes()) + " nodes and " + Figures.text(size.edges()) + " links";
            figures.table(title, "what", "figure", "unit")
                    .row("loading, median of " + ROUNDS, result.median(), "s")
                    .row(
                            "loading, slowest",
                            Arrays.stream(result.seconds()).max().orElse(0),
                            "s")
                    .row("heap held", held, "MB")
                    .row("counted a node, its name included", size.bytesPerNode(), "bytes")
                    .row("counted a link", size.bytesPerEdge(), "bytes")
                    .row("heap on top of it while loading, the server's share included", result.peakBytes() / 1e6, "MB")
                    .row("catching up with a run of a hundred models", result.catchUpSeconds(), "s");
        }
    }
}
