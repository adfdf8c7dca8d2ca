package dev.sphagnum.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statement that gives the same rows in Neo4j Browser.
 *
 * @param file path below {@code cypher/}, without the ending
 * @param text the whole file, header included
 * @param parameters what to set with {@code :params}; values may be null
 */
public record CypherTwin(String file, String text, Map<String, @Nullable Object> parameters) {
    public CypherTwin {
        // Not Map.copyOf: a parameter may be null, and the order is the header's.
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
