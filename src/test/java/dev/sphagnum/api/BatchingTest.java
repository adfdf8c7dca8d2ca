package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BatchingTest {
    private static Graph fiftyModels() {
        return TestGraph.of("""
                CREATE (base:Model {name: 'org/base'}), (mit:License {id: 'MIT'}), (data:Dataset {name: 'org/data'}),
                       (owner:Owner {name: 'huggingface.co/lab'})
                WITH base, mit, data, owner
                UNWIND range(1, 50) AS number
                CREATE (model:Model {name: 'lab/model-' + number, downloads: number}),
                       (repository:Repository {name: 'github.com/dev/app-' + number}),
                       (model)-[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', claim: 'DECLARED', confidence: 1.0,
                                               source: 'sample'}]->(base),
                       (model)-[:LICENSED_UNDER {preferred: true, expression: 'MIT', scope: 'weights', claim: 'DECLARED',
                                                 confidence: 1.0, source: 'sample', vocabulary: 'hub', declaredAs: 'mit'}]->(mit),
                       (model)-[:TRAINED_ON {preferred: true, claim: 'DECLARED', confidence: 1.0, source: 'sample'}]->(data),
                       (model)-[:PUBLISHED_BY {preferred: true, source: 'sample'}]->(owner),
                       (repository)-[:USES {preferred: true, claim: 'DECLARED', confidence: 1.0, source: 'sample'}]->(model)
                """);
    }

    @Test
    void readsEachLevelOfFiftyModelsWithOneStatement() {
        try (Service service = Service.over(fiftyModels())) {
            List<String> statements = new CopyOnWriteArrayList<>();
            TestGraph.observe((file, _) -> statements.add(file.path()));
            JsonNode answer = service.ask("""
                    { models(first: 50, filter: {stub: false}) { nodes {
                        id
                        owner { id }
                        licenses { license { id } }
                        bases { base { id derivatives(first: 2) { totalCount nodes { derivative { id } } } } }
                        datasets { dataset { id } }
                        usedBy(first: 3) { totalCount nodes { repository { id } } } } } }
                    """);
            TestGraph.observe((_, _) -> {});

            assertThat(answer.at("/data/models/nodes")).hasSize(50);
            assertThat(answer.at("/data/models/nodes/49/usedBy/nodes/0/repository/id")
                            .asText())
                    .isEqualTo("repository:github.com/dev/app-1");
            assertThat(answer.at("/data/models/nodes/0/bases/0/base/derivatives/totalCount")
                            .asInt())
                    .isEqualTo(50);
            assertThat(statements)
                    .containsExactlyInAnyOrder(
                            "registry/models-by-desc", // the list
                            "registry/models", // and its nodes
                            "registry/owners-of",
                            "registry/licenses-of",
                            "registry/licenses",
                            "registry/bases",
                            "registry/models", // the bases
                            "registry/derivatives",
                            "registry/models", // the derivatives of the bases
                            "registry/training-data",
                            "registry/datasets",
                            "registry/used-by",
                            "registry/repositories");
        }
    }
}
