package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The small files of a model's repository that tell of its bases, the most telling first. */
enum HubFile {
    /** Of an adapter; see the <a href="https://huggingface.co/docs/peft/package_reference/config">configuration of PEFT</a>. */
    ADAPTER("adapter_config.json") {
        @Override
        List<HubFiles.Base> bases(JsonNode content) {
            return base(content, "base_model_name_or_path", Relation.ADAPTER, 0.95, false);
        }
    },
    /** Of a merge; see the <a href="https://github.com/arcee-ai/mergekit">configuration of mergekit</a>. */
    MERGE("mergekit_config.yml") {
        @Override
        List<HubFiles.Base> bases(JsonNode content) {
            Set<String> names = new LinkedHashSet<>();
            addMerged(names, content, 0);
            return names.stream()
                    .map(name -> new HubFiles.Base(name, Relation.MERGE, 0.9, "file " + fileName(), false))
                    .toList();
        }
    },
    /** Of anything that Transformers saved: where it was loaded from before, often a folder or the model itself. */
    CONFIG("config.json") {
        @Override
        List<HubFiles.Base> bases(JsonNode content) {
            return base(content, "_name_or_path", Relation.UNSPECIFIED, 0.5, true);
        }
    };

    private static final int MOST_MERGED = 200;
    private static final int DEEPEST = 10;

    private final String fileName;

    HubFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    abstract List<HubFiles.Base> bases(JsonNode content);

    List<HubFiles.Base> base(JsonNode content, String field, Relation relation, double confidence, boolean isHint) {
        JsonNode text = content.path(field);
        return text.isTextual() && !text.textValue().isBlank()
                ? List.of(new HubFiles.Base(
                        text.textValue(), relation, confidence, "file " + fileName + " " + field, isHint))
                : List.of();
    }

    /** Models stand under {@code models}, {@code slices}, {@code modules} and {@code experts}, and as {@code base_model}. */
    private static void addMerged(Set<String> names, JsonNode content, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (String key : List.of("base_model", "model", "source_model")) {
            addName(names, content.path(key));
        }
        for (String key : List.of("models", "slices", "sources", "modules", "experts")) {
            content.path(key).forEach(part -> addMerged(names, part, depth + 1));
        }
    }

    /** A text, or an object that holds it; {@code model+adapter} are two. */
    private static void addName(Set<String> names, JsonNode model) {
        JsonNode text = model.isObject() ? model.path("path").isTextual() ? model.path("path") : nested(model) : model;
        if (text.isTextual()) {
            for (String name : new ArrayList<>(List.of(text.textValue().split("\\+", 3)))) {
                if (!name.isBlank() && names.size() < MOST_MERGED) {
                    names.add(name.strip());
                }
            }
        }
    }

    private static JsonNode nested(JsonNode model) {
        JsonNode inner = model.path("model");
        return inner.isObject() ? inner.path("path") : inner;
    }
}
