package dev.sphagnum.catalog;

/** How a model came from its base model; the value of {@code DERIVED_FROM.relation}. */
public enum Relation {
    FINETUNE,
    ADAPTER,
    QUANTIZED,
    MERGE,
    /** Trained on the outputs of the base; the Hub has no word for it, so it is never read from a relation field. */
    DISTILLED,
    /** A parent is named and the relation is not; unknown, not "fine-tune". */
    UNSPECIFIED
}
