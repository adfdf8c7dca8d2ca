package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.registry.Neighbours.Slice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Slice ALL = new Slice(0, 20);

    private static Neighbours neighbours() {
        return registry().neighbours();
    }

    private static Registry registry() {
        return new Registry(TestGraph.of("""
                CREATE (base:Model {name: 'a/base', downloads: 9}), (tuned:Model {name: 'b/tuned', downloads: 1}),
                       (small:Model {name: 'c/small', downloads: 5}), (data:Dataset {name: 'd/data'}),
                       (made:Dataset {name: 'd/made'}),
                       (tuned)-[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', claim: 'DECLARED', confidence: 0.9,
                                               evidence: 'card', source: 'sample'}]->(base),
                       (tuned)-[:DERIVED_FROM {preferred: false, relation: 'MERGE', source: 'other'}]->(base),
                       (small)-[:DERIVED_FROM {preferred: true, relation: 'QUANTIZED', source: 'sample'}]->(base),
                       (tuned)-[:TRAINED_ON {preferred: true, source: 'sample'}]->(data),
                       (made)-[:BUILT_FROM {preferred: true, source: 'sample'}]->(data),
                       (made)-[:GENERATED_BY {preferred: true, source: 'sample'}]->(base),
                       (base)-[:LICENSED_UNDER {preferred: true, source: 'sample', declaredAs: 'mit', vocabulary: 'hub',
                                                scope: 'weights', expression: 'MIT'}]->(:License {id: 'MIT'}),
                       (base)-[:PUBLISHED_BY {preferred: true}]->(:Owner {name: 'huggingface.co/a'}),
                       (base)-[:DESCRIBED_IN {preferred: true}]->(:Paper {id: 'arxiv:1'}),
                       (r:Repository {name: 'github.com/o/r', stars: 2}),
                       (r)-[:USES {preferred: true, source: 'sample', filePaths: ['a.py', 'b.py'], fileLines: [3, 0],
                                   calls: ['load()', ''], redistributes: true}]->(base),
                       (r)-[:USES {preferred: true, source: 'sample'}]->(data)
                """), FormerNames.bundled());
    }

    private static DerivationRow derivation(String of, String derivative, String relation) {
        return new DerivationRow(of, "a/base", derivative, relation, "DECLARED", 1.0, null, "sample", null);
    }

    @Test
    void answersTheBasesOfManyModels() {
        assertThat(neighbours().bases(List.of("b/tuned", "c/small", "a/base", "no/such")))
                .isEqualTo(Map.of(
                        "b/tuned",
                        List.of(new DerivationRow(
                                "b/tuned", "a/base", "b/tuned", "FINETUNE", "DECLARED", 0.9, "card", "sample", null)),
                        "c/small",
                        List.of(derivation("c/small", "c/small", "QUANTIZED"))));
    }

    @Test
    void answersAModelWithItsLicencesAndBasesAsOneByOne() {
        Registry registry = registry();
        Neighbours neighbours = registry.neighbours();
        TestGraph.run("""
                MATCH (base:Model {name: 'a/base'}), (tuned:Model {name: 'b/tuned'}), (small:Model {name: 'c/small'})
                SET base.hub = 'HUGGING_FACE', base.tags = ['x', 'y'], base.gated = 'auto', base.formerNames = ['base'],
                    base.createdAt = datetime('2024-01-02T03:04:05Z'), base.parameters = 7, base.stub = false,
                    base.licenseState = 'DECLARED', base.scanFiles = ['unsafe a.bin'], base.disabled = true
                CREATE (tuned)-[:DERIVED_FROM {preferred: true, source: 'sample'}]->(small),
                       (base)-[:LICENSED_UNDER {preferred: true, source: 'sample', scope: 'code'}]->(:License {id: 'Apache-2.0'}),
                       (base)-[:LICENSED_UNDER {preferred: true}]->(:License {id: 'GPL-3.0-only'})
                """);
        for (String name : List.of("a/base", "b/tuned", "c/small", "A/Base", "base")) {
            ModelRow model = registry.model(name).orElseThrow();
            NodeId id = model.nodeId();
            assertThat(registry.modelAround(name))
                    .as(name)
                    .hasValue(new ModelAround(
                            model,
                            neighbours.licenses(List.of(id)).getOrDefault(id, List.of()),
                            neighbours.bases(List.of(model.name())).getOrDefault(model.name(), List.of())));
        }
        assertThat(registry.modelAround("no/such")).isEmpty();
        assertThat(registry.modelAround("dataset:d/data")).isEmpty();
    }

    @Test
    void answersAPartOfTheDerivativesOfEachModel() {
        assertThat(neighbours().derivatives(List.of("a/base", "b/tuned"), Set.of(), new Slice(0, 1)))
                .isEqualTo(Map.of(
                        "a/base",
                        new Page<>(List.of(derivation("a/base", "c/small", "QUANTIZED")), 2, 0),
                        "b/tuned",
                        Page.none()));
        assertThat(neighbours()
                        .derivatives(List.of("a/base"), Set.of(Relation.FINETUNE), ALL)
                        .get("a/base"))
                .extracting(Page::total)
                .isEqualTo(1L);
    }

    @Test
    void answersTrainingDataAndItsModels() {
        TrainingRow row = new TrainingRow("b/tuned", "b/tuned", "d/data", "DECLARED", 1.0, null, "sample", null);
        assertThat(neighbours().trainingData(List.of("b/tuned", "a/base"))).isEqualTo(Map.of("b/tuned", List.of(row)));
        assertThat(neighbours().trainedOn(List.of("d/data"), ALL))
                .isEqualTo(Map.of(
                        "d/data",
                        new Page<>(
                                List.of(new TrainingRow(
                                        "d/data", "b/tuned", "d/data", "DECLARED", 1.0, null, "sample", null)),
                                1,
                                0)));
    }

    @Test
    void answersWhatADatasetWasMadeFrom() {
        assertThat(neighbours().upstreamOfDatasets(List.of("d/made", "d/data")))
                .isEqualTo(Map.of(
                        "d/made",
                        List.of(
                                new UpstreamRow(
                                        "d/made",
                                        "d/made",
                                        "dataset:d/data",
                                        "BUILT_FROM",
                                        "DECLARED",
                                        1.0,
                                        null,
                                        "sample",
                                        null),
                                new UpstreamRow(
                                        "d/made",
                                        "d/made",
                                        "model:a/base",
                                        "GENERATED_BY",
                                        "DECLARED",
                                        1.0,
                                        null,
                                        "sample",
                                        null))));
    }

    @Test
    void answersUsesWithNullForUnknownLinesAndCalls() {
        Map<NodeId, Page<UseRow>> uses =
                neighbours().usedBy(List.of(NodeId.model("a/base"), NodeId.dataset("d/data")), ALL);
        assertThat(uses.getOrDefault(NodeId.model("a/base"), Page.none()).items().stream()
                        .flatMap(use -> use.files().stream()))
                .containsExactly(new UseRow.File("a.py", 3L, "load()"), new UseRow.File("b.py", null, null));
        assertThat(neighbours()
                        .uses(List.of("github.com/o/r"), ALL)
                        .getOrDefault("github.com/o/r", Page.none())
                        .items())
                .extracting(UseRow::used)
                .containsExactly("model:a/base", "dataset:d/data");
    }

    @Test
    void answersLicencesOwnersPapersAndTheModelsOfEach() {
        assertThat(neighbours().licenses(List.of(NodeId.model("a/base"), NodeId.dataset("a/base"))))
                .isEqualTo(Map.of(
                        NodeId.model("a/base"),
                        List.of(new LicenseClaimRow(
                                "model:a/base",
                                "MIT",
                                "mit",
                                null,
                                null,
                                "hub",
                                "weights",
                                "MIT",
                                "DECLARED",
                                1.0,
                                null,
                                "sample",
                                null))));
        assertThat(neighbours().owners(List.of(NodeId.model("a/base"))))
                .isEqualTo(Map.of(NodeId.model("a/base"), new OwnerRow("huggingface.co/a", null, null)));
        assertThat(neighbours().papers(List.of("a/base", "b/tuned"))).isEqualTo(Map.of("a/base", List.of("arxiv:1")));
        Page<String> base = new Page<>(List.of("a/base"), 1, 0);
        assertThat(neighbours().modelsOfOwners(List.of("huggingface.co/a"), ALL))
                .isEqualTo(Map.of("huggingface.co/a", base));
        assertThat(neighbours().modelsUnderLicenses(List.of("MIT"), ALL)).isEqualTo(Map.of("MIT", base));
        assertThat(neighbours().datasetsOfOwners(List.of("huggingface.co/a"), ALL))
                .isEqualTo(Map.of("huggingface.co/a", Page.none()));
        assertThat(neighbours().repositoriesOfOwners(List.of("huggingface.co/a"), ALL))
                .isEqualTo(Map.of("huggingface.co/a", Page.none()));
    }
}
