package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.TestIngest;
import java.time.OffsetDateTime;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubCrawlTest {
    private static final String FIRST = "/api/models?limit=1000";
    private static final String SECOND = "/api/models?limit=1000&cursor=b";
    private static final String THIRD = "/api/models?limit=1000&cursor=c";

    private final TestIngest ingest = new TestIngest(TestGraph.empty());
    private final HubServer hub = new HubServer();

    @AfterEach
    void stop() {
        hub.close();
    }

    private IngestReport run(HubQuery query) {
        return run(query, false);
    }

    private IngestReport run(HubQuery query, boolean scans) {
        try (HubHost host = hub.host()) {
            return ingest.run(new HubCrawl(host, query, scans));
        }
    }

    private static HubQuery all() {
        return HubQuery.all(HubKind.MODELS);
    }

    private static String record(String name, String lastModified) {
        return "{\"id\": \"" + name + "\", \"lastModified\": \"" + lastModified + "\", \"tags\": []}";
    }

    private List<String> names() {
        return ingest.rows("MATCH (m:Model) RETURN m.name ORDER BY m.name");
    }

    private void threePages() {
        hub.page(
                FIRST,
                SECOND,
                "[" + record("a/1", "2026-03-03T00:00:00Z") + "," + record("a/2", "2026-03-02T00:00:00Z") + "]");
        hub.page(
                SECOND,
                THIRD,
                "[" + record("a/3", "2026-03-01T00:00:00Z") + "," + record("a/4", "2026-02-01T00:00:00Z") + "]");
        hub.on(THIRD, "[" + record("a/5", "2026-01-01T00:00:00Z") + "]");
    }

    @Test
    void readsEveryPageAndWritesWhatTheRecordsSay() {
        hub.page(FIRST, SECOND, """
                [{"_id": "1", "id": "org/tuned", "author": "org", "sha": "abc", "lastModified": "2026-03-03T00:00:00.000Z",
                  "gated": "auto", "downloads": 5, "tags": ["license:mit", "base_model:finetune:org/base"],
                  "cardData": {"license": "mit", "base_model": "org/base"}, "siblings": [{"rfilename": "config.json"}]}]
                """);
        hub.on(
                SECOND,
                "[{\"_id\": \"2\", \"id\": \"org/base\", \"lastModified\": \"2026-03-01T00:00:00.000Z\", \"tags\": []}]");

        IngestReport report = run(all());

        assertThat(report.input()).isEqualTo(hub.label() + " models");
        assertThat(report.complete()).isTrue();
        assertThat(ingest.rows("""
                MATCH (m:Model) OPTIONAL MATCH (m)-[r]->(end)
                RETURN m.name, m.hubId, m.stub, m.gated, m.downloads, type(r), coalesce(end.name, end.id), r.relation, r.claim,
                    r.evidence ORDER BY m.name, type(r)
                """))
                .containsExactly(
                        "org/base | 2 | false | null | null | PUBLISHED_BY | huggingface.co/org | null | DECLARED | name",
                        "org/tuned | 1 | false | auto | 5 | DERIVED_FROM | org/base | FINETUNE | DECLARED"
                                + " | card base_model; tag base_model:finetune:org/base",
                        "org/tuned | 1 | false | auto | 5 | LICENSED_UNDER | MIT | null | DECLARED"
                                + " | card license; tag license:mit",
                        "org/tuned | 1 | false | auto | 5 | PUBLISHED_BY | huggingface.co/org | null | DECLARED | name");
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.scope, r.complete, toString(r.newest)"))
                .containsExactly("EVERYTHING | true | 2026-03-03T00:00:00Z");
    }

    @Test
    void asksForTheNewestFirstAndNamesEveryFieldItWants() {
        hub.on("/api/models?limit=7&author=a b&search=x%26y&filter=base_model:finetune:o/n", "[]");
        run(new HubQuery(HubKind.MODELS, "a b", "x&y", "base_model:finetune:o/n", 7L, null));
        assertThat(hub.addresses()).hasSize(1);
        assertThat(hub.addresses().getFirst().encodedQuery().replace("expand%5B%5D", "expand[]"))
                .isEqualTo("limit=7&sort=lastModified&direction=-1&author=a%20b&search=x%26y"
                        + "&filter=base_model%3Afinetune%3Ao%2Fn&expand[]=author&expand[]=sha&expand[]=lastModified"
                        + "&expand[]=createdAt&expand[]=private&expand[]=gated&expand[]=disabled&expand[]=downloads"
                        + "&expand[]=downloadsAllTime&expand[]=likes&expand[]=library_name&expand[]=pipeline_tag"
                        + "&expand[]=tags&expand[]=cardData&expand[]=baseModels&expand[]=childrenModelCount"
                        + "&expand[]=siblings&expand[]=safetensors");
    }

    @Test
    void readsOnlyWhatChangedAndStopsAtTheFirstPageThatEndsWithSomethingOlder() {
        threePages();
        hub.page(THIRD, "/api/models?limit=1000&cursor=d", "[" + record("a/5", "2026-01-01T00:00:00Z") + "]");
        IngestReport report = run(all().since(OffsetDateTime.parse("2026-03-01T00:00:00Z")));
        assertThat(report.complete()).isTrue();
        assertThat(names()).containsExactly("a/1", "a/2", "a/3");
        assertThat(hub.asked()).containsExactly(FIRST, SECOND);
    }

    @Test
    void saysWhatItCovers() {
        try (HubHost host = hub.host()) {
            assertThat(List.of(
                            new HubCrawl(host, all(), false).scope(),
                            new HubCrawl(host, all().since(OffsetDateTime.parse("2026-03-01T00:00:00Z")), false)
                                    .scope(),
                            new HubCrawl(host, new HubQuery(HubKind.MODELS, "a", null, null, null, null), false)
                                    .scope(),
                            new HubCrawl(host, new HubQuery(HubKind.MODELS, null, null, null, 5L, null), false)
                                    .scope()))
                    .containsExactly(
                            Source.Scope.EVERYTHING,
                            Source.Scope.CHANGES,
                            Source.Scope.ARTEFACTS,
                            Source.Scope.ARTEFACTS);
            assertThat(new HubCrawl(host, new HubQuery(HubKind.DATASETS, "a", "b", "c", 5L, null), false).input())
                    .isEqualTo(hub.label() + " datasets author=a search=b filter=c limit=5");
            assertThat(new HubCrawl(host, HubQuery.all(HubKind.DATASETS), false).kinds())
                    .containsExactly(NodeKind.DATASET);
        }
    }

    @Test
    void stopsAtTheLimit() {
        threePages();
        hub.page("/api/models?limit=3", SECOND, "[" + record("a/1", "x") + "," + record("a/2", "x") + "]");
        run(new HubQuery(HubKind.MODELS, null, null, null, 3L, null));
        assertThat(names()).containsExactly("a/1", "a/2", "a/3");
    }

    @Test
    void beginsAnewWhenTheHubHasForgottenWhereItBrokeOff() {
        threePages();
        hub.on(SECOND, "{\"error\": \"busy\"}");
        run(all());
        threePages();
        hub.on(SECOND, new MockResponse(400, Headers.EMPTY, "{\"error\": \"Invalid cursor\"}"));
        hub.page(FIRST, THIRD, "[" + record("a/1", "2026-03-05T00:00:00Z") + "]");
        hub.asked().clear();

        IngestReport second = run(all());

        assertThat(second.complete()).isTrue();
        assertThat(hub.asked()).containsExactly(SECOND, FIRST, THIRD, FIRST);
    }

    @Test
    void goesOnWhereItBrokeOff() {
        threePages();
        hub.on(SECOND, "{\"error\": \"busy\"}");
        IngestReport broken = run(all());
        assertThat(broken.complete()).isFalse();
        assertThat(broken.failure()).isEqualTo(hub.label() + " models: page 2 is no JSON array");
        assertThat(names()).containsExactly("a/1", "a/2");

        threePages();
        hub.asked().clear();
        IngestReport second = run(all());
        assertThat(second.complete()).isTrue();
        assertThat(second.run()).isEqualTo(broken.run());
        assertThat(hub.asked()).as("and the front once more").containsExactly(SECOND, THIRD, FIRST);
        assertThat(names()).containsExactly("a/1", "a/2", "a/3", "a/4", "a/5");
    }

    @Test
    void aCheckpointOfAnotherTimeIsNotGoneOnFrom() throws Exception {
        threePages();
        try (HubHost host = hub.host()) {
            HubCrawlReading reading = new HubCrawlReading(host, all(), "models", false, true);
            reading.resumeAt(new HubCheckpoint(
                            hub.root().resolve(THIRD).toString(),
                            2,
                            4,
                            null,
                            OffsetDateTime.parse("2026-03-01T00:00:00Z"))
                    .text());
            reading.resumeAt("nonsense");
            ingest.run(new TestSource(reading));
        }
        assertThat(names()).hasSize(5);
    }

    /** A reading as a source. */
    private record TestSource(Source.Reading reading) implements Source {
        @Override
        public String name() {
            return "huggingface";
        }

        @Override
        public String input() {
            return "test";
        }

        @Override
        public Reading open() {
            return reading;
        }
    }

    @Test
    void refusesAListThatNamesTheSamePageTwice() {
        hub.page(FIRST, SECOND, "[" + record("a/1", "x") + "]");
        hub.page(SECOND, SECOND, "[" + record("a/2", "x") + "]");
        IngestReport report = run(all());
        assertThat(report.failure())
                .isEqualTo(hub.label() + " models: page 2 names a page as the next that was read already");
        assertThat(names()).containsExactly("a/1", "a/2");
    }

    @Test
    void neverFollowsAPageToAnotherHost() {
        hub.on(
                FIRST,
                new MockResponse.Builder()
                        .addHeader("Link", "<https://evil.example/api/models?cursor=z>; rel=\"next\"")
                        .body("[" + record("a/1", "x") + "]")
                        .build());
        IngestReport report = run(all());
        assertThat(report.failure()).contains("that host is not configured");
        assertThat(names()).containsExactly("a/1");
    }

    @Test
    void aBadElementCostsNothingButItself() {
        String deep = "{\"id\": \"a/deep\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String large = "{\"id\": \"a/large\", \"x\": \"" + "y".repeat(9 * 1024 * 1024) + "\"}";
        hub.on(
                FIRST,
                "[" + record("a/1", "x") + ", " + deep + "," + large
                        + ",{\"id\": 5, \"x\": \"}],[{\\\"\"}, 7, {\"id\": ]}, {\"id\": \"a\\nb/c\"}, "
                        + "{\"id\": \"a/2\", \"cardData\": {\"base_model\": \"x\\u0007/y\"}} ]");
        IngestReport report = run(all());
        assertThat(report.complete()).isTrue();
        assertThat(names()).containsExactly("a/1", "a/2");
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly(
                        "record of page 1 2: beyond the bounds of a record: Document nesting depth (201) exceeds the"
                                + " maximum allowed (200)",
                        "record of page 1 3: longer than 8 MB",
                        "record of page 1 4: no usable id",
                        "record of page 1 5: not a JSON object",
                        "record of page 1 6: not valid JSON (Unexpected character (']' (code 93)): expected a"
                                + " valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at column 8)",
                        "record of page 1 7: no usable id");
        assertThat(ingest.rows("MATCH (m:Model {name: 'a/2'}) RETURN m.unresolvedParents"))
                .containsExactly("[x·/y]");
    }

    @Test
    void aPageThatEndsTooEarlyBreaksOff() {
        hub.on(FIRST, "[" + record("a/1", "x") + ", {\"id\": \"a/");
        IngestReport report = run(all());
        assertThat(report.failure()).isEqualTo(hub.label() + " models: page 1 ends in the middle of the array");
        assertThat(names()).containsExactly("a/1");
    }

    @Test
    void timesBeyondTheHubsOwnClockDoNotHideWhatComesAfter() {
        hub.on(
                FIRST,
                new MockResponse.Builder()
                        .addHeader("Date", "Mon, 02 Mar 2026 12:00:00 GMT")
                        .body("[" + record("a/1", "2999-01-01T00:00:00Z") + "," + record("a/2", "2026-03-02T11:00:00Z")
                                + "]")
                        .build());
        run(all());
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN toString(r.newest)"))
                .containsExactly("2026-03-02T11:00:00Z");
    }

    @Test
    void aHubThatDoesNotAnswerIsAProblemOfTheSurroundings() {
        hub.on(FIRST, new MockResponse.Builder().code(503).build());
        assertThatThrownBy(() -> run(all()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Surroundings.class))
                .hasMessageContaining(hub.label() + "/api/models");
    }

    @Test
    void aRefusedListSaysWhatToCheck() {
        hub.on(FIRST, new MockResponse.Builder().code(401).build());
        assertThat(run(all()).failure()).isEqualTo(hub.label() + " models: page 1 is refused (401); check HF_TOKEN");
    }

    @Test
    void readsDataSets() {
        hub.on("/api/datasets?limit=1000", """
                [{"_id": "9", "id": "squad", "sha": "d", "downloads": 3, "likes": 1, "tags": ["license:cc-by-4.0", "arxiv:1606.05250"],
                  "cardData": {"license": "cc-by-4.0"}}]
                """);
        run(HubQuery.all(HubKind.DATASETS));
        assertThat(ingest.rows("""
                MATCH (d:Dataset)-[r]->(end) RETURN d.name, d.hubId, d.sha, type(r), coalesce(end.name, end.id)
                ORDER BY type(r)
                """))
                .containsExactly(
                        "rajpurkar/squad | 9 | d | DESCRIBED_IN | arxiv:1606.05250",
                        "rajpurkar/squad | 9 | d | LICENSED_UNDER | CC-BY-4.0",
                        "rajpurkar/squad | 9 | d | PUBLISHED_BY | huggingface.co/rajpurkar");
    }

    @Test
    void asksForTheScanOfEachModelWhenWanted() {
        hub.on(FIRST, "[{\"id\": \"a/1\", \"sha\": \"one\"}, {\"id\": \"a/2\", \"sha\": \"two\"}]");
        hub.on(
                "/api/models/a/1?securityStatus=1",
                "{\"id\": \"a/1\", \"sha\": \"one\", \"securityRepoStatus\": {\"scansDone\": true, \"filesWithIssues\": []}}");
        IngestReport report = run(all(), true);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.scanState, m.scannedSha, m.scanFiles ORDER BY m.name"))
                .containsExactly("a/1 | SCANNED_CLEAN | one | []", "a/2 | null | null | null");
        assertThat(report.notes()).containsExactly("the scan of a/2 was not read: the Hub answers 404");
    }
}
