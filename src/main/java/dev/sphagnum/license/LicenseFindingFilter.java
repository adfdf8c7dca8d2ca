package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list; what is null or empty does not restrict, the rest is joined by AND.
 *
 * @param subject lists the findings of this artefact as it sees them, root or victim; null lists root causes
 * @param license id of the licence that holds the clause
 * @param clause code of the clause, for instance NC
 * @param laundered true lists, for a root that is not laundered itself, its nearest victim that is
 * @param owner publisher of the artefact that dropped the clause
 * @param waived whether an organisation accepts it
 */
public record LicenseFindingFilter(
        @Nullable NodeId subject,
        @Nullable NodeId origin,
        @Nullable String license,
        @Nullable String clause,
        Set<Verdict> verdicts,
        @Nullable Boolean laundered,
        @Nullable Severity minSeverity,
        @Nullable Double minConfidence,
        @Nullable String owner,
        @Nullable Boolean waived) {
    public static final LicenseFindingFilter NONE =
            new LicenseFindingFilter(null, null, null, null, Set.of(), null, null, null, null, null);

    public LicenseFindingFilter {
        verdicts = Set.copyOf(verdicts);
    }

    public static LicenseFindingFilter ofSubject(NodeId subject) {
        return new LicenseFindingFilter(subject, null, null, null, Set.of(), null, null, null, null, null);
    }
}
