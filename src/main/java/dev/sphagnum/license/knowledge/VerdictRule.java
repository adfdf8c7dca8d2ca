package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation makes of a clause that its label does not carry in full.
 *
 * @param parameter null for every parameter
 */
public record VerdictRule(
        String code, @Nullable String parameter, Arrival arrives, Verdict verdict, LicenseOverride because) {
    /** How a clause arrives. */
    public enum Arrival {
        IN_FULL,
        CONTESTED,
        BY_REFERENCE
    }

    /** Whether the rule is about this clause, arriving so. */
    public boolean fits(LicenseTerm term, Arrival arrival) {
        return arrives == arrival
                && code.equals(term.code())
                && (parameter == null || parameter.equals(term.parameter()));
    }
}
