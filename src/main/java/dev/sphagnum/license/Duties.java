package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseOverride;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes an artefact has to heed.
 *
 * @param effective null where terms upstream are unknown, or where no label satisfies everything
 * @param obligations by the clause's weight; a clause of one licence once, with at most its 100 nearest origins
 * @param unknown artefacts whose terms nobody knows: the other parts say nothing of them
 * @param overrides statements of an organisation's policy file that bear on what arrives, and so on the verdict
 * @param notice text for a NOTICE file; empty when no licence asks for one
 */
public record Duties(
        @Nullable EffectiveLicense effective,
        List<Obligation> obligations,
        List<UnknownTerms> unknown,
        String notice,
        List<LicenseOverride> overrides) {
    public Duties {
        obligations = List.copyOf(obligations);
        unknown = List.copyOf(unknown);
        overrides = List.copyOf(overrides);
    }
}
