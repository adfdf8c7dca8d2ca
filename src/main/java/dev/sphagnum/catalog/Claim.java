package dev.sphagnum.catalog;

/** What kind of statement a relationship rests on. */
public enum Claim {
    /** The publisher says so. */
    DECLARED,
    /** Found by reading files, code or names. */
    INFERRED,
    /** Another place of the same or another source says otherwise; kept, not preferred. */
    CONTRADICTED
}
