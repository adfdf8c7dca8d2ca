package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sphagnum.bench.HubShape.Edge;
import dev.sphagnum.bench.HubShape.Model;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubGeneratorTest {
    private static final long SEED = 20_250_701;

    @TempDir
    private Path folder;

    @Test
    void theSameSizeAndSeedGiveTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Generated generated = HubGenerator.write(first, 5_000, 400, SEED);

        Path second = folder.resolve("second");
        assertThat(HubGenerator.write(second, 5_000, 400, SEED)).isEqualTo(generated);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);

        Path other = folder.resolve("other");
        HubGenerator.write(other, 5_000, 400, SEED + 1);
        assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
    }

    @Test
    void theSharesAreAsPublished() throws IOException {
        Path file = folder.resolve("hub.jsonl");
        HubGenerator.write(file, 20_000, 0, SEED);
        HubShape shape = HubShape.of(file);
        List<Model> models = shape.models(_ -> true);
        List<Edge> edges = shape.edges(models);
        List<Edge> licensed = edges.stream().filter(Edge::isLicensed).toList();
        Map<String, Long> licenses = models.stream()
                .filter(model -> !model.licenses().isEmpty())
                .collect(Collectors.groupingBy(model -> model.licenses().getFirst(), Collectors.counting()));
        long declared = licenses.values().stream().mapToLong(count -> count).sum();
        Map<String, Long> relations =
                edges.stream().collect(Collectors.groupingBy(Edge::relation, Collectors.counting()));

        assertThat(models).hasSize(20_000);
        assertThat(declared / 20_000.0).as("with a licence, 35.6 %%").isCloseTo(0.356, within(0.015));
        assertThat(licenses.getOrDefault("apache-2.0", 0L) / (double) declared).isCloseTo(0.427, within(0.05));
        assertThat(licenses.getOrDefault("mit", 0L) / (double) declared).isCloseTo(0.157, within(0.03));
        assertThat(edges.size() / 200.0).as("edges of 100 models, 30.8").isCloseTo(30.8, within(1.5));
        assertThat(licensed.size() / (double) edges.size())
                .as("edges with a licence at both ends, 55.8 %%")
                .isCloseTo(Published.HUB_LICENSED_EDGES, within(0.06));
        assertThat(licensed.stream().filter(Edge::changesLicense).count() / (double) licensed.size())
                .as("of those with another licence below, 15.0 %%")
                .isCloseTo(Published.HUB_LICENSE_CHANGES, within(0.04));
        assertThat(relations.keySet()).containsExactlyInAnyOrder("finetune", "quantized", "merge", "adapter");
        assertThat(relations.getOrDefault("finetune", 0L) / (double) edges.size())
                .isCloseTo(0.453, within(0.03));
        assertThat(relations.getOrDefault("quantized", 0L) / (double) edges.size())
                .isCloseTo(0.387, within(0.03));
        assertThat(relations.getOrDefault("merge", 0L) / (double) edges.size()).isCloseTo(0.151, within(0.03));
        assertThat(relations.getOrDefault("adapter", 0L) / (double) edges.size())
                .isCloseTo(0.0097, within(0.005));
    }

    @Test
    void theDegreesAndDepthsAreAsPublished() throws IOException {
        Path file = folder.resolve("hub.jsonl");
        HubGenerator.write(file, 20_000, 0, SEED);
        HubShape shape = HubShape.of(file);
        List<Model> models = shape.models(_ -> true);
        List<Edge> edges = shape.edges(models);
        Map<Model, Long> children = HubShape.children(edges);
        Map<Integer, Long> depths = shape.depths(models);
        double derived = models.size() - depths.getOrDefault(0, 0L);

        assertThat(HubShape.exponent(children)).as("exponent, 2.05").isCloseTo(2.05, within(0.25));
        assertThat(children.values().stream().mapToLong(count -> count).average())
                .hasValueCloseTo(Published.CHILDREN_MEAN, within(0.5));
        assertThat(children.values().stream().filter(count -> count == 1).count() / (double) children.size())
                .as("bases with one child, 52 %%")
                .isCloseTo(0.52, within(0.06));
        assertThat(models.stream().mapToInt(model -> model.bases().size()).max())
                .hasValue(65);
        assertThat(edges.stream().filter(edge -> edge.model().equals(edge.base())))
                .hasSize(9);
        assertThat(depths.getOrDefault(1, 0L) / derived).isCloseTo(0.459, within(0.03));
        assertThat(depths.getOrDefault(2, 0L) / derived).isCloseTo(0.312, within(0.03));
        assertThat(depths.getOrDefault(3, 0L) / derived).isCloseTo(0.171, within(0.03));
        assertThat(depths.keySet()).as("a tail to 16").contains(4, 5, 6, 7, 8, 16);
    }

    @Test
    void thePlantedFamilyIsExactAndOnItsOwn() throws IOException {
        Path file = folder.resolve("hub.jsonl");
        Generated generated = HubGenerator.write(file, 20_000, 3_000, SEED);
        HubShape shape = HubShape.of(file);

        assertThat(generated.plantedRoot()).isEqualTo("planted/root");
        assertThat(generated.plantedDescendants()).isEqualTo(3_000);
        assertThat(shape.descendants("planted/root")).hasSize(3_000).allMatch(name -> name.startsWith("planted/"));
        assertThat(shape.depths(shape.models(name -> name.startsWith("planted/"))))
                .hasSize(17)
                .containsEntry(0, 1L);
        assertThat(shape.lines()).isEqualTo(20_000 + generated.badLines());
    }

    @Test
    void whatIsIngestedIsWhatWasPlanned() {
        Path file = folder.resolve("hub.jsonl");
        Generated generated = HubGenerator.write(file, 2_000, 300, SEED);
        TestIngest ingest = new TestIngest(TestGraph.empty());

        IngestReport report = ingest.run(new HubModels("huggingface", Input.file(file)));

        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isEqualTo(generated.models()).isEqualTo(2_000);
        assertThat(report.skipped() + report.dirty().getOrDefault(DirtyKind.DUPLICATE_RECORD, 0L))
                .isEqualTo(generated.badLines())
                .isEqualTo(5);
        assertThat(report.dirty().keySet())
                .contains(DirtyKind.DUPLICATE_RECORD, DirtyKind.SELF_LOOP, DirtyKind.LOCAL_PATH_PARENT)
                .isSubsetOf(
                        DirtyKind.DUPLICATE_RECORD,
                        DirtyKind.SELF_LOOP,
                        DirtyKind.LEGACY_NAME,
                        DirtyKind.LOCAL_PATH_PARENT,
                        DirtyKind.URL_PARENT);
        assertThat(ingest.rows("""
                RETURN COUNT { (:Model {stub: false}) }, COUNT { ()-[:DERIVED_FROM {preferred: true}]->() },
                    COUNT { ()-[:DERIVED_FROM]->() }, COUNT { (m:Model)-[:DERIVED_FROM]->(m) }
                """))
                .containsExactly("%d | %d | %d | %d"
                        .formatted(
                                generated.models(),
                                generated.lineageEdges(),
                                generated.lineageEdges(),
                                report.dirty().get(DirtyKind.SELF_LOOP)));
        assertThat(ingest.count("""
                MATCH (:Model {name: 'planted/root'})<-[:DERIVED_FROM*1..16]-(m:Model) RETURN count(DISTINCT m)
                """)).isEqualTo(300);
        ingest.onePreferredClaimEach();
    }

    @Test
    void smallSizesWork() throws IOException {
        for (int models = 1; models < 120; models += 7) {
            Path file = folder.resolve("models-" + models);
            Generated generated = HubGenerator.write(file, models, (models - 1) / 2, SEED);
            HubShape shape = HubShape.of(file);
            assertThat(shape.models(_ -> true)).hasSize(models);
            assertThat(shape.descendants("planted/root")).hasSize(generated.plantedDescendants());
        }
    }

    @Test
    void refusesWhatDoesNotFitAndFilesThatAreThere() throws IOException {
        Path file = folder.resolve("there");
        assertThatThrownBy(() -> HubGenerator.write(file, 0, 0, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("models must be 1 to 200000000, not 0");
        assertThatThrownBy(() -> HubGenerator.write(file, 10, 10, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a planted family of 10 and its root do not fit into 10 models");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> HubGenerator.write(file, 10, 1, SEED))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }
}
