package dev.sphagnum.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Explained;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transitive twin must be planned as a pruning walk over nodes, or it doubles its work at every merge. */
class TwinPlansTest {
    private final Graph graph = TestGraph.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ancestors",
                "ancestor-edges",
                "descendants",
                "descendant-edges",
                "blast-radius",
                "blast-radius-totals",
                "reach"
            })
    void walksNodesAndNotPaths(String file) {
        Explained plan = graph.explain(CypherFile.of("lineage/" + file), everyParameter());

        assertThat(plan.operators()).anyMatch(operator -> operator.startsWith("VarLengthExpand(Pruning,BFS"));
        assertThat(plan.operators()).noneMatch(operator -> operator.startsWith("VarLengthExpand(All"));
        assertThat(plan.operators()).noneMatch(operator -> operator.contains("LabelScan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paths-up", "paths-down"})
    void searchesBetweenTwoBoundEnds(String file) {
        Explained plan = graph.explain(CypherFile.of("lineage/" + file), everyParameter());

        assertThat(plan.operators()).anyMatch(operator -> operator.startsWith("StatefulShortestPath(Into"));
        assertThat(plan.operators()).noneMatch(operator -> operator.contains("LabelScan"));
    }

    private static Parameters everyParameter() {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name : new String[] {"name", "kind", "from", "to", "fromKind", "toKind"}) {
            values.put(name, "MODEL");
        }
        for (String name : new String[] {"first", "offset", "maxHops"}) {
            values.put(name, 5L);
        }
        for (String name : new String[] {"maxDepth", "relations", "minConfidence", "kinds", "owners"}) {
            values.put(name, null);
        }
        return Parameters.of(values);
    }
}
