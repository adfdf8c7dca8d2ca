package dev.sphagnum.catalog;

/** The relationship types along which something flows from an upstream artefact to a dependent one. */
public enum Link {
    /** Model to its base model. */
    DERIVED_FROM,
    /** Model to a data set. */
    TRAINED_ON,
    /** Data set to a data set. */
    BUILT_FROM,
    /** Data set to the model that generated it. */
    GENERATED_BY,
    /** Repository to a model or data set. */
    USES,
    /** Repository to a repository. */
    DEPENDS_ON
}
