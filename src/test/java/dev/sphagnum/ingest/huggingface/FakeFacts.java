package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Real models on the made-up Hub, where the collections are present: MTEB's metadata and Xinference's specifications. */
final class FakeFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Path MTEB = DATA.resolve(Path.of("mteb-model-meta", "models.jsonl"));
    private static final Path XINFERENCE = DATA.resolve(Path.of("xinference-model-specs", "llm_specs.jsonl"));
    private static final Map<String, String> LIBRARIES = Map.of(
            "Sentence Transformers", "sentence-transformers",
            "Transformers", "transformers",
            "PyTorch", "pytorch",
            "safetensors", "safetensors",
            "ONNX", "onnx",
            "GGUF", "gguf");

    private FakeFacts() {}

    static boolean arePresent() {
        return Files.exists(MTEB) && Files.exists(XINFERENCE);
    }

    static void addTo(FakeModels world) {
        if (arePresent()) {
            lines(MTEB).forEach(meta -> world.add(embedding(meta)));
            addFamilies(world);
        }
    }

    private static List<JsonNode> lines(Path file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FakeRepository embedding(JsonNode meta) {
        String name = meta.get("name").asText();
        Random random = new Random(name.hashCode());
        Instant createdAt = Instant.parse(meta.path("release_date").asText("2023-01-01") + "T00:00:00Z")
                .plusSeconds(random.nextInt(86_400));
        FakeRepository model =
                FakeRepository.of(name, createdAt, createdAt.plusSeconds(random.nextInt(40 * 86_400)), random);
        if (meta.path("revision").asText().matches("[0-9a-f]{40}")) {
            model.fields().put("sha", meta.get("revision").asText());
        }
        model.fields().put("pipeline_tag", "sentence-similarity");
        meta.path("framework").forEach(framework -> library(model, framework.asText()));
        model.license(license(meta));
        text(meta, "adapted_from", base -> model.derivedFrom("finetune", List.of(base)));
        text(meta, "superseded_by", newer -> model.card().put("new_version", newer));
        trainingSets(meta, model);
        parameters(model, meta.path("n_parameters").asLong());
        return model.files(List.of(".gitattributes", "README.md", "config.json", "model.safetensors"));
    }

    private static void text(JsonNode meta, String field, Consumer<String> use) {
        if (meta.path(field).isTextual()) {
            use.accept(meta.get(field).asText());
        }
    }

    private static void library(FakeRepository model, String framework) {
        String tag = LIBRARIES.get(framework);
        if (tag != null) {
            model.tag(tag);
            if (tag.endsWith("transformers")) {
                model.fields().put("library_name", tag);
            }
        }
    }

    private static @Nullable String license(JsonNode meta) {
        String license = meta.path("license").asText("null");
        return List.of("null", "not specified", "multiple").contains(license) ? null : license;
    }

    private static void trainingSets(JsonNode meta, FakeRepository model) {
        JsonNode sets = meta.path("training_datasets");
        List<String> names = new ArrayList<>();
        if (sets.isTextual()) {
            names.add(sets.asText());
        }
        sets.forEach(set -> names.add(set.asText()));
        model.trainedOn(names);
    }

    private static void parameters(FakeRepository model, long count) {
        if (count > 0) {
            model.fields()
                    .putObject("safetensors")
                    .put("total", count)
                    .putObject("parameters")
                    .put("F32", count);
        }
    }

    /** Within a family and size, the first one in PyTorch's format is the original; the others were quantised from it. */
    private static void addFamilies(FakeModels world) {
        Map<String, String> originals = new HashMap<>();
        List<JsonNode> specs = lines(XINFERENCE).stream()
                .filter(spec -> spec.get("hub").asText().equals("huggingface"))
                .filter(spec -> spec.get("model_id").asText().matches("[\\w.-]+/[\\w.{}-]+"))
                .toList();
        for (JsonNode spec : specs) {
            if (spec.get("format").asText().equals("pytorch")) {
                originals.putIfAbsent(familyAndSize(spec), spec.get("model_id").asText());
            }
        }
        for (JsonNode spec : specs) {
            String original = originals.get(familyAndSize(spec));
            names(spec).forEach(name -> world.add(variant(spec, name, original)));
        }
    }

    /** One name, or one for each of the quantizations that it stands for. */
    private static List<String> names(JsonNode spec) {
        String name = spec.get("model_id").asText();
        List<String> names = new ArrayList<>();
        spec.get("quantizations").forEach(one -> names.add(name.replace("{quantization}", one.asText())));
        return names.stream().distinct().filter(one -> !one.contains("{")).toList();
    }

    private static String familyAndSize(JsonNode spec) {
        return spec.get("family").asText() + "/" + spec.get("size_b").asText();
    }

    private static FakeRepository variant(JsonNode spec, String name, @Nullable String original) {
        Random random = new Random(name.hashCode());
        Instant when = Instant.ofEpochSecond(spec.get("updated_at").asLong());
        FakeRepository model = FakeRepository.of(
                name, when.minusSeconds(random.nextInt(400 * 86_400)), when.plusSeconds(random.nextInt(3_600)), random);
        if (spec.path("revision").asText().matches("[0-9a-f]{40}")) {
            model.fields().put("sha", spec.get("revision").asText());
        }
        model.fields().put("pipeline_tag", "text-generation").put("library_name", "transformers");
        String format = spec.get("format").asText();
        if (!format.equals("pytorch")) {
            model.tag(format.replace("ggufv2", "gguf"));
            if (original != null && !original.equals(name)) {
                model.derivedFrom("quantized", List.of(original));
            }
        }
        return model.files(List.of(".gitattributes", "README.md", "config.json"));
    }
}
