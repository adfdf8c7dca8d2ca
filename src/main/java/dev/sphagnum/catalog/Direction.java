package dev.sphagnum.catalog;

/** Which way a walk follows lineage. */
public enum Direction {
    /** Towards bases. */
    UP,
    /** Towards derivatives. */
    DOWN
}
