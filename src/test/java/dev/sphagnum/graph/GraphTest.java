package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.GraphVersion;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphTest {
    record Part(String name, @Nullable Long number) {}

    record Row(
            String text,
            long number,
            @Nullable Long missing,
            double fraction,
            boolean flag,
            List<String> texts,
            Part part,
            List<Part> parts,
            OffsetDateTime at) {}

    @Test
    void mapsARowToARecordByName() {
        Graph graph = TestGraph.empty();

        List<Row> rows =
                graph.read(new CypherFile("test", """
                        RETURN $text AS text, 7 AS number, null AS missing, 0.5 AS fraction, true AS flag,
                               ['a', 'b'] AS texts, {name: 'p', number: null} AS part,
                               [{name: 'q', number: 1}] AS parts, datetime('2026-01-02T03:04:05Z') AS at
                        """), Parameters.of("text", "x'}) DETACH DELETE n //"), Row.class);

        assertThat(rows)
                .containsExactly(new Row(
                        "x'}) DETACH DELETE n //",
                        7,
                        null,
                        0.5,
                        true,
                        List.of("a", "b"),
                        new Part("p", null),
                        List.of(new Part("q", 1L)),
                        OffsetDateTime.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void raisesTheVersionByOne() {
        Graph graph = TestGraph.empty();
        OffsetDateTime now = OffsetDateTime.parse("2026-05-06T07:08:09Z");

        assertThat(graph.raiseVersion(now)).isEqualTo(new GraphVersion(1, now));
        assertThat(graph.version()).isEqualTo(new GraphVersion(1, now));
    }

    @Test
    void writesRowsGivenAsMaps() {
        Graph graph = TestGraph.empty();
        WriteCounts counts = graph.write(
                new CypherFile("test", "UNWIND $rows AS row MERGE (m:Model {name: row.name}) SET m += row"),
                Parameters.of("rows", List.of(Map.of("name", "a/b"), Map.of("name", "c/d"))));
        assertThat(counts.nodesCreated()).isEqualTo(2);
    }
}
