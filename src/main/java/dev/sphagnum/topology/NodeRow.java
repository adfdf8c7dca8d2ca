package dev.sphagnum.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of {@code cypher/topology/nodes.cypher}. */
record NodeRow(
        String kind,
        String name,
        List<String> owners,
        @Nullable Long downloads,
        boolean stub,
        String licenseState,
        List<String> expressions) {}
