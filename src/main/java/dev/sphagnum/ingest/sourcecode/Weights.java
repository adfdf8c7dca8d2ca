package dev.sphagnum.ingest.sourcecode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows weight files by their names and first bytes, and whose weights they can be. */
final class Weights {
    /** First bytes that are looked at. */
    static final int HEAD = 1_024;

    private static final Pattern NAME =
            Pattern.compile("(?i).*\\.(safetensors|gguf|ggml|bin|pt|pth|ckpt|h5|keras|onnx|tflite|msgpack)");
    private static final Pattern SIZE = Pattern.compile("(?m)^size (\\d{1,18})$");
    private static final String POINTER = "version https://git-lfs.github.com/spec/v1";

    private Weights() {}

    static boolean mayBe(String path) {
        return NAME.matcher(path).matches();
    }

    /** Null when the first bytes are not those of such a file. */
    static @Nullable WeightFile of(String path, byte[] head, long sizeBytes) {
        String format = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(POINTER)) {
            Matcher size = SIZE.matcher(text);
            return new WeightFile(path, format, true, size.find() ? Long.parseLong(size.group(1)) : 0);
        }
        return isWeight(format, text) ? new WeightFile(path, format, false, sizeBytes) : null;
    }

    private static boolean isWeight(String format, String head) {
        boolean isZip = head.startsWith("PK\u0003\u0004");
        boolean isPickle = head.length() > 1 && head.charAt(0) == 0x80 && head.charAt(1) <= 5;
        boolean isGgml = head.startsWith("GGUF")
                || head.startsWith("lmgg")
                || head.startsWith("tjgg")
                || head.startsWith("fmgg");
        return switch (format) {
            case "safetensors" -> head.length() > 9 && head.charAt(8) == '{';
            case "gguf", "ggml" -> isGgml;
            case "bin" -> isZip || isPickle || isGgml;
            case "pt", "pth", "ckpt" -> isZip || isPickle || head.startsWith("\u0089HDF");
            case "h5" -> head.startsWith("\u0089HDF");
            case "keras" -> isZip || head.startsWith("\u0089HDF");
            // ModelProto begins with its ir_version, field 1: onnx.proto.
            case "onnx" -> head.length() > 1 && head.charAt(0) == 0x08 && head.charAt(1) < 32;
            case "tflite" -> head.startsWith("TFL3", 4);
            default -> head.length() > 1 && head.charAt(0) >= 0x80;
        };
    }

    /**
     * Marks the uses whose weights lie in the tree: those of the only model that the tree uses, and those whose name the
     * weights' folder or file bears ({@code bert-base/model.safetensors}, {@code models--org--name/…}).
     */
    static List<ModelUse> tied(List<ModelUse> uses, List<WeightFile> weights) {
        if (weights.isEmpty()) {
            return uses;
        }
        List<String> models = uses.stream()
                .filter(use -> use.kind() == ModelUse.Kind.MODEL)
                .map(ModelUse::name)
                .distinct()
                .toList();
        return uses.stream()
                .map(use -> use.kind() == ModelUse.Kind.MODEL
                                && (models.size() == 1
                                        || weights.stream().anyMatch(file -> bears(file.file(), use.name())))
                        ? use.withRedistributes()
                        : use)
                .toList();
    }

    private static boolean bears(String file, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        String path = "/" + file.toLowerCase(Locale.ROOT);
        String base = path.substring(path.lastIndexOf('/') + 1);
        return path.contains("/" + last + "/")
                || path.contains("/" + plain.replace("/", "--") + "/")
                || path.contains("/models--" + plain.replace("/", "--") + "/")
                || path.contains("/" + plain.replace('/', '_') + "/")
                || base.startsWith(last + ".")
                || base.startsWith(last.replaceFirst("-gguf$", "") + ".");
    }
}
