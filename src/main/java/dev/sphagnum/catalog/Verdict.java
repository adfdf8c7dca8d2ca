package dev.sphagnum.catalog;

/** What a declared licence is worth against everything upstream; later values outrank earlier ones. */
public enum Verdict {
    COMPATIBLE,
    /** Nothing contradicts, but duties travel along: notices, names, attribution. */
    COMPATIBLE_WITH_OBLIGATIONS,
    /** Too little is known to say; never a clearance. */
    UNKNOWN,
    /** Contested, partial or by reference: a person has to look. */
    REVIEW,
    INCOMPATIBLE
}
