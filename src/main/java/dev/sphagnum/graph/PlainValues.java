package dev.sphagnum.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** The driver's values as plain maps, lists and scalars, so that no driver type leaves this package. */
final class PlainValues {
    private PlainValues() {}

    static Table table(Result result, int maxRows) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < maxRows && result.hasNext()) {
            rows.add(row(result.next()));
        }
        return new Table(result.keys(), rows, result.hasNext());
    }

    private static Map<String, @Nullable Object> row(Record record) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String key : record.keys()) {
            row.put(key, plain(record.get(key).asObject()));
        }
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> path(path);
            case Value nested -> plain(nested.asObject());
            case List<?> list -> list.stream().map(PlainValues::plain).toList();
            case Map<?, ?> map -> map(map);
            case Number number -> number;
            case Boolean bool -> bool;
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("labels", list(node.labels()));
        plain.put("properties", map(node.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", relationship.type());
        plain.put("properties", map(relationship.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> path(Path path) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("nodes", list(path.nodes()));
        plain.put("relationships", list(path.relationships()));
        return plain;
    }

    private static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }
}
