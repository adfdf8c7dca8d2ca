package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lineage of 887 real embedding models, where it is present: every finding is one that a person would look at. */
class MtebFindingsTest {
    private static final Path MODELS = Path.of("..", "shared", "data", "mteb-model-meta", "models.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Well-known bases outside the set, as their cards on the Hub declare them. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "google/gemma-3-270m", "gemma",
            "google/gemma-3-1b-it", "gemma",
            "google/gemma-3-27b-pt", "gemma",
            "google/gemma-2-2b-it", "gemma",
            "google/gemma-2b", "gemma",
            "meta-llama/Llama-3.2-1B", "llama3.2",
            "meta-llama/Llama-3.2-11B-Vision", "llama3.2",
            "mistralai/Mistral-7B-v0.1", "apache-2.0",
            "bigscience/bloom-7b1", "bigscience-bloom-rail-1.0",
            "Qwen/Qwen3-0.6B", "apache-2.0");

    private static String hubFile() throws IOException {
        ArrayNode models = JSON.createArrayNode();
        for (String line : Files.readAllLines(MODELS)) {
            JsonNode meta = JSON.readTree(line);
            String license = meta.path("license").asText("");
            models.add(model(
                    meta.get("name").asText(),
                    license.equals("null") ? "" : license,
                    meta.path("adapted_from").isTextual()
                            ? meta.get("adapted_from").asText()
                            : ""));
        }
        OUTSIDE.forEach((name, license) -> models.add(model(name, license, "")));
        return models.toString();
    }

    private static ObjectNode model(String name, String license, String base) {
        ObjectNode model = JSON.createObjectNode().put("id", name);
        ObjectNode card = model.putObject("cardData");
        if (license.startsWith("http")) {
            card.put("license", "other").put("license_link", license);
        } else if (!license.isEmpty()) {
            card.put("license", license);
        }
        if (!base.isEmpty()) {
            card.put("base_model", base);
        }
        return model;
    }

    @Test
    void findsWhatAPersonWouldLookAtAndNothingElse() throws IOException {
        assumeThat(Files.exists(MODELS)).as("%s is not there", MODELS).isTrue();
        Graph graph = TestGraph.empty();
        new TestIngest(graph).run(new HubModels("huggingface", TestIngest.input(hubFile())));
        LicenseQuestions questions = LicenseGraph.ask(graph);

        FindingPage page = questions.findings(LicenseFindingFilter.NONE, 0, 500);
        Map<String, String> found = new TreeMap<>();
        for (LicenseFinding finding : page.findings()) {
            found.merge(
                    finding.path().nodes().stream().map(NodeId::name).collect(Collectors.joining(" -> ")),
                    finding.clause().code() + " " + finding.verdict(),
                    (one, other) -> List.of(one, other).stream().sorted().collect(Collectors.joining(", ")));
        }
        assertThat(page.totalCount()).isEqualTo(10);
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "google/embeddinggemma-300m -> emillykkejensen/EmbeddingGemma-Scandi-300m",
                        "USE_POLICY INCOMPATIBLE",
                        "google/gemma-2-2b-it -> Salesforce/SFR-Embedding-Code-2B_R",
                        "USE_POLICY INCOMPATIBLE",
                        // It declares nothing.
                        "google/gemma-2b -> Jaume/gemma-2b-embeddings",
                        "USE_POLICY REVIEW",
                        "google/gemma-3-1b-it -> BidirLM/BidirLM-1B-Embedding",
                        "USE_POLICY INCOMPATIBLE",
                        "google/gemma-3-270m -> BidirLM/BidirLM-270M-Embedding",
                        "USE_POLICY INCOMPATIBLE",
                        "google/gemma-3-270m -> microsoft/harrier-oss-v1-270m",
                        "USE_POLICY INCOMPATIBLE",
                        "google/gemma-3-27b-pt -> microsoft/harrier-oss-v1-27b",
                        "USE_POLICY INCOMPATIBLE",
                        "meta-llama/Llama-3.2-11B-Vision -> intfloat/mmE5-mllama-11b-instruct",
                        "NAME_PREFIX REVIEW, SCALE_CAP INCOMPATIBLE, USE_POLICY INCOMPATIBLE"));
    }
}
