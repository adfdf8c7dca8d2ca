package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Checks the bundled sample: its size, its shape, that each fact names its source, and that it says what other
 * hand-made collections say, except where docs/sample.md explains the difference.
 */
class SampleFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COLLECTIONS = Path.of("..", "shared", "data");
    private static final Path SAMPLE_DOC = Path.of("docs", "sample.md");
    private static final String SKIPPED = "skipped: ../shared/data is not present";

    private static final List<JsonNode> MODELS = resource("/sample/models.jsonl");
    private static final List<JsonNode> DATASETS = resource("/sample/datasets.jsonl");
    private static final List<JsonNode> REPOSITORIES = resource("/sample/repositories.jsonl");

    private static final Set<String> MODEL_KEYS = Set.of(
            "id",
            "author",
            "tags",
            "cardData",
            "pipeline_tag",
            "library_name",
            "gated",
            "createdAt",
            "downloads",
            "likes",
            "siblings",
            "safetensors",
            "baseModels",
            "source");
    private static final Set<String> MODEL_CARD_KEYS = Set.of(
            "license",
            "license_name",
            "license_link",
            "base_model",
            "base_model_relation",
            "datasets",
            "language",
            "new_version");
    private static final Set<String> DATASET_KEYS =
            Set.of("id", "author", "tags", "cardData", "builtFrom", "generatedBy", "source");
    private static final Set<String> REPOSITORY_KEYS =
            Set.of("name", "license", "uses", "dependsOn", "forkOf", "source");
    private static final Set<String> USE_KEYS = Set.of("model", "dataset", "file", "line", "call", "redistributes");
    private static final Set<String> RELATIONS = Set.of("finetune", "adapter", "quantized", "merge");

    /** Owners that took over models which once had a name without an owner, such as {@code bert-base-uncased}. */
    private static final Set<String> OWNERS_OF_FORMER_BARE_NAMES =
            Set.of("google-bert", "facebookai", "openai-community", "google-t5", "distilbert");

    private static final Map<String, String> FORMER_BARE_NAMES = formerBareNames();
    private static final Map<String, JsonNode> MODELS_BY_NAME = modelsByName();

    private static final Set<String> KNOWN_MTEB_DIFFERENCES = Set.of(
            "abhinand/MedEmbed-small-v0.1 parent",
            "avsolatorio/GIST-Embedding-v0 parent",
            "facebook/hubert-base-ls960 licence",
            "facebook/mms-1b-all licence",
            "facebook/seamless-m4t-v2-large licence",
            "intfloat/e5-base licence",
            "intfloat/e5-base-v2 parent",
            "jinaai/jina-embeddings-v3 parent",
            "openai/whisper-base licence",
            "openai/whisper-large-v3 licence",
            "openai/whisper-medium licence",
            "openai/whisper-small licence",
            "openai/whisper-tiny licence",
            "Snowflake/snowflake-arctic-embed-l parent");
    private static final Set<String> KNOWN_XINFERENCE_DIFFERENCES =
            Set.of("TheBloke/CodeLlama-7B-GGUF parent", "TheBloke/deepseek-llm-7B-chat-GGUF parent");
    private static final Set<String> KNOWN_PEATMOSS_DIFFERENCES = Set.of(
            "cointegrated/LaBSE-en-ru licence",
            "declare-lab/flan-alpaca-gpt4-xl parent",
            "DionTimmer/controlnet_qrcode-control_v1p_sd15 parent",
            "prompthero/openjourney-v4 parent",
            "timm/resnet50.a1_in1k parent");

    @Test
    void theSampleIsLargeEnough() {
        Set<String> licences = new TreeSet<>();
        MODELS.forEach(model -> licences.addAll(declaredLicences(model)));
        DATASETS.forEach(dataset -> licences.addAll(declaredLicences(dataset)));
        for (JsonNode repository : REPOSITORIES) {
            if (repository.path("license").isTextual()) {
                licences.add(licence(repository.path("license").asText()));
            }
        }
        assertThat(MODELS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(DATASETS).hasSizeGreaterThanOrEqualTo(25);
        assertThat(REPOSITORIES).hasSizeGreaterThanOrEqualTo(40);
        assertThat(licences).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyFactNamesItsSource() {
        for (List<JsonNode> records : List.of(MODELS, DATASETS, REPOSITORIES)) {
            assertThat(records)
                    .allSatisfy(fact -> assertThat(fact.path("source").asText())
                            .as(fact.toString())
                            .isNotBlank());
        }
    }

    @Test
    void noRecordOccursTwiceAndAllAreSorted() {
        assertThat(texts(MODELS, "id")).doesNotHaveDuplicates().isSorted();
        assertThat(texts(DATASETS, "id")).doesNotHaveDuplicates().isSorted();
        assertThat(texts(REPOSITORIES, "name")).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void modelsHaveTheShapeOfTheHubsList() {
        for (JsonNode model : MODELS) {
            String id = model.path("id").asText();
            assertThat(MODEL_KEYS).as(id).containsAll(keys(model));
            assertThat(MODEL_CARD_KEYS).as(id).containsAll(keys(model.path("cardData")));
            assertThat(id).matches("[\\w.-]+/[\\w.+-]+");
            assertThat(model.path("author").asText()).as(id).isEqualTo(id.substring(0, id.indexOf('/')));
            assertThat(model.path("tags").isArray()).as(id).isTrue();
            assertThat(Set.of("false", "auto", "manual"))
                    .as(id)
                    .contains(model.path("gated").asText());
            if (model.path("cardData").has("base_model_relation")) {
                assertThat(RELATIONS)
                        .as(id)
                        .contains(model.path("cardData")
                                .path("base_model_relation")
                                .asText());
            }
            if (model.has("baseModels")) {
                assertThat(keys(model.path("baseModels"))).as(id).containsOnly("relation", "models");
                assertThat(RELATIONS)
                        .as(id)
                        .contains(model.path("baseModels").path("relation").asText());
                assertThat(model.path("baseModels").path("models")).as(id).isNotEmpty();
            }
            for (JsonNode licence : asList(model.path("cardData").path("license"))) {
                assertThat(tags(model)).as(id).contains("license:" + licence.asText());
            }
        }
    }

    @Test
    void datasetsHaveTheShapeOfTheHubsListAndNameKnownOrigins() {
        Set<String> datasets = new HashSet<>(texts(DATASETS, "id"));
        Set<String> models = new HashSet<>(texts(MODELS, "id"));
        for (JsonNode dataset : DATASETS) {
            String id = dataset.path("id").asText();
            assertThat(DATASET_KEYS).as(id).containsAll(keys(dataset));
            assertThat(Set.of("license")).as(id).containsAll(keys(dataset.path("cardData")));
            assertThat(dataset.path("author").asText()).as(id).isEqualTo(id.substring(0, id.indexOf('/')));
            for (JsonNode licence : asList(dataset.path("cardData").path("license"))) {
                assertThat(tags(dataset)).as(id).contains("license:" + licence.asText());
            }
            for (JsonNode origin : asList(dataset.path("builtFrom"))) {
                assertThat(datasets).as(id).contains(origin.asText());
            }
            for (JsonNode generator : asList(dataset.path("generatedBy"))) {
                assertThat(models).as(id).contains(generator.asText());
            }
        }
    }

    @Test
    void repositoriesUseOnlyModelsAndDatasetsOfTheSample() {
        Set<String> datasets = new HashSet<>(texts(DATASETS, "id"));
        Set<String> models = new HashSet<>(texts(MODELS, "id"));
        Set<String> repositories = new HashSet<>(texts(REPOSITORIES, "name"));
        for (JsonNode repository : REPOSITORIES) {
            String name = repository.path("name").asText();
            assertThat(REPOSITORY_KEYS).as(name).containsAll(keys(repository));
            assertThat(name).matches("github\\.com/[\\w.-]+/[\\w.-]+");
            assertThat(repository.has("license")).as(name).isTrue();
            assertThat(repository.path("uses").isArray()).as(name).isTrue();
            for (JsonNode use : repository.path("uses")) {
                assertThat(USE_KEYS).as(name).containsAll(keys(use));
                assertThat(use.has("model") ^ use.has("dataset")).as(name).isTrue();
                assertThat(use.path("redistributes").isBoolean()).as(name).isTrue();
                if (use.has("model")) {
                    assertThat(models).as(name).contains(use.path("model").asText());
                } else {
                    assertThat(datasets).as(name).contains(use.path("dataset").asText());
                }
            }
            for (JsonNode dependency : asList(repository.path("dependsOn"))) {
                assertThat(repositories).as(name).contains(dependency.asText());
            }
            if (repository.has("forkOf")) {
                assertThat(repositories)
                        .as(name)
                        .contains(repository.path("forkOf").asText());
            }
        }
    }

    @Test
    void theSampleAgreesWithMtebExceptWhereTheDocumentationSaysSo() throws IOException {
        Path file = COLLECTIONS.resolve("mteb-model-meta").resolve("models.jsonl");
        assumeTrue(Files.exists(file), SKIPPED);
        Set<String> found = new TreeSet<>();
        for (JsonNode theirs : lines(Files.readString(file))) {
            compare(
                    theirs.path("name").asText(),
                    text(theirs.path("license")),
                    text(theirs.path("adapted_from")),
                    found);
        }
        assertOnlyExplainedDifferences(found, KNOWN_MTEB_DIFFERENCES);
    }

    @Test
    void theSampleAgreesWithXinferenceExceptWhereTheDocumentationSaysSo() throws IOException {
        Path file = COLLECTIONS.resolve("xinference-model-specs").resolve("llm_specs.jsonl");
        assumeTrue(Files.exists(file), SKIPPED);
        List<JsonNode> specs = new ArrayList<>();
        Map<String, Set<String>> originals = new HashMap<>();
        for (JsonNode spec : lines(Files.readString(file))) {
            if (!"huggingface".equals(spec.path("hub").asText())) {
                continue;
            }
            specs.add(spec);
            if ("pytorch".equals(spec.path("format").asText())) {
                originals
                        .computeIfAbsent(familyAndSize(spec), key -> new HashSet<>())
                        .add(name(spec.path("model_id").asText()));
            }
        }
        Set<String> found = new TreeSet<>();
        for (JsonNode spec : specs) {
            JsonNode ours = MODELS_BY_NAME.get(name(spec.path("model_id").asText()));
            Set<String> expected = originals.getOrDefault(familyAndSize(spec), Set.of());
            if (ours == null
                    || expected.isEmpty()
                    || "pytorch".equals(spec.path("format").asText())) {
                continue;
            }
            if (parents(ours).stream().noneMatch(expected::contains)) {
                found.add(ours.path("id").asText() + " parent");
            }
        }
        assertOnlyExplainedDifferences(found, KNOWN_XINFERENCE_DIFFERENCES);
    }

    @Test
    void theSampleAgreesWithPeatmossExceptWhereTheDocumentationSaysSo() throws IOException {
        Path file = COLLECTIONS.resolve("peatmoss-artifact").resolve("groundTruth.json");
        assumeTrue(Files.exists(file), SKIPPED);
        Set<String> found = new TreeSet<>();
        JSON.readTree(Files.readString(file))
                .properties()
                .forEach(entry -> compare(
                        entry.getKey(),
                        text(entry.getValue().path("license")),
                        text(entry.getValue().path("upstream_model")),
                        found));
        assertOnlyExplainedDifferences(found, KNOWN_PEATMOSS_DIFFERENCES);
    }

    /** Adds what a collection says about a model and the sample does not; what it leaves open is not compared. */
    private static void compare(
            String theirName, @Nullable String theirLicence, @Nullable String theirParent, Set<String> found) {
        JsonNode ours = MODELS_BY_NAME.get(name(theirName));
        if (ours == null) {
            return;
        }
        String id = ours.path("id").asText();
        String expected = licence(theirLicence);
        Set<String> declared = declaredLicences(ours);
        if (!expected.isEmpty() && !declared.contains(expected)) {
            found.add(id + " licence");
        }
        if (theirParent != null && !theirParent.isBlank() && !parents(ours).contains(name(theirParent))) {
            found.add(id + " parent");
        }
    }

    private static void assertOnlyExplainedDifferences(Set<String> found, Set<String> known) throws IOException {
        assertThat(found).containsExactlyInAnyOrderElementsOf(known);
        String documentation = Files.readString(SAMPLE_DOC);
        for (String difference : known) {
            assertThat(documentation).contains(difference.substring(0, difference.indexOf(' ')));
        }
    }

    private static String familyAndSize(JsonNode spec) {
        return spec.path("family").asText() + " " + spec.path("size_b").asText();
    }

    /** The parents of a model, from all three places where the Hub keeps them. */
    private static Set<String> parents(JsonNode model) {
        Set<String> parents = new HashSet<>();
        for (JsonNode parent : asList(model.path("cardData").path("base_model"))) {
            parents.add(name(parent.asText()));
        }
        for (String tag : tags(model)) {
            if (tag.startsWith("base_model:")) {
                parents.add(name(tag.substring(tag.lastIndexOf(':') + 1)));
            }
        }
        for (JsonNode parent : model.path("baseModels").path("models")) {
            parents.add(name(parent.path("id").asText()));
        }
        return parents;
    }

    private static Set<String> declaredLicences(JsonNode fact) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode licence : asList(fact.path("cardData").path("license"))) {
            licences.add(licence(licence.asText()));
        }
        return licences;
    }

    private static String licence(@Nullable String written) {
        if (written == null || written.isBlank() || "not specified".equals(written)) {
            return "";
        }
        return written.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String name(String written) {
        String name = written.strip()
                .replace("https://huggingface.co/", "")
                .replace(" / ", "/")
                .toLowerCase(Locale.ROOT);
        if (name.endsWith(" model")) {
            name = name.substring(0, name.length() - " model".length());
        }
        if (name.startsWith("cl-tohoku/")) {
            name = "tohoku-nlp/" + name.substring("cl-tohoku/".length());
        }
        if (name.startsWith("meta-llama/meta-llama-3.1-")) {
            name = "meta-llama/" + name.substring("meta-llama/meta-".length());
        }
        return FORMER_BARE_NAMES.getOrDefault(name, name);
    }

    private static Map<String, String> formerBareNames() {
        Map<String, String> names = new HashMap<>();
        for (JsonNode model : MODELS) {
            String id = model.path("id").asText().toLowerCase(Locale.ROOT);
            int slash = id.indexOf('/');
            if (OWNERS_OF_FORMER_BARE_NAMES.contains(id.substring(0, slash))) {
                names.put(id.substring(slash + 1), id);
            }
        }
        return names;
    }

    private static Map<String, JsonNode> modelsByName() {
        Map<String, JsonNode> models = new HashMap<>();
        MODELS.forEach(model -> models.put(name(model.path("id").asText()), model));
        return models;
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new HashSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> tags(JsonNode fact) {
        List<String> tags = new ArrayList<>();
        fact.path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    private static List<String> texts(List<JsonNode> records, String key) {
        return records.stream().map(fact -> fact.path(key).asText()).toList();
    }

    /** What the Hub gives as one value or as a list of values. */
    private static List<JsonNode> asList(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            values.add(value);
        }
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static List<JsonNode> resource(String name) {
        try (InputStream in = SampleFactsTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String content) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : content.lines().toList()) {
            if (!line.isBlank()) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }
}
