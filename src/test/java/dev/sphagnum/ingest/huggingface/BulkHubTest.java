package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.ingest.BothWays;
import dev.sphagnum.ingest.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real facts and dirty models, through Bolt and in bulk. */
class BulkHubTest {
    private static final long SEED = 20_261_125;
    private static final int GENERATED = 5_000;

    @TempDir
    private Path folder;

    @Test
    void aFileOfModelsBecomesTheSameGraphInBulk() throws IOException {
        System.out.println("seed " + SEED);
        FakeModels world = FakeModels.of(GENERATED, SEED);
        List<String> lines = new ArrayList<>();
        world.names().forEach(name -> lines.add(String.valueOf(world.model(name))));
        lines.add("{\"id\": \"dirty/lines\", \"cardData\": {\"license\": \"other\", \"license_name\": \"one\\ntwo\"},"
                + " \"tags\": [\"a \\\"quote\\\"\", \"tab\\t\", \"line\\nbreak\", \"unit\\u001fseparator\"]}");
        lines.add("{\"id\": \"dirty/self\", \"tags\": [\"base_model:dirty/self\", \"base_model:merge:C:\\\\x\"]}");
        lines.add("{\"id\": \"dirty/listed\", \"downloads\": 5}");
        lines.add("{\"id\": \"gpt2\", \"tags\": []}");
        lines.add("no record at all");
        Path file = Files.write(folder.resolve("models.jsonl"), lines);

        BothWays.Loaded loaded =
                BothWays.inBulk(new HubModels("huggingface", Input.file(file)), folder.resolve("home"));

        assertThat(loaded.report().read()).isGreaterThan(GENERATED);
        assertThat(loaded.report().skipped()).isOne();
        assertThat(loaded.graph()).isEqualTo(BothWays.throughBolt(new HubModels("huggingface", Input.file(file))));
    }
}
