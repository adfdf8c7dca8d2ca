package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small files of models, written from what their cards say; some say something else, as real ones do. */
final class FakeFiles {
    private FakeFiles() {}

    /** The text of a file; null when the model has no such file, or it is no small text. */
    static @Nullable String text(FakeRepository model, String file) {
        if (!model.hasFile(file)) {
            return null;
        }
        List<String> bases = bases(model);
        String base = bases.isEmpty() ? model.id() : contradicts(model) ? "other-lab/other-base" : bases.getFirst();
        return switch (file) {
            case "adapter_config.json" ->
                "{\"base_model_name_or_path\": \"" + base + "\", \"peft_type\": \"LORA\", \"r\": 16}";
            case "config.json" -> "{\"_name_or_path\": \"" + base + "\", \"architectures\": [\"LlamaForCausalLM\"]}";
            case "mergekit_config.yml" -> mergekit(bases);
            case "README.md" -> readme(model);
            default -> null;
        };
    }

    static boolean contradicts(FakeRepository model) {
        return Math.floorMod(model.id().hashCode(), 20) == 0;
    }

    private static List<String> bases(FakeRepository model) {
        JsonNode base = model.fields().path("cardData").path("base_model");
        List<String> names = new ArrayList<>();
        if (base.isTextual()) {
            names.add(base.asText());
        }
        base.forEach(one -> names.add(one.asText()));
        return names;
    }

    private static String mergekit(List<String> bases) {
        StringBuilder text = new StringBuilder("merge_method: linear\nmodels:\n");
        bases.forEach(base -> text.append("  - model: ").append(base).append("\n    parameters:\n      weight: 0.5\n"));
        return text.append("dtype: float16\n").toString();
    }

    /** JSON is YAML, so that the card can stand on top as it is. */
    private static String readme(FakeRepository model) {
        JsonNode card = model.fields().path("cardData");
        String front = card.isEmpty() ? "" : "---\n" + card + "\n---\n";
        return front + "# " + model.id() + "\n\nA made-up model.\n";
    }
}
