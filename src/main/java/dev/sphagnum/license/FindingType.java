package dev.sphagnum.license;

/** What kind of inconsistency a finding is. */
public enum FindingType {
    /** The declared licence grants or drops what an upstream licence withholds or demands. */
    LICENSE_CONFLICT,
    /** Clauses of two parents that no one licence satisfies. */
    IRRECONCILABLE,
    /** A duty that can be checked in the graph is not met: a name that has to begin with a word. */
    OBLIGATION_UNMET,
    /** Nothing is declared where a clause has to be passed on. */
    UNDECLARED,
    /** The upstream is used by name, not passed on. */
    BY_REFERENCE,
    /** Whether the clause travels this way is contested, or the clause is carried only in part. */
    CONTESTED
}
