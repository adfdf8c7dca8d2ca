package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseOverride;
import dev.sphagnum.lineage.Path;
import java.util.List;

/**
 * An inconsistency between a declared licence and a clause from upstream: its root cause, or the root cause as one of its
 * victims sees it.
 *
 * @param id {@code finding:<root>}, or {@code finding:<root>@<subject>} as seen from a victim
 * @param least the verdict in the mildest reading of what is open: a word, a list or a link that may mean several things
 * @param most the verdict in the strictest reading; the same as {@link #least} where nothing is open
 * @param subject the artefact whose declared licence is compared; the root's is {@link #droppedAt}
 * @param origin the artefact whose licence holds the clause
 * @param path from the origin down to the subject, the shortest one
 * @param droppedAt the first artefact on the way that does not pass the clause on
 * @param laundered no licence of a direct base shows the inconsistency
 * @param adjacentVerdict what comparing the last pair of the path alone would say
 * @param victims distinct artefacts further downstream that are inconsistent by the same root
 * @param depth links from the root down to the farthest of them
 * @param downloads of the root and its victims together in 30 days; what was never reported counts as none
 * @param explanation one sentence
 * @param waived an organisation accepts it: it does not count towards the verdict on the subject
 * @param overrides statements of an organisation's policy file that bear on it
 */
public record LicenseFinding(
        String id,
        FindingType type,
        Verdict verdict,
        Verdict least,
        Verdict most,
        Severity severity,
        Confidence confidence,
        NodeId subject,
        NodeId origin,
        String originLicense,
        Clause clause,
        Path path,
        NodeId droppedAt,
        boolean laundered,
        Verdict adjacentVerdict,
        int victims,
        int depth,
        long downloads,
        String explanation,
        List<Fix> fixes,
        boolean waived,
        List<LicenseOverride> overrides) {
    public LicenseFinding {
        fixes = List.copyOf(fixes);
        overrides = List.copyOf(overrides);
    }
}
