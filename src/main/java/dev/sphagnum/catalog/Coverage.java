package dev.sphagnum.catalog;

import java.util.List;

/**
 * How much of the truth an answer can have seen. Empty is not clean: a list without findings beside
 * {@code unknownLicenses: 40} clears nothing.
 *
 * @param asOf the graph version that the answer was read at
 * @param complete nothing was cut and nothing that was reached is unknown
 * @param truncated a bound of depth, number or time cut the answer
 * @param depthReached longest shortest chain in the answer, in edges; 0 when nothing was reached
 * @param unresolvedParents nodes of the answer that others name and nobody has read (stubs)
 * @param unknownLicenses nodes of the answer whose licence is unstated, unread or not understood
 * @param unscannedModels models of the answer without a security scan of the commit that was read
 * @param cypher statements that give the same rows; empty where none can
 */
public record Coverage(
        GraphVersion asOf,
        boolean complete,
        boolean truncated,
        int depthReached,
        int unresolvedParents,
        int unknownLicenses,
        int unscannedModels,
        List<CypherTwin> cypher) {
    public Coverage {
        cypher = List.copyOf(cypher);
    }
}
