package dev.sphagnum.lineage;

/** In what order the affected nodes are listed; equal ones by name. */
public enum AffectedOrder {
    /** Nearest first. */
    DEPTH,
    /** Those first on which most of the radius depends. */
    REACH,
    /** Most downloaded first, unknown last. */
    DOWNLOADS,
    NAME
}
