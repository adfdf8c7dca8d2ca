package dev.sphagnum.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes an artefact has to heed.
 *
 * @param effective null where terms upstream are unknown, or where no label satisfies everything
 * @param obligations by the clause's weight, then origin; of each clause at most the 100 nearest origins
 * @param unknown artefacts whose terms nobody knows: the other parts say nothing of them
 * @param notice text for a NOTICE file; empty when no licence asks for one
 */
public record Duties(
        @Nullable EffectiveLicense effective, List<Obligation> obligations, List<UnknownTerms> unknown, String notice) {
    public Duties {
        obligations = List.copyOf(obligations);
        unknown = List.copyOf(unknown);
    }
}
