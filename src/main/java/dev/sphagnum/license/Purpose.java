package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.UserContext;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with an artefact. What is not said is not assumed: a clause that depends on it is UNKNOWN.
 *
 * @param monthlyActiveUsers of whatever it is used in; null when not said
 * @param annualRevenueUsd of the organisation with its affiliates, in US dollars; null when not said
 * @param territory where it is used: EU, UK or an ISO 3166-1 alpha-2 code; null when not said
 */
public record Purpose(
        Aim aim,
        Action action,
        @Nullable Long monthlyActiveUsers,
        @Nullable Long annualRevenueUsd,
        @Nullable String territory) {
    /** What is left out here, as far as an organisation has said it of itself. */
    Purpose orElse(UserContext context) {
        String place = context.territories().size() == 1 ? context.territories().getFirst() : null;
        return new Purpose(
                aim,
                action,
                monthlyActiveUsers == null ? context.monthlyActiveUsers() : monthlyActiveUsers,
                annualRevenueUsd == null ? context.annualRevenueUsd() : annualRevenueUsd,
                territory == null ? place : territory);
    }

    /** What it is for. */
    public enum Aim {
        COMMERCIAL,
        RESEARCH
    }

    /** Who gets to see it. */
    public enum Action {
        /** Nobody else. */
        INTERNAL,
        /** Others use it over a network. */
        SERVE,
        /** Others get a copy, changed or not. */
        DISTRIBUTE
    }
}
