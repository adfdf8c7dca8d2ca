package dev.sphagnum.license.knowledge;

import java.util.List;

/**
 * What a declaration was taken to mean.
 *
 * @param expression SPDX expression over licence ids, {@code Apache-2.0 AND MIT}; {@code NONE} when no licence is stated
 * @param licenseIds the distinct ids of the expression in the order written; empty when no licence is stated
 * @param confidence that these licences are the ones meant, 0 to 1; the weakest of the parts
 * @param understood the terms of every part are known; false is not "no terms" but "terms unknown"
 */
public record LicenseReading(String expression, List<String> licenseIds, double confidence, boolean understood) {
    static final LicenseReading NONE = new LicenseReading("NONE", List.of(), 1.0, false);

    public LicenseReading {
        licenseIds = List.copyOf(licenseIds);
    }

    /** False for "none", "unlicensed", an empty field and their like: the artefact states no licence. */
    public boolean statesLicense() {
        return !licenseIds.isEmpty();
    }
}
