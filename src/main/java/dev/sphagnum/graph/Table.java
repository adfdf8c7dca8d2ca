package dev.sphagnum.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a statement that has no record of its own, for people: {@code sphagnum cypher run}.
 *
 * @param rows nodes, relationships and paths as plain maps and lists; values may be null
 * @param truncated more rows than the bound were there
 */
public record Table(List<String> columns, List<Map<String, @Nullable Object>> rows, boolean truncated) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
