package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Hub;

/** How the hub of a model or data set shows in its name: plain on Hugging Face, {@code pytorch:…} elsewhere. */
public final class HubNames {
    private static final String HUGGING_FACE = "huggingface.co/";

    private HubNames() {}

    /** The hub that a name in the graph's form belongs to. */
    public static Hub hubOf(String name) {
        int colon = name.indexOf(':');
        int slash = name.indexOf('/');
        if (colon < 0 || (slash >= 0 && slash < colon)) {
            return Hub.HUGGING_FACE;
        }
        return switch (name.substring(0, colon)) {
            case "pytorch" -> Hub.PYTORCH;
            case "onnx" -> Hub.ONNX;
            default -> Hub.OTHER;
        };
    }

    /** The {@code Owner} of a user or organisation of the Hugging Face Hub. */
    public static String owner(String account) {
        return HUGGING_FACE + account;
    }
}
