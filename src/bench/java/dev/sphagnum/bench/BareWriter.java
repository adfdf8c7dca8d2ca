package dev.sphagnum.bench;

import dev.sphagnum.graph.GraphSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;

/**
 * The floor of an ingest: copies a graph into an empty database of the same schema as a user of the driver would, one
 * {@code UNWIND … CREATE} after the other, each batch in a transaction. Only the sending is timed.
 */
final class BareWriter {
    private static final Map<String, String> KEYS = Map.of(
            "Model",
            "name",
            "Dataset",
            "name",
            "Repository",
            "name",
            "Owner",
            "name",
            "License",
            "id",
            "Paper",
            "id",
            "IngestRun",
            "id");

    private final int batchRows;
    private Took took = Took.NOTHING;
    private long nodes;
    private long relationships;

    BareWriter(int batchRows) {
        this.batchRows = batchRows;
    }

    /** What was written, and what the sending took. */
    record Written(long nodes, long relationships, Took took) {}

    /** A pair of labels that a relationship type connects. */
    private record Ends(String type, String start, String end) {}

    Written copy(GraphSettings from, GraphSettings to) {
        try (Driver source = open(from);
                Driver target = open(to);
                Session reading = source.session();
                Session writing = target.session()) {
            for (String label : KEYS.keySet().stream().sorted().toList()) {
                nodes += copy(
                        reading,
                        "MATCH (n:" + label + ") RETURN properties(n) AS row",
                        writing,
                        "UNWIND $rows AS row CREATE (n:" + label + ") SET n = row");
            }
            for (Ends ends : ends(reading)) {
                relationships += copy(reading, ends, writing);
            }
            return new Written(nodes, relationships, took);
        }
    }

    private static String key(String label) {
        return Objects.requireNonNull(KEYS.get(label), label);
    }

    private static Driver open(GraphSettings settings) {
        return GraphDatabase.driver(
                settings.uri(), AuthTokens.basic(settings.username(), settings.password()), BareDriver.CONFIG);
    }

    private static List<Ends> ends(Session reading) {
        return reading.run("""
                MATCH (a)-[r]->(b)
                WITH DISTINCT type(r) AS type, labels(a)[0] AS start, labels(b)[0] AS end
                RETURN type, start, end ORDER BY type, start, end
                """)
                .list(row -> new Ends(
                        row.get("type").asString(),
                        row.get("start").asString(),
                        row.get("end").asString()));
    }

    private long copy(Session reading, Ends ends, Session writing) {
        String startKey = key(ends.start());
        String endKey = key(ends.end());
        return copy(
                reading,
                "MATCH (a:%s)-[r:%s]->(b:%s) RETURN {start: a.%s, end: b.%s, properties: properties(r)} AS row"
                        .formatted(ends.start(), ends.type(), ends.end(), startKey, endKey),
                writing,
                ("UNWIND $rows AS row MATCH (a:%s {%s: row.start}) MATCH (b:%s {%s: row.end})"
                                + " CREATE (a)-[r:%s]->(b) SET r = row.properties")
                        .formatted(ends.start(), startKey, ends.end(), endKey, ends.type()));
    }

    private long copy(Session reading, String read, Session writing, String write) {
        Result rows = reading.run(read);
        long copied = 0;
        while (rows.hasNext()) {
            List<Object> batch = new ArrayList<>(batchRows);
            while (rows.hasNext() && batch.size() < batchRows) {
                Record row = rows.next();
                batch.add(row.get("row").asObject());
            }
            copied += batch.size();
            took = took.plus(Took.by(() -> writing.executeWriteWithoutResult(transaction ->
                    transaction.run(new Query(write, Map.of("rows", batch))).consume())));
        }
        return copied;
    }
}
