package dev.sphagnum.topology;

import org.jspecify.annotations.Nullable;

/** One row of {@code cypher/topology/edges.cypher}. */
record EdgeRow(
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
