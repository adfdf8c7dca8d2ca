package dev.sphagnum.graph;

/**
 * Where the database is.
 *
 * @param uri {@code bolt://}, {@code neo4j://} or either with {@code +s}
 * @param password never shown by {@link #toString()}
 */
public record GraphSettings(String uri, String username, String password) {
    @Override
    public String toString() {
        return "GraphSettings[" + uri + ", " + username + "]";
    }
}
