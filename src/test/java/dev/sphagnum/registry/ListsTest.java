package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.TestGraph;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListsTest {
    private static final String GRAPH = """
            CREATE (base:Model {name: 'a/base', hub: 'HUGGING_FACE', downloads: 50, task: 'text-generation', licenseState: 'DECLARED'}),
                   (tuned:Model {name: 'b/Tuned', hub: 'HUGGING_FACE', downloads: 70, library: 'peft', licenseState: 'UNSTATED'}),
                   (stub:Model {name: 'c/stub', stub: true}),
                   (other:Model {name: 'pytorch:vision/net', hub: 'PYTORCH', downloads: 50}),
                   (tuned)-[:DERIVED_FROM {preferred: true, relation: 'ADAPTER'}]->(base),
                   (other)-[:DERIVED_FROM {preferred: false, relation: 'ADAPTER'}]->(base),
                   (base)-[:LICENSED_UNDER {preferred: true}]->(:License {id: 'Apache-2.0'}),
                   (base)-[:PUBLISHED_BY {preferred: true}]->(:Owner {name: 'huggingface.co/a'}),
                   (one:Repository {name: 'github.com/o/one', stars: 3, archived: false}),
                   (two:Repository {name: 'github.com/p/two'}),
                   (one)-[:USES {preferred: true}]->(base),
                   (one)-[:PUBLISHED_BY {preferred: true}]->(:Owner {name: 'github.com/o'})
            """;

    record Given(ModelFilter filter, List<String> names) {}

    static List<Given> filters() {
        return List.of(
                new Given(ModelFilter.ALL, List.of("b/Tuned", "a/base", "pytorch:vision/net", "c/stub")),
                new Given(filter("TUN", null, null, null, null, null, null, null, null, null), List.of("b/Tuned")),
                new Given(filter(null, "a", null, null, null, null, null, null, null, null), List.of("a/base")),
                new Given(
                        filter(null, "huggingface.co/a", null, null, null, null, null, null, null, null),
                        List.of("a/base")),
                new Given(
                        filter(null, null, Hub.PYTORCH, null, null, null, null, null, null, null),
                        List.of("pytorch:vision/net")),
                new Given(
                        filter(null, null, null, "text-generation", null, null, null, null, null, null),
                        List.of("a/base")),
                new Given(filter(null, null, null, null, "peft", null, null, null, null, null), List.of("b/Tuned")),
                new Given(
                        filter(null, null, null, null, null, "apache-2.0", null, null, null, null), List.of("a/base")),
                new Given(filter(null, null, null, null, null, "No-Such", null, null, null, null), List.of()),
                new Given(
                        filter(null, null, null, null, null, null, Relation.ADAPTER, null, null, null),
                        List.of("b/Tuned")),
                new Given(filter(null, null, null, null, null, null, null, 60L, null, null), List.of("b/Tuned")),
                new Given(
                        filter(null, null, null, null, null, null, null, null, LicenseState.UNSTATED, null),
                        List.of("b/Tuned")),
                new Given(filter(null, null, null, null, null, null, null, null, null, true), List.of("c/stub")));
    }

    @SuppressWarnings("TooManyParameters") // one for each condition of the filter
    private static ModelFilter filter(
            @org.jspecify.annotations.Nullable String nameContains,
            @org.jspecify.annotations.Nullable String owner,
            @org.jspecify.annotations.Nullable Hub hub,
            @org.jspecify.annotations.Nullable String task,
            @org.jspecify.annotations.Nullable String library,
            @org.jspecify.annotations.Nullable String license,
            @org.jspecify.annotations.Nullable Relation relation,
            @org.jspecify.annotations.Nullable Long minDownloads,
            @org.jspecify.annotations.Nullable LicenseState state,
            @org.jspecify.annotations.Nullable Boolean stub) {
        return new ModelFilter(nameContains, owner, hub, task, library, license, relation, minDownloads, state, stub);
    }

    private static Registry registry() {
        return new Registry(TestGraph.of(GRAPH), FormerNames.bundled());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsTheModelsThatPassEachFilter(Given given) {
        Page<ModelRow> page = registry().models(given.filter(), ModelOrder.MOST_DOWNLOADED, 0, 20);
        assertThat(page.items().stream().map(ModelRow::name)).containsExactlyElementsOf(given.names());
        assertThat(page.total()).isEqualTo(given.names().size());
    }

    @Test
    void ordersUpwardsWithTheUnknownLastToo() {
        Page<ModelRow> page =
                registry().models(ModelFilter.ALL, new ModelOrder(ModelOrder.Field.DOWNLOADS, false), 0, 20);
        assertThat(page.items().stream().map(ModelRow::name))
                .containsExactly("a/base", "pytorch:vision/net", "b/Tuned", "c/stub");
    }

    @Test
    void answersAPartWithTheTotal() {
        Page<ModelRow> page = registry().models(ModelFilter.ALL, new ModelOrder(ModelOrder.Field.NAME, false), 1, 2);
        assertThat(page.items().stream().map(ModelRow::name)).containsExactly("b/Tuned", "c/stub");
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void listsRepositoriesByStarsAndByWhatTheyUse() {
        Registry registry = registry();
        assertThat(registry.repositories(RepositoryFilter.ALL, RepositoryOrder.MOST_STARRED, 0, 20).items().stream()
                        .map(RepositoryRow::name))
                .containsExactly("github.com/o/one", "github.com/p/two");
        assertThat(registry
                        .repositories(
                                new RepositoryFilter(null, "o", null, "A/BASE", 3L, false),
                                new RepositoryOrder(RepositoryOrder.Field.NAME, false),
                                0,
                                20)
                        .items()
                        .stream()
                        .map(RepositoryRow::name))
                .containsExactly("github.com/o/one");
    }

    @Test
    void countsTheGraphAndWhatIsMissing() {
        Registry registry = registry();
        TestGraph.run("""
                CREATE (:Model {name: 'd/odd', stub: true, unresolvedParents: ['drive/My Drive/x', '../y']}), (:Paper {id: 'arxiv:1'}),
                       (:IngestRun {id: 'r1', source: 'sample', startedAt: datetime('2026-01-01T00:00:00Z'), complete: true})
                """);
        assertThat(registry.statistics()).isEqualTo(new Statistics(5, 2, 0, 1, 2, 1, 1, 1, 0, 1, 2, 2, 2));
        assertThat(registry.relationCounts()).containsExactly(new Statistics.RelationCount("ADAPTER", 1));
        assertThat(registry.licenseCounts(5)).containsExactly(new Statistics.LicenseCount("Apache-2.0", 1, 1, 0, 0));
        assertThat(registry.lastRuns())
                .containsExactly(new RunRow(
                        "r1",
                        "sample",
                        null,
                        null,
                        "INTERRUPTED",
                        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                        null,
                        null,
                        true,
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }
}
