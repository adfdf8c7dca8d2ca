package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeATree() throws IOException {
        Files.writeString(folder.resolve("a.py"), """
                from transformers import AutoModel
                from sentence_transformers import SentenceTransformer
                from datasets import load_dataset
                AutoModel.from_pretrained("gpt2", revision="abc")
                AutoModel.from_pretrained("gpt2")
                SentenceTransformer("all-MiniLM-L12-v1")
                load_dataset("squad")
                """);
    }

    @Test
    void printsWhatItFindsWithoutAGraph() throws IOException {
        Cli json = Cli.run(Map.of(), "scan", folder.toString(), "--format", "json");
        assertThat(json.exitCode()).isZero();
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertThat(answer.at("/uses/0")).isEqualTo(new ObjectMapper().readTree("""
                {"file": "a.py", "line": 4, "column": 1, "endColumn": 50, "call": "AutoModel.from_pretrained",
                 "kind": "MODEL", "name": "gpt2", "revision": "abc", "trustsRemoteCode": false, "usesSafetensors": null,
                 "confidence": 0.95, "how": "LITERAL", "redistributes": false}"""));
        assertThat(answer.at("/filesRead").asInt()).isEqualTo(1);
        assertThat(Cli.run(Map.of(), "scan", folder.toString()).out())
                .contains("a.py  7     DATASET  squad")
                .contains("4 uses of 3 models and data sets in 1 source files; 1 files in all");
    }

    @Test
    void refusesWhatIsNotThereAndATreeWithoutAName() {
        Cli missing = Cli.run(Map.of(), "scan", folder.resolve("nothing").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("there is no file or folder").hasLineCount(1);

        Cli nameless = Cli.run(Map.of(), "scan", folder.toString(), "--write");
        assertThat(nameless.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nameless.err())
                .contains("give --repository github.com/owner/name")
                .hasLineCount(1);
    }

    @Test
    void storesTheRepositoryWithItsUses() throws IOException {
        Graph graph = TestGraph.empty();
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(
                folder.resolve(".git/config"),
                "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:acme/service.git\n");
        Cli cli = Cli.on(graph, "scan", folder.toString(), "--write");
        assertThat(cli.exitCode()).as(cli.err()).isZero();

        Cli rows = Cli.on(graph, "paths", "github.com/acme/service", "openai-community/gpt2");
        assertThat(rows.out()).contains("github.com/acme/service -USES-> openai-community/gpt2");
        Cli again = Cli.on(graph, "scan", folder.toString(), "--write", "--repository", "github.com/acme/service");
        assertThat(again.err()).contains("3 USES");
        assertThat(Cli.on(graph, "paths", "github.com/acme/service", "sentence-transformers/all-MiniLM-L12-v1")
                        .out())
                .contains("-USES-> sentence-transformers/all-MiniLM-L12-v1");
    }
}
