package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * What everything upstream means for one artefact's declared licence.
 *
 * @param findings most severe first; empty is not clean, see the coverage
 * @param duties worked out when asked for
 * @param dataQuality what may be wrong with the data upstream, and clauses that are not held against their own licensor; the
 *     first 100, the coverage then says truncated
 */
public record LicenseVerdict(
        Verdict verdict,
        List<LicenseFinding> findings,
        Coverage coverage,
        String disclaimer,
        Supplier<Duties> duties,
        List<DataQualityNote> dataQuality) {
    /** Stands on every answer about licences. */
    public static final String DISCLAIMER =
            "Declared licences and published texts were compared by a program. The result may be"
                    + " wrong or incomplete; it is no legal advice and does not say that anybody infringes anything. Read the"
                    + " texts, mind their dates and your own agreements, and ask who knows.";

    public LicenseVerdict {
        findings = List.copyOf(findings);
        dataQuality = List.copyOf(dataQuality);
    }
}
