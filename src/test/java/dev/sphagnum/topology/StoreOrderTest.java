package dev.sphagnum.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoreOrderTest {
    record Stored(String node, long id) {}

    private static Map<String, Long> stored(Graph graph) {
        return graph.read(new CypherFile("test", """
                                MATCH (n:Model|Dataset|Repository)
                                RETURN toLower(labels(n)[0]) + ':' + n.name AS node, id(n) AS id
                                """), Parameters.none(), Stored.class).stream()
                .collect(Collectors.toMap(Stored::node, Stored::id));
    }

    @Test
    void listsEveryNodeOnceByItsInternalId() {
        Graph graph = TestGraph.of("""
                CREATE (:Model {name: 'o/z'}), (:Dataset {name: 'o/same'}), (:Owner {name: 'o'}), (:Model {name: 'o/same'}),
                  (:Repository {name: 'github.com/o/r'}), (:Model {name: 'o/a'})
                """);
        SupplyGraph picture = SupplyGraph.load(graph);

        StoreOrder order = StoreOrder.read(graph, picture);

        assertThat(IntStream.range(0, order.size())
                        .map(order::node)
                        .boxed()
                        .collect(Collectors.toMap(node -> picture.id(node).toString(), order::idOf)))
                .isEqualTo(stored(graph))
                .hasSize(5);
        assertThat(IntStream.range(0, order.size())
                        .map(order::node)
                        .mapToLong(order::idOf)
                        .toArray())
                .isSorted();
        assertThat(IntStream.range(0, order.size()).map(place -> order.placeOf(order.idOf(order.node(place)))))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void leavesOutWhatOnlyOneOfThemHolds() {
        Graph graph = TestGraph.of("CREATE (:Model {name: 'o/gone'}), (:Model {name: 'o/stays'})");
        SupplyGraph picture = SupplyGraph.load(graph);
        TestGraph.run("MATCH (model:Model {name: 'o/gone'}) DELETE model");
        TestGraph.run("CREATE (:Model {name: 'o/new'})");

        StoreOrder order = StoreOrder.read(graph, picture);

        assertThat(order.size()).isEqualTo(1);
        assertThat(picture.id(order.node(0))).isEqualTo(NodeId.model("o/stays"));
        assertThat(order.idOf(picture.indexOf(NodeId.model("o/gone")))).isEqualTo(-1);
        assertThat(order.placeOf(-1)).isNegative();
        assertThat(order.placeOf(Long.MAX_VALUE)).isNegative();
    }
}
