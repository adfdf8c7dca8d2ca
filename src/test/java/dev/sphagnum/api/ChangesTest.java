package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void serve() {
        service = Service.over(graph());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static Graph graph() {
        Graph graph = TestGraph.of("""
                CREATE (:Model {name: 'a/1', stub: false}), (:Dataset {name: 'a/data', stub: false}),
                       (:Repository {name: 'github.com/o/r', stub: false})
                CREATE (:Change {id: 'c1', kind: 'SHA_MOVED', subject: 'model:a/1', before: 's1', after: 's2', source: 'huggingface',
                          run: 'run 1', observedAt: datetime('2026-01-01T00:00:00Z')}),
                       (:Change {id: 'c2', kind: 'GONE', subject: 'model:gone/model', before: 'gone/model', source: 'huggingface',
                          run: 'run 2', observedAt: datetime('2026-02-01T00:00:00Z')}),
                       (:Change {id: 'c3', kind: 'DERIVATION_ADDED', subject: 'model:a/1', after: 'b/1 MERGE', source: 'huggingface',
                          run: 'run 2', observedAt: datetime('2026-02-01T00:00:00Z')}),
                       (:Change {id: 'c4', kind: 'LICENSE_CHANGED', subject: 'repository:github.com/o/r', before: 'mit',
                          after: 'gpl-3.0', source: 'github', run: 'run 3', observedAt: datetime('2026-03-01T00:00:00Z')}),
                       (:Change {id: 'c5', kind: 'SHA_MOVED', subject: 'dataset:a/data', before: 'd1', after: 'd2',
                          observedAt: datetime('2026-03-01T00:00:00Z')}),
                       (:Change {id: 'c6', kind: 'RENAMED', subject: 'strange', before: 'x', after: 'y', source: 'other',
                          observedAt: datetime('2025-03-01T00:00:00Z')})
                """);
        return graph;
    }

    @Test
    void listsTheNewestFirstWithWhatTheyHappenedTo() {
        assertThat(service.ask("""
                { changes(since: "2026-02-01T00:00:00Z") { totalCount nodes {
                    id kind subject { __typename id } subjectId before after observedAt source run } } }
                """)).isEqualTo(Service.json("""
                {"data": {"changes": {"totalCount": 4, "nodes": [
                  {"id": "c5", "kind": "SHA_MOVED", "subject": {"__typename": "Dataset", "id": "dataset:a/data"},
                   "subjectId": "dataset:a/data", "before": "d1", "after": "d2", "observedAt": "2026-03-01T00:00:00.000Z",
                   "source": "unknown", "run": null},
                  {"id": "c4", "kind": "LICENSE_CHANGED",
                   "subject": {"__typename": "Repository", "id": "repository:github.com/o/r"},
                   "subjectId": "repository:github.com/o/r", "before": "mit", "after": "gpl-3.0",
                   "observedAt": "2026-03-01T00:00:00.000Z", "source": "github", "run": "run 3"},
                  {"id": "c3", "kind": "DERIVATION_ADDED", "subject": {"__typename": "Model", "id": "model:a/1"},
                   "subjectId": "model:a/1", "before": null, "after": "b/1 MERGE", "observedAt": "2026-02-01T00:00:00.000Z",
                   "source": "huggingface", "run": "run 2"},
                  {"id": "c2", "kind": "GONE", "subject": null, "subjectId": "model:gone/model", "before": "gone/model",
                   "after": null, "observedAt": "2026-02-01T00:00:00.000Z", "source": "huggingface", "run": "run 2"}]}}}
                """));
    }

    @Test
    void listsTheKindsThatAreWantedAndWhatIsNoId() {
        assertThat(service.ask(
                        "{ changes(kinds: [RENAMED, GONE]) { totalCount nodes { id subject { id } subjectId } } }"))
                .isEqualTo(Service.json("""
                        {"data": {"changes": {"totalCount": 2, "nodes": [
                          {"id": "c2", "subject": null, "subjectId": "model:gone/model"},
                          {"id": "c6", "subject": null, "subjectId": "strange"}]}}}
                        """));
    }

    @Test
    void pagesThroughEveryChangeOnce() {
        List<String> ids = new ArrayList<>();
        String after = null;
        JsonNode page;
        do {
            page = service.ask(
                            "query($after: String) { changes(first: 4, after: $after) { totalCount edges { cursor node { id } }"
                                    + " pageInfo { hasNextPage hasPreviousPage endCursor } } }",
                            after == null ? Map.of() : Map.of("after", after))
                    .at("/data/changes");
            page.at("/edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
            after = page.at("/pageInfo/endCursor").asText();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(ids).containsExactly("c5", "c4", "c3", "c2", "c1", "c6");
    }

    @Test
    void refusesACursorOfAnotherListOrFilter() {
        String cursor = service.ask("{ changes(first: 1) { pageInfo { endCursor } } }")
                .at("/data/changes/pageInfo/endCursor")
                .asText();
        for (String arguments : List.of(
                "kinds: [GONE], after: \"" + cursor + "\"",
                "since: \"2026-01-01T00:00:00Z\", after: \"" + cursor + "\"",
                "after: \"nonsense\"",
                "after: \"\"")) {
            assertThat(service.ask("{ changes(" + arguments + ") { totalCount } }")
                            .at("/errors/0/extensions/code")
                            .asText())
                    .as(arguments)
                    .isEqualTo("BAD_CURSOR");
        }
        for (String arguments :
                List.of("first: 0", "first: 501", "since: \"yesterday\"", "since: \"2026-01-01\"", "kinds: [OTHER]")) {
            assertThat(service.ask("{ changes(" + arguments + ") { totalCount } }")
                            .at("/errors/0/extensions/code")
                            .asText())
                    .as(arguments)
                    .isEqualTo("BAD_ARGUMENT");
        }
    }

    @Test
    void readsTheSubjectsOfAPageWithOneStatementForEachKind() {
        List<String> statements = new CopyOnWriteArrayList<>();
        TestGraph.observe((file, _) -> statements.add(file.path()));
        service.ask("{ changes { nodes { subject { id } } } }");
        TestGraph.observe((_, _) -> {});
        assertThat(statements)
                .containsExactlyInAnyOrder(
                        "registry/changes", "registry/models", "registry/datasets", "registry/repositories");
    }
}
