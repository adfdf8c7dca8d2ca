package dev.sphagnum.topology;

import org.jspecify.annotations.Nullable;

/**
 * A link from a dependent to its base as {@code cypher/topology/edges.cypher} lists it.
 *
 * @param relation null unless the link is DERIVED_FROM
 * @param confidence 0 to 1; 0 when the source did not say
 */
public record EdgeRow(
        String dependentKind,
        String dependent,
        String baseKind,
        String base,
        String link,
        @Nullable String relation,
        String claim,
        double confidence,
        boolean redistributes,
        String source) {}
