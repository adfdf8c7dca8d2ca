package dev.sphagnum.license.knowledge;

/** Whether a declared licence passes a clause on. */
public enum Carry {
    NO,
    /** A similar clause, or only part of it. */
    PARTLY,
    FULLY
}
