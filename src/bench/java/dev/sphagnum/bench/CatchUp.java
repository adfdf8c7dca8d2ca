package dev.sphagnum.bench;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import dev.sphagnum.topology.LivePicture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** A small run, and how long a picture takes to know of it. */
final class CatchUp {
    private static final int MODELS = 100;

    private CatchUp() {}

    /** Seconds from the end of the run until the picture of the whole graph shows it. */
    static double seconds(Graph graph) {
        try (LivePicture live = new LivePicture(graph, Duration.ofDays(1))) {
            Ingestor ingestor = new Ingestor(
                    graph,
                    LicenseKnowledge.bundled(),
                    FormerNames.bundled(),
                    Clock.systemUTC(),
                    _ -> {},
                    Progress.NONE);
            long start = System.nanoTime();
            ingestor.run(new HubModels("huggingface", models()), IngestOptions.DEFAULTS);
            long ended = System.nanoTime();
            live.catchUp();
            long shown = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "a run of %d models: %.2f s; %s in %.2f s%n",
                    MODELS,
                    (ended - start) / 1e9,
                    live.reading().isWhole() ? "all read again" : "what was touched read again",
                    (shown - ended) / 1e9);
            return (shown - ended) / 1e9;
        }
    }

    private static Input models() {
        StringBuilder lines = new StringBuilder();
        for (int model = 0; model < MODELS; model++) {
            lines.append("{\"id\": \"catch-up/model-")
                    .append(model)
                    .append("\", \"author\": \"catch-up\", \"downloads\": ")
                    .append(System.nanoTime() % 10_000)
                    .append(", \"tags\": [\"license:mit\", \"base_model:finetune:catch-up/model-")
                    .append(model / 2)
                    .append("\"]}\n");
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new Input("a hundred models", () -> new ByteArrayInputStream(bytes));
    }
}
