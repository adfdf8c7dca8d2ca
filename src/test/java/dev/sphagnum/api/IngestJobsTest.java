package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestSource;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Pages;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Source.Scope;
import dev.sphagnum.ingest.SourceOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ingests that are started, watched and ended from outside, and who may do so. */
class IngestJobsTest {
    private static final String TOKEN = "a token of this test alone";
    private static final String FIRST = """
            {"id": "a/1", "cardData": {"base_model": "b/1", "license": "mit"}, "tags": []}
            """;
    private static final String SECOND = """
            {"id": "a/2", "cardData": {"license": "mit"}, "tags": []}
            """;
    private static final String START = "mutation { startIngest(source: HUGGING_FACE) { id state } }";

    @SuppressWarnings("NullAway.Init")
    private Service service;

    @SuppressWarnings("NullAway.Init")
    private Graph graph;

    /** What the source waits for before its second page. */
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private final List<SourceOptions> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() {
        graph = TestGraph.empty();
        service = Service.over(graph, Map.of(), TOKEN, this::source);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        service.jobs().close(); // waits for their analyses
        service.close();
    }

    private Source source(IngestSource which, SourceOptions options, Ingestor ingestor) {
        if (which == IngestSource.GITHUB) {
            throw new Problem.BadArgument("source", "the source GITHUB is not configured").asException();
        }
        asked.add(options);
        Pages pages = new Pages(Scope.EVERYTHING, FIRST, SECOND);
        return pages.doingBefore(() -> {
            if (pages.asked().size() == 1) {
                pass(gate);
            }
        });
    }

    /** As a source does that waits for its upstream. */
    private static void pass(CountDownLatch gate) {
        try {
            gate.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode ask(String query, @Nullable String authorization) {
        Request.Builder request = service.request("/graphql")
                .post(RequestBody.create(Service.write(Map.of("query", query)), MediaType.get("application/json")));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return Service.json(service.send(request).body());
    }

    private JsonNode ask(String query) {
        return ask(query, "Bearer " + TOKEN);
    }

    private String start() {
        JsonNode answer = ask(START);
        assertThat(answer.at("/data/startIngest/state").asText())
                .as(answer.toString())
                .isEqualTo("RUNNING");
        return answer.at("/data/startIngest/id").asText();
    }

    private static String progressOf(String run) {
        return "subscription { ingestProgress(run: \"" + run + "\") { state read failure } }";
    }

    private List<JsonNode> progress(String run) {
        try (Socket socket = Socket.to(service).init()) {
            return socket.subscribe("1", progressOf(run)).hearAll();
        }
    }

    @Test
    void readsASourceToItsEndAndAnalysesWhatItFound() {
        String run = start();
        List<JsonNode> heard = progress(run);

        assertThat(heard.getLast()).isEqualTo(Service.json("{\"id\": \"1\", \"type\": \"complete\"}"));
        assertThat(heard.get(heard.size() - 2)).isEqualTo(Service.json("""
                {"id": "1", "type": "next", "payload": {"data": {"ingestProgress":
                  {"state": "COMPLETE", "read": 2, "failure": null}}}}
                """));
        assertThat(service.ask("""
                query($id: ID!) { ingestRun(id: $id) { id source input scope state complete failure read skipped models datasets
                    repositories relationships retired unresolvedNames dirty } }
                """, Map.of("id", run))).isEqualTo(Service.json("""
                {"data": {"ingestRun": {"id": "%s", "source": "huggingface", "input": "https://hub.example models",
                  "scope": "EVERYTHING", "state": "COMPLETE", "complete": true, "failure": null, "read": 2, "skipped": 0,
                  "models": 2, "datasets": 0, "repositories": 0, "relationships": 5, "retired": 0, "unresolvedNames": 0,
                  "dirty": 0}}}
                """.formatted(run)));
        assertThat(asked).containsExactly(SourceOptions.NONE);
        service.jobs().close();
        assertThat(
                        service.ask(
                                "{ blastRadius(of: \"b/1\") { totals { models } } model(name: \"a/2\") { licenseVerdict { verdict } } }"))
                .isEqualTo(Service.json("""
                        {"data": {"blastRadius": {"totals": {"models": 1}},
                          "model": {"licenseVerdict": {"verdict": "COMPATIBLE"}}}}
                        """));
    }

    @Test
    void givesTheSourceTheOptionsOfTheCaller() {
        JsonNode answer = ask("""
                mutation { startIngest(source: HUGGING_FACE, options: {full: true, limit: 7, scans: true, author: "org",
                    search: "x y"}) { source } }
                """);
        assertThat(answer).isEqualTo(Service.json("{\"data\": {\"startIngest\": {\"source\": \"huggingface\"}}}"));
        assertThat(asked)
                .containsExactly(new SourceOptions(List.of(), "org", "x y", null, true, 7, false, false, true, null));
        progress(service.ask("{ statistics { lastRuns { id } } }")
                .at("/data/statistics/lastRuns/0/id")
                .asText());
    }

    @Test
    void refusesASecondRunOfASourceUntilTheFirstHasEnded() {
        gate = new CountDownLatch(1);
        String run = start();

        assertThat(ask(START)).isEqualTo(Service.json("""
                {"data": null, "errors": [{"message": "an ingest of huggingface is running already (%s); wait for it, or end it first",
                  "locations": [{"line": 1, "column": 12}], "path": ["startIngest"],
                  "extensions": {"code": "CONFLICT", "classification": "DataFetchingException"}}]}
                """.formatted(run)));

        gate.countDown();
        progress(run);
        progress(start());
    }

    @Test
    void endsARunThatItsCallerWantsToEnd() {
        gate = new CountDownLatch(1);
        String run = start();
        try (Socket socket = Socket.to(service).init().subscribe("1", progressOf(run))) {
            assertThat(ask("mutation { cancelIngest(run: \"" + run + "\") { id state } }"))
                    .isEqualTo(Service.json(
                            "{\"data\": {\"cancelIngest\": {\"id\": \"" + run + "\", \"state\": \"RUNNING\"}}}"));

            List<JsonNode> heard = socket.hearAll();
            assertThat(heard.get(heard.size() - 2).at("/payload/data/ingestProgress"))
                    .isEqualTo(Service.json("{\"state\": \"INCOMPLETE\", \"read\": 1, \"failure\": \"cancelled\"}"));
            assertThat(heard.getLast().at("/type").asText()).isEqualTo("complete");
        }
        gate.countDown();
        assertThat(ask("mutation { cancelIngest(run: \"" + run + "\") { state failure } }"))
                .as("one that has ended stays as it is")
                .isEqualTo(Service.json(
                        "{\"data\": {\"cancelIngest\": {\"state\": \"INCOMPLETE\", \"failure\": \"cancelled\"}}}"));
        assertThat(start()).as("the next run goes on with it").isEqualTo(run);
        progress(run);
    }

    @Test
    void endsItsRunsWhenTheServiceEnds() {
        gate = new CountDownLatch(1);
        start();
        service.jobs().close();
        assertThat(ask(START).at("/errors/0/message").asText()).isEqualTo("the service is stopping");
        assertThat(service.ask("{ statistics { lastRuns { state failure } } }").at("/data/statistics/lastRuns"))
                .isEqualTo(Service.json("[{\"state\": \"INCOMPLETE\", \"failure\": \"cancelled\"}]"));
    }

    @Test
    void saysOfARunWhoseProcessIsNoMoreThatItWasInterrupted() {
        TestGraph.run("""
                CREATE (:IngestRun {id: 'dead', source: 'huggingface', startedAt: datetime('2026-01-01T00:00:00Z'),
                          complete: false, aliveAt: datetime() - duration('PT2M'), host: 'elsewhere', process: '1 x'})
                """, Map.of());
        assertThat(progress("dead"))
                .containsExactly(Service.json("""
                                {"id": "1", "type": "next", "payload": {"data": {"ingestProgress":
                                  {"state": "INTERRUPTED", "read": 0, "failure": null}}}}
                                """), Service.json("{\"id\": \"1\", \"type\": \"complete\"}"));
    }

    @Test
    void analysesAndReloadsOnDemand() {
        TestGraph.run("""
                CREATE (:Model {name: 'x/tuned', stub: false, licenseState: 'DECLARED'})
                    -[:DERIVED_FROM {preferred: true, relation: 'FINETUNE', claim: 'DECLARED', confidence: 1.0, source: 'sample'}]->
                    (:Model {name: 'x/base', stub: false, licenseState: 'DECLARED'})
                """, Map.of());
        assertThat(ask("mutation { refresh { number } }"))
                .isEqualTo(Service.json("{\"data\": {\"refresh\": {\"number\": 0}}}"));
        assertThat(service.ask("{ blastRadius(of: \"x/base\") { totals { models } } }")
                        .at("/data/blastRadius/totals/models")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("mutation { analyze { version { number } findings unknown removed verdictsChanged reread } }"))
                .isEqualTo(Service.json("""
                        {"data": {"analyze": {"version": {"number": 0}, "findings": 0, "unknown": 2, "removed": 0,
                          "verdictsChanged": 2, "reread": 0}}}
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startIngest(source: HUGGING_FACE) { id }",
                "cancelIngest(run: \"x\") { id }",
                "analyze { findings }",
                "refresh { number }"
            })
    void changesNothingWithoutTheToken(String field) {
        String query = "mutation { " + field + " }";
        Map<@Nullable String, String> sentences = new LinkedHashMap<>();
        String missing =
                "changes are refused without the token of this service; send its SPHAGNUM_TOKEN as 'Authorization: Bearer …'";
        String wrong = "changes are refused because the token that was sent is not this service's SPHAGNUM_TOKEN";
        sentences.put(null, missing);
        sentences.put("Basic " + TOKEN, missing);
        sentences.put(TOKEN, missing);
        sentences.put("Bearer", missing);
        sentences.put("Bearer nonsense", wrong);
        sentences.put("Bearer " + TOKEN.substring(1), wrong);
        sentences.forEach((authorization, sentence) -> {
            JsonNode answer = ask(query, authorization);
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHORIZED");
            assertThat(answer.at("/errors/0/message").asText()).isEqualTo(sentence);
            assertThat(answer.at("/data").isNull()).isTrue();
            assertThat(answer.toString()).doesNotContain(TOKEN);
        });
        assertThat(service.ask("{ statistics { lastRuns { id } } }").at("/data/statistics/lastRuns"))
                .isEmpty();
        assertThat(service.send(service.request("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                                .header("Authorization", "Bearer " + TOKEN))
                        .status())
                .as("never by GET")
                .isEqualTo(405);
    }

    @Test
    void changesNothingWhereNoTokenIsSet() {
        try (Service open = Service.over(graph)) {
            JsonNode answer = Service.json(open.send(open.request("/graphql")
                            .header("Authorization", "Bearer ")
                            .post(RequestBody.create(
                                    Service.write(Map.of("query", START)), MediaType.get("application/json"))))
                    .body());
            assertThat(answer).isEqualTo(Service.json("""
                    {"data": null, "errors": [{"message":
                      "changes are refused because this service has no token; start it with SPHAGNUM_TOKEN set and send that as 'Authorization: Bearer …'",
                      "locations": [{"line": 1, "column": 12}], "path": ["startIngest"],
                      "extensions": {"code": "UNAUTHORIZED", "classification": "DataFetchingException"}}]}
                    """));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source: GITHUB",
                "source: GITHUB, options: {author: \"org\"}",
                "source: GITHUB, options: {names: [\"evil.example/o/r\"]}",
                "source: HUGGING_FACE, options: {names: [\"../../etc/passwd\"]}",
                "source: HUGGING_FACE, options: {names: [\"org/..\"]}",
                "source: HUGGING_FACE, options: {names: [\"/etc/passwd\"]}",
                "source: HUGGING_FACE, options: {names: [\"https://evil.example/x\"]}",
                "source: HUGGING_FACE, options: {names: [\"evil.example/org/model\"]}",
                "source: HUGGING_FACE, options: {names: [\"a b\"]}",
                "source: HUGGING_FACE, options: {names: [\"\"]}",
                "source: HUGGING_FACE, options: {author: \"a/b\"}",
                "source: HUGGING_FACE, options: {search: \" \"}",
                "source: HUGGING_FACE, options: {limit: 0}",
                "source: HUGGING_FACE, options: {staleDays: 3}",
                "source: HUGGING_FACE, options: {family: true}",
                "source: HUGGING_FACE, options: {family: true, names: [\"org/a\", \"org/b\"]}",
                "source: HUGGING_FACE, options: {full: true, since: \"2026-01-01T00:00:00Z\"}",
                "source: HUGGING_FACE, options: {file: \"/etc/passwd\"}",
                "source: PEATMOSS"
            })
    void readsOnlyWhatIsConfiguredAndNamedProperly(String arguments) {
        JsonNode answer = ask("mutation { startIngest(" + arguments + ") { id } }");
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .as(answer.toString())
                .isEqualTo("BAD_ARGUMENT");
        assertThat(service.ask("{ statistics { lastRuns { id } } }").at("/data/statistics/lastRuns"))
                .isEmpty();
    }

    @Test
    void knowsNoRunOfAnotherName() {
        assertThat(ask("mutation { cancelIngest(run: \"x\") { id } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
        assertThat(service.ask("{ ingestRun(id: \"x\") { id } }"))
                .isEqualTo(Service.json("{\"data\": {\"ingestRun\": null}}"));
        assertThat(progress("x")
                        .getFirst()
                        .at("/payload/errors/0/extensions/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void answersASubscriptionOverTheSocketAlone() {
        assertThat(ask("subscription { ingestProgress(run: \"x\") { id } }")
                        .at("/errors/0/message")
                        .asText())
                .startsWith("no run 'x'");
        TestGraph.run("CREATE (:IngestRun {id: 'r', source: 's'})", Map.of());
        assertThat(ask("subscription { ingestProgress(run: \"r\") { id } }")).isEqualTo(Service.json("""
                {"errors": [{"message": "a subscription is answered over the WebSocket /graphql-ws (graphql-transport-ws) alone",
                  "locations": [], "extensions": {"code": "BAD_ARGUMENT", "classification": "DataFetchingException"}}]}
                """));
    }
}
