package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.topology.SupplyGraph;
import org.jspecify.annotations.Nullable;

/** Whether a filter lets a finding through. */
final class FindingMatch {
    private FindingMatch() {}

    /** Asked of a root before its finding is written out. */
    static boolean lets(LicenseFindingFilter filter, LicensePicture current, Root root) {
        SupplyGraph picture = current.picture();
        return is(filter.origin(), picture.id(root.origin()))
                && is(filter.license(), current.term(root).license())
                && is(filter.clause(), current.term(root).code())
                && is(filter.owner(), picture.owner(root.node()))
                && (filter.verdicts().isEmpty() || filter.verdicts().contains(current.verdict(root)))
                && laundered(filter.laundered(), root)
                && is(filter.waived(), current.isWaived(root))
                && (filter.minSeverity() == null || current.severity(root).compareTo(filter.minSeverity()) >= 0)
                && (filter.minConfidence() == null || current.confidence(root) >= filter.minConfidence());
    }

    private static boolean laundered(@Nullable Boolean wanted, Root root) {
        if (wanted == null) {
            return true;
        }
        return wanted ? root.laundered() || root.launderedVictim() >= 0 : !root.laundered();
    }

    /** Asked of a finding as its subject sees it. */
    static boolean lets(LicenseFindingFilter filter, LicensePicture current, LicenseFinding finding) {
        SupplyGraph picture = current.picture();
        NodeId droppedAt = finding.droppedAt();
        return is(filter.origin(), finding.origin())
                && is(filter.license(), finding.originLicense())
                && is(filter.clause(), finding.clause().code())
                && is(filter.owner(), picture.owner(picture.indexOf(droppedAt)))
                && (filter.verdicts().isEmpty() || filter.verdicts().contains(finding.verdict()))
                && is(filter.laundered(), finding.laundered())
                && is(filter.waived(), finding.waived())
                && (filter.minSeverity() == null || finding.severity().compareTo(filter.minSeverity()) >= 0)
                && (filter.minConfidence() == null || finding.confidence().value() >= filter.minConfidence());
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || wanted.equals(actual);
    }
}
