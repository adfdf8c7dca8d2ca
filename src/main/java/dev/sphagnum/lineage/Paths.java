package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Coverage;
import java.util.List;

/**
 * Paths between two nodes, the shortest first, equally short ones by the names along them.
 *
 * @param paths empty when neither node depends on the other
 */
public record Paths(List<Path> paths, Coverage coverage) {
    public Paths {
        paths = List.copyOf(paths);
    }
}
