package dev.sphagnum.lineage;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.topology.SupplyGraph;
import java.util.Map;

/** The givens of the tests on lineage. */
final class Given {
    private Given() {}

    /** Questions about the graph that a Cypher text makes. */
    static LineageQuestions questions(String cypher) {
        return pictured(TestGraph.of(cypher));
    }

    /** Questions about derivations, each as {@code dependent RELATION base}, joined by commas. */
    static LineageQuestions derivations(String derivations) {
        Graph graph = TestGraph.empty();
        TestGraph.run("""
                UNWIND split($derivations, ',') AS text
                WITH split(trim(text), ' ') AS words
                MERGE (dependent:Model {name: words[0]})
                MERGE (base:Model {name: words[2]})
                CREATE (dependent)-[:DERIVED_FROM {relation: words[1], claim: 'DECLARED', confidence: 0.9,
                                                   source: 'sample', preferred: true}]->(base)
                """, Map.of("derivations", derivations));
        return pictured(graph);
    }

    /** Questions about the graph as it is. */
    static LineageQuestions pictured(Graph graph) {
        SupplyGraph picture = SupplyGraph.load(graph);
        return new LineageQuestions(() -> picture);
    }
}
