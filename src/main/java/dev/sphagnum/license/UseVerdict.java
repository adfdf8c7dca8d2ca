package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import java.util.List;

/**
 * Whether declared licences, everything upstream included, let somebody use an artefact in a stated way.
 *
 * @param reasons clauses that speak against it or cannot be decided, the worst first
 * @param obligations what has to be heeded for this use
 * @param unknown artefacts whose terms nobody knows
 */
public record UseVerdict(
        Verdict verdict,
        List<Reason> reasons,
        List<Obligation> obligations,
        List<UnknownTerms> unknown,
        Coverage coverage,
        String disclaimer) {
    public UseVerdict {
        reasons = List.copyOf(reasons);
        obligations = List.copyOf(obligations);
        unknown = List.copyOf(unknown);
    }

    /** One clause against the stated use. */
    public record Reason(Verdict verdict, NodeId origin, String license, Clause clause, String explanation) {}
}
