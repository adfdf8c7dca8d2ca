package dev.sphagnum.lineage;

import dev.sphagnum.catalog.CypherTwin;
import java.util.List;

/**
 * A page of affected nodes.
 *
 * @param total all affected nodes of the asked kinds
 * @param reachIsExact true when {@code reach} counts direct and indirect dependents; false when the radius is so entangled
 *     that counting them would take too long, and it counts direct ones only
 * @param cypher the statement that gives the same rows; it knows the order DEPTH only
 */
public record AffectedPage(List<AffectedNode> rows, int total, boolean reachIsExact, List<CypherTwin> cypher) {
    public AffectedPage {
        rows = List.copyOf(rows);
        cypher = List.copyOf(cypher);
    }
}
