package dev.sphagnum.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, a data set or a repository as {@code cypher/topology/nodes.cypher} lists it.
 *
 * @param kind MODEL, DATASET or REPOSITORY
 * @param owners who publishes it; the first by name counts
 * @param downloads in 30 days; null when never reported
 * @param stub others name it and nobody has read it
 * @param licenseState DECLARED, UNSTATED or UNREAD
 * @param expressions what its licence claims were read as
 * @param scanned the security scan of the very commit that was read is known; of models only
 */
public record NodeRow(
        String kind,
        String name,
        List<String> owners,
        @Nullable Long downloads,
        boolean stub,
        String licenseState,
        List<String> expressions,
        boolean scanned) {}
