package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.Names;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.NameResolver.Resolved;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From PeaTMOSS's {@code context_id} and hub to the name in the graph. */
final class PeatmossNames {
    private PeatmossNames() {}

    /** The hub that a row of {@code model_hub} means; a model without one is taken for Hugging Face's, as most are. */
    static Hub hub(@Nullable String hubName, @Nullable String repositoryUrl) {
        String name = hubName == null ? "" : hubName.toLowerCase(Locale.ROOT);
        if (name.contains("hugging") || (name.isEmpty() && !isElsewhere(repositoryUrl))) {
            return Hub.HUGGING_FACE;
        }
        if (name.contains("pytorch")) {
            return Hub.PYTORCH;
        }
        return name.contains("onnx") ? Hub.ONNX : Hub.OTHER;
    }

    private static boolean isElsewhere(@Nullable String repositoryUrl) {
        return repositoryUrl != null && !repositoryUrl.isBlank() && !repositoryUrl.contains("huggingface.co");
    }

    /** The model's name; null when it cannot be a key. */
    static @Nullable String model(FactSink sink, String contextId, Hub hub, @Nullable String hubName) {
        return switch (hub) {
            case HUGGING_FACE -> sink.names().model(contextId) instanceof Resolved.Named named ? named.name() : null;
            case PYTORCH -> usable("pytorch:" + contextId.strip());
            case ONNX -> usable("onnx:" + contextId.strip());
            case OTHER -> usable(prefix(hubName) + ":" + contextId.strip());
        };
    }

    private static String prefix(@Nullable String hubName) {
        String prefix =
                hubName == null ? "" : hubName.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return prefix.isEmpty() ? "other" : prefix;
    }

    private static @Nullable String usable(String name) {
        return Names.isUsable(name) ? name : null;
    }
}
