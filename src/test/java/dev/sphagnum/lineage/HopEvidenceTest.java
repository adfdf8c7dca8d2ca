package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HopEvidenceTest {
    @Test
    void looksUpTheEvidenceOfAllHopsInOneStatement() {
        Graph graph = TestGraph.of("""
                CREATE (b:Model {name: 'b'}), (m:Model {name: 'm'}), (:Dataset {name: 'm'}), (r:Repository {name: 'r'}),
                       (m)-[:DERIVED_FROM {preferred: true, evidence: 'cardData.base_model'}]->(b),
                       (m)-[:DERIVED_FROM {preferred: false, evidence: 'tags'}]->(b),
                       (r)-[:USES {preferred: true}]->(m)
                """);
        SupplyGraph picture = SupplyGraph.load(graph);
        List<PathHop> hops = new LineageQuestions(() -> picture)
                .paths(NodeId.repository("r"), NodeId.model("b"), 5, 1)
                .paths()
                .getFirst()
                .hops();
        List<String> statements = new ArrayList<>();
        TestGraph.observe((file, _) -> statements.add(file.path()));

        assertThat(new HopEvidence(graph).of(hops)).isEqualTo(Map.of(hops.getLast(), "cardData.base_model"));
        assertThat(statements).containsExactly("lineage/hop-evidence");
    }
}
