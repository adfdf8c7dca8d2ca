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
                        licenses { license { id title } }
                        bases { base { id derivatives(first: 2) { totalCount nodes { derivative { id hub } } } } }
                        datasets { dataset { id hub } }
                        usedBy(first: 3) { totalCount nodes { repository { id stars } } } } } }
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

    @Test
    void looksAModelUpWithItsLicencesAndBasesInOneStatement() {
        JsonNode answer = asking(List.of("registry/models-around"), """
                query LookUp { model(name: "lab/model-7") {
                    name downloads
                    licenses { declaredAs license { ...identity } }
                    bases { relation base { ... on Node { id } name } } } }
                fragment identity on License { __typename id name }
                """);
        assertThat(answer).isEqualTo(Service.json("""
                { "data": { "model": {
                    "name": "lab/model-7", "downloads": 7,
                    "licenses": [{"declaredAs": "mit",
                                  "license": {"__typename": "License", "id": "license:MIT", "name": "MIT"}}],
                    "bases": [{"relation": "FINETUNE", "base": {"id": "model:org/base", "name": "org/base"}}] } } }
                """));
    }

    @Test
    void readsNodesOfWhichMoreIsAskedThanTheirNames() {
        JsonNode answer = asking(List.of("registry/models-around", "registry/licenses", "registry/models"), """
                { model(name: "lab/model-7") { licenses { license { id title } } bases { base { id } base { downloads } } } }
                """);
        assertThat(answer.at("/data/model/bases/0/base").toString())
                .isEqualTo("{\"id\":\"model:org/base\",\"downloads\":null}");
    }

    @Test
    void searchesWithoutReadingTheNodesWhereTheirNamesAreEnough() {
        List<String> searching = List.of("registry/search-hits", "registry/search-hits");
        JsonNode answer = asking(searching, """
                { search(text: "model-49", first: 3) { totalCount nodes { id } edges { cursor ...named } } }
                fragment named on SearchEdge { node { __typename id } }
                """);
        assertThat(answer).isEqualTo(Service.json("""
                { "data": { "search": { "totalCount": 1, "nodes": [{"id": "model:lab/model-49"}],
                    "edges": [{"cursor": %s, "node": {"__typename": "Model", "id": "model:lab/model-49"}}] } } }
                """.formatted(answer.at("/data/search/edges/0/cursor"))));
        asking(
                List.of("registry/search-hits", "registry/search-hits", "registry/models"),
                "{ search(text: \"model-49\") { edges { node { id ... on Model { downloads } } } } }");
    }

    @Test
    void walksALineageWithoutReadingItsNodesWhereTheirNamesAreEnough() {
        JsonNode answer = asking(List.of("registry/models"), """
                { model(name: "org/base") { lineage(direction: DOWN) {
                    nodes { node { name } } edges { dependent { id } base { id } } } } }
                """);
        assertThat(answer.at("/data/model/lineage/nodes/49/node/name").asText()).isEqualTo("lab/model-9");
        assertThat(answer.at("/data/model/lineage/edges")).hasSize(50);
    }

    @Test
    void answersARadiusWithoutAStatementWhereThePictureKnowsTheNameAndNamesAreEnough() {
        JsonNode answer = asking(List.of(), """
                { blastRadius(of: "org/base") { root { id } totals { models repositories }
                    affected(first: 1) { totalCount nodes { reach node { id } path { nodes { id } } } } } }
                """);
        assertThat(answer).isEqualTo(Service.json("""
                { "data": { "blastRadius": {
                    "root": {"id": "model:org/base"},
                    "totals": {"models": 50, "repositories": 50},
                    "affected": {"totalCount": 100, "nodes": [
                        {"reach": 1, "node": {"id": "model:lab/model-1"},
                         "path": {"nodes": [{"id": "model:org/base"}, {"id": "model:lab/model-1"}]}}]} } } }
                """));
    }

    private static JsonNode asking(List<String> expected, String query) {
        try (Service service = Service.over(fiftyModels())) {
            List<String> statements = new CopyOnWriteArrayList<>();
            TestGraph.observe((file, _) -> statements.add(file.path()));
            JsonNode answer = service.ask(query);
            TestGraph.observe((_, _) -> {});
            assertThat(statements).containsExactlyInAnyOrderElementsOf(expected);
            return answer;
        }
    }
}
