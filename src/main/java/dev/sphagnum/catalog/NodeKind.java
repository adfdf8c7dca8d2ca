package dev.sphagnum.catalog;

import java.util.Locale;

/** The kinds of node that have an id of their own. */
public enum NodeKind {
    MODEL,
    DATASET,
    REPOSITORY,
    LICENSE,
    OWNER,
    PAPER,
    FINDING;

    /** The first part of the node's URN, {@code model} in {@code model:org/name}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
