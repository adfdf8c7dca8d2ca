package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.Table;
import dev.sphagnum.graph.TestGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statements that answer nobody but people, on one small graph: each row as a line. */
class QueriesForPeopleTest {
    private static Graph graph() {
        return TestGraph.of("""
                CREATE (base:Model {name: 'a/base', hub: 'HUGGING_FACE', downloads: 90, stub: false, licenseState: 'DECLARED'}),
                       (other:Model {name: 'b/other', hub: 'HUGGING_FACE', downloads: 10, stub: false, licenseState: 'UNSTATED',
                                     unresolvedParents: ['drive/weights']}),
                       (merge:Model {name: 'c/merge', hub: 'HUGGING_FACE', stub: false, licenseState: 'DECLARED'}),
                       (quantized:Model {name: 'd/quantized', hub: 'HUGGING_FACE', downloads: 5, stub: false, licenseState: 'DECLARED'}),
                       (stub:Model {name: 'e/stub', stub: true}),
                       (loop:Model {name: 'f/loop', hub: 'PYTORCH', stub: false}),
                       (one:Model {name: 'g/one', stub: false}), (two:Model {name: 'g/two', stub: false}),
                       (data:Dataset {name: 'h/data'}), (built:Dataset {name: 'h/built', downloads: 3}),
                       (app:Repository {name: 'github.com/i/app', stars: 8}), (tool:Repository {name: 'github.com/i/tool'}),
                       (nc:License {id: 'CC-BY-NC-4.0', family: 'cc-nc'}), (mit:License {id: 'MIT', family: 'permissive'}),
                       (a:Owner {name: 'huggingface.co/a'}), (c:Owner {name: 'huggingface.co/c'}), (i:Owner {name: 'github.com/i'}),
                       (merge)-[:DERIVED_FROM {preferred: true, relation: 'MERGE', source: 's'}]->(base),
                       (merge)-[:DERIVED_FROM {preferred: true, relation: 'MERGE', source: 's'}]->(other),
                       (quantized)-[:DERIVED_FROM {preferred: true, relation: 'QUANTIZED', source: 's'}]->(merge),
                       (quantized)-[:DERIVED_FROM {preferred: false, relation: 'FINETUNE', source: 't', claim: 'CONTRADICTED', evidence: 'tag'}]->(merge),
                       (other)-[:DERIVED_FROM {preferred: true, relation: 'UNSPECIFIED', source: 's'}]->(stub),
                       (loop)-[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', source: 's', evidence: 'card'}]->(loop),
                       (one)-[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', source: 's'}]->(two),
                       (two)-[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', source: 's'}]->(one),
                       (merge)-[:TRAINED_ON {preferred: true}]->(data), (built)-[:BUILT_FROM {preferred: true}]->(data),
                       (app)-[:USES {preferred: true}]->(quantized), (app)-[:USES {preferred: true}]->(merge),
                       (tool)-[:USES {preferred: true}]->(base),
                       (base)-[:LICENSED_UNDER {preferred: true}]->(nc), (quantized)-[:LICENSED_UNDER {preferred: true}]->(mit),
                       (merge)-[:LICENSED_UNDER {preferred: true}]->(mit),
                       (base)-[:PUBLISHED_BY {preferred: true}]->(a), (merge)-[:PUBLISHED_BY {preferred: true}]->(c),
                       (tool)-[:PUBLISHED_BY {preferred: true}]->(i),
                       (finding:LicenseFinding {id: 'f1', code: 'NC', victims: 1}),
                       (finding)-[:DROPPED_AT]->(merge), (finding)-[:ORIGIN]->(base),
                       (finding)-[:CLAUSE]->(:LicenseTerm {id: 't1'})
                """);
    }

    private static List<String> rows(String file, Parameters parameters) {
        Table table = graph().table(CypherFile.of(file), parameters, 1_000);
        return table.rows().stream()
                .map(row ->
                        row.values().stream().map(QueriesForPeopleTest::shown).collect(Collectors.joining(" ")))
                .toList();
    }

    /** A node by its name, a relationship by its type, a path by its nodes. */
    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case List<?> list ->
                list.stream().map(QueriesForPeopleTest::shown).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map when map.containsKey("nodes") -> shown(map.get("nodes"));
            case Map<?, ?> map when map.containsKey("type") -> String.valueOf(map.get("type"));
            case Map<?, ?> map
            when map.get("properties") instanceof Map<?, ?> properties ->
                String.valueOf(properties.containsKey("name") ? properties.get("name") : properties.get("id"));
            default -> value.toString();
        };
    }

    private static List<String> browse(String file, Parameters parameters) {
        return rows("browse/" + file, parameters);
    }

    private static List<String> registry(String file, Parameters parameters) {
        return rows("registry/" + file, parameters);
    }

    private static final Parameters FIRST = Parameters.of("first", 10L);
    private static final Parameters LIMIT = Parameters.of("limit", 10L);

    @Test
    void showsTheFamilyOfAModel() {
        Parameters merge = Parameters.of("name", "c/merge");
        assertThat(browse("family-of-a-model", merge.and("limit", 10L)))
                .containsExactly(
                        "b/other DERIVED_FROM e/stub",
                        "c/merge DERIVED_FROM a/base",
                        "c/merge DERIVED_FROM b/other",
                        "d/quantized DERIVED_FROM c/merge");
        assertThat(browse("family-of-a-model", merge.and("limit", 2L))).containsExactly("c/merge DERIVED_FROM a/base");
        assertThat(browse("family-of-a-model", Parameters.of("name", "g/one").and("limit", 10L)))
                .containsExactly("g/one DERIVED_FROM g/two", "g/two DERIVED_FROM g/one");
        assertThat(browse("family-of-a-model", Parameters.of("name", "no/such").and("limit", 10L)))
                .isEmpty();
    }

    @Test
    void showsTheBlastRadiusOfAModel() {
        assertThat(browse(
                        "blast-radius-of-a-model",
                        Parameters.of("name", "a/base").and("limit", 10L)))
                .containsExactly(
                        "c/merge DERIVED_FROM a/base",
                        "d/quantized DERIVED_FROM c/merge",
                        "github.com/i/app USES c/merge",
                        "github.com/i/app USES d/quantized",
                        "github.com/i/tool USES a/base");
    }

    @Test
    void showsLicenseFindingsWithTheWayBetween() {
        assertThat(browse("license-findings", LIMIT.and("code", "NC")))
                .containsExactly("f1 t1 a/base c/merge [c/merge,a/base]");
        assertThat(browse("license-findings", LIMIT.and("code", "ND"))).isEmpty();
    }

    @Test
    void showsTheRepositoriesOfAFamily() {
        assertThat(browse("repositories-of-a-family", LIMIT.and("name", "a/base")))
                .containsExactly(
                        "github.com/i/app [USES,USES] [c/merge,d/quantized]", "github.com/i/tool [USES] [a/base]");
        assertThat(registry("repositories-of-a-family", FIRST.and("name", "a/base")))
                .containsExactly("github.com/i/app 8 [c/merge,d/quantized]", "github.com/i/tool null [a/base]");
    }

    @Test
    void showsTheUsersOfADataset() {
        assertThat(browse("users-of-a-dataset", LIMIT.and("name", "h/data")))
                .containsExactly("h/built BUILT_FROM h/data", "c/merge TRAINED_ON h/data");
    }

    @Test
    void showsWhatMostDependsOn() {
        assertThat(browse("most-depended-on", Parameters.of("bases", 2L).and("derivatives", 5L)))
                .containsExactly("a/base [DERIVED_FROM] [c/merge]", "b/other [DERIVED_FROM] [c/merge]");
        assertThat(registry("most-depended-on", Parameters.of("first", 3L)))
                .containsExactly("a/base 1 1 90", "c/merge 1 1 null", "b/other 1 0 10");
    }

    @Test
    void showsMergesWithTheirParents() {
        assertThat(browse("merges-with-most-parents", LIMIT))
                .containsExactly("c/merge [DERIVED_FROM,DERIVED_FROM] [a/base,b/other]");
        assertThat(registry("merges-with-most-parents", FIRST)).containsExactly("c/merge 2 [CC-BY-NC-4.0]");
    }

    @Test
    void showsContradictions() {
        assertThat(browse("contradicted-claims", LIMIT))
                .containsExactly("d/quantized DERIVED_FROM DERIVED_FROM c/merge");
        assertThat(registry("contradicted-claims", FIRST))
                .containsExactly("d/quantized c/merge FINETUNE t tag QUANTIZED s");
    }

    @Test
    void listsPermissiveDescendantsOfRestrictedModels() {
        assertThat(registry(
                        "permissive-descendants",
                        FIRST.and("restrictive", List.of("cc-nc")).and("permissive", List.of("permissive"))))
                .containsExactly("c/merge MIT a/base CC-BY-NC-4.0 1", "d/quantized MIT a/base CC-BY-NC-4.0 2");
    }

    @Test
    void listsDirtyData() {
        assertThat(registry("self-loops", Parameters.none())).containsExactly("f/loop FINETUNE s card");
        assertThat(registry("cycles", Parameters.none())).containsExactly("g/one 2", "g/two 2");
        assertThat(registry("unread-models", FIRST)).containsExactly("e/stub 1");
        assertThat(registry("unresolved-parents", FIRST)).containsExactly("drive/weights [b/other]");
    }

    @Test
    void tellsHowCompleteEachHubIs() {
        assertThat(registry("completeness", Parameters.none()))
                .containsExactly("HUGGING_FACE 4 4 3 1 3 1 3 3", "OTHER 3 2 0 0 2 0 0 0", "PYTORCH 1 1 0 0 1 0 0 0");
    }

    @Test
    void listsModelsWithoutLicence() {
        assertThat(registry("models-without-license", FIRST))
                .containsExactly("b/other 10 1", "f/loop null 0", "g/one null 1", "g/two null 1");
    }

    @Test
    void listsOwnersByReach() {
        assertThat(registry("owners-by-reach", FIRST)).containsExactly("huggingface.co/a 2 1 1");
    }

    @Test
    void listsLicencesByUse() {
        assertThat(registry("license-counts", FIRST)).containsExactly("MIT 2 2 0 0", "CC-BY-NC-4.0 1 1 0 0");
    }
}
