package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import java.util.List;

/**
 * A page of findings, most severe first, then most victims, then id.
 *
 * @param totalCount findings that the filter lets through, on all pages
 */
public record FindingPage(List<LicenseFinding> findings, int totalCount, Coverage coverage) {
    public FindingPage {
        findings = List.copyOf(findings);
    }
}
