package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a repository's file names and tags say about the form of its weights. */
final class FileFormats {
    /** Endings of files that hold weights or can run code when they are loaded. */
    private static final Set<String> WEIGHTS = Set.of(
            "safetensors",
            "bin",
            "pt",
            "pth",
            "ckpt",
            "h5",
            "hdf5",
            "keras",
            "onnx",
            "gguf",
            "ggml",
            "msgpack",
            "pkl",
            "pickle",
            "joblib",
            "dill",
            "tflite",
            "pb",
            "mlmodel",
            "npz",
            "npy",
            "nemo",
            "model",
            "zip",
            "tar",
            "ot");

    private static final Set<String> FRAMEWORKS = Set.of(
            "pytorch",
            "tf",
            "jax",
            "flax",
            "onnx",
            "keras",
            "paddlepaddle",
            "mlx",
            "coreml",
            "openvino",
            "tflite",
            "rust");

    private FileFormats() {}

    /** The distinct endings of weight files, sorted. */
    static List<String> of(JsonNode siblings) {
        Set<String> formats = new TreeSet<>();
        for (JsonNode sibling : siblings) {
            String file = sibling.path("rfilename").asText("").toLowerCase(Locale.ROOT);
            String ending = file.substring(file.lastIndexOf('.') + 1);
            if (WEIGHTS.contains(ending)) {
                formats.add(ending);
            }
        }
        return List.copyOf(formats);
    }

    /** The tags that name a framework, sorted. */
    static List<String> frameworks(List<String> tags) {
        return tags.stream().filter(FRAMEWORKS::contains).distinct().sorted().toList();
    }
}
