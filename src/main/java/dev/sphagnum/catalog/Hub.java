package dev.sphagnum.catalog;

/** The hub that publishes a model or data set. */
public enum Hub {
    HUGGING_FACE,
    PYTORCH,
    ONNX,
    OTHER
}
