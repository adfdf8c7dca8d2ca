package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.Source.Scope;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRunTest {
    private static final String FIRST = """
            {"id": "a/1", "_id": "1", "sha": "s1", "cardData": {"base_model": ["b/1", "b/2"], "license": "mit"}, "tags": []}
            {"id": "a/2", "_id": "2", "sha": "s2", "cardData": {"base_model": "a/1", "license": "mit"}, "tags": []}
            """;
    private static final String SECOND = """
            {"id": "a/3", "_id": "3", "sha": "s3", "cardData": {"license": "apache-2.0"}, "tags": []}
            """;
    private static final String CHANGES = """
            MATCH (c:Change) RETURN c.kind, c.subject, c.before, c.after ORDER BY c.kind, c.subject, c.before, c.after
            """;

    private final Graph graph = TestGraph.empty();
    private final TestIngest ingest = new TestIngest(graph);

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    @Test
    void goesOnAfterTheLastCheckpointAndEndsAsIfNothingHadHappened() {
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));
        List<String> undisturbed = ingest.everything();
        TestGraph.empty();

        IngestReport broken = ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND).breakingOffAfter(1));
        Pages whole = new Pages(Scope.EVERYTHING, FIRST, SECOND);
        IngestReport resumed = ingest.run(whole);

        assertThat(broken.failure()).isEqualTo("hub.example does not answer");
        assertThat(whole.asked()).containsExactly(1);
        assertThat(resumed.run()).isEqualTo(broken.run());
        assertThat(resumed.isResumed()).isTrue();
        assertThat(resumed.complete()).isTrue();
        assertThat(resumed.read()).isEqualTo(3);
        assertThat(resumed.written())
                .isEqualTo(Map.of("models", 3L, "DERIVED_FROM", 3L, "PUBLISHED_BY", 3L, "LICENSED_UNDER", 3L));
        assertThat(ingest.everything()).isEqualTo(undisturbed);
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete, r.failure, r.read, r.models"))
                .containsExactly("true | null | 3 | 3");
    }

    @Test
    void beginsAnewWhenSomethingElseIsAskedOrTheEarlierRunWasComplete() {
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND).breakingOffAfter(1));
        Pages other = new Pages(Scope.CHANGES, FIRST, SECOND);
        ingest.run(other);
        assertThat(other.asked()).containsExactly(0, 1);

        Pages again = new Pages(Scope.CHANGES, FIRST, SECOND);
        ingest.run(again);
        assertThat(again.asked()).containsExactly(0, 1);
    }

    @Test
    void remembersWhatIsNotAsItWas() {
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));
        assertThat(ingest.rows(CHANGES)).as("the first reading is no change").isEmpty();

        IngestReport report = ingest.run(new Pages(Scope.EVERYTHING, """
                {"id": "a/1", "_id": "99", "sha": "s1b", "cardData": {"base_model": ["b/1", "b/3"], "base_model_relation": "merge"}, "tags": []}
                {"id": "other/two", "_id": "2", "sha": "s2", "cardData": {"base_model": "a/1", "license": "cc-by-nc-4.0"}, "tags": []}
                """));

        assertThat(ingest.rows(CHANGES))
                .containsExactly(
                        "DERIVATION_ADDED | model:a/1 | null | b/1 MERGE",
                        "DERIVATION_ADDED | model:a/1 | null | b/3 MERGE",
                        "DERIVATION_REMOVED | model:a/1 | b/1 UNSPECIFIED | null",
                        "DERIVATION_REMOVED | model:a/1 | b/2 UNSPECIFIED | null",
                        "GONE | model:a/3 | a/3 | null",
                        "LICENSE_CHANGED | model:a/1 | mit | null",
                        "LICENSE_CHANGED | model:other/two | mit | cc-by-nc-4.0",
                        "NAMESPACE_REUSE | model:a/1 | 1 | 99",
                        "OWNER_CHANGED | model:other/two | huggingface.co/a | huggingface.co/other",
                        "RENAMED | model:other/two | a/2 | other/two",
                        "SHA_MOVED | model:a/1 | s1 | s1b");
        assertThat(report.changes())
                .containsEntry(ChangeKind.DERIVATION_ADDED, 2L)
                .containsEntry(ChangeKind.NAMESPACE_REUSE, 1L);
    }

    @Test
    void findsTheSameChangesHoweverOftenItIsCutOff() {
        String[] later = {FIRST.replace("s1", "t1"), SECOND.replace("s3", "t3"), "{\"id\": \"a/4\", \"tags\": []}\n"};
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));
        ingest.run(new Pages(Scope.EVERYTHING, later).breakingOffAfter(1));
        ingest.run(new Pages(Scope.EVERYTHING, later).breakingOffAfter(2));
        ingest.run(new Pages(Scope.EVERYTHING, later));

        assertThat(ingest.rows(CHANGES))
                .containsExactly("SHA_MOVED | model:a/1 | s1 | t1", "SHA_MOVED | model:a/3 | s3 | t3");
    }

    @Test
    void aReadingOfChangesDeletesNothingAndAnswersAsTheSourceSaysToday() {
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));

        IngestReport report = ingest.run(new Pages(Scope.CHANGES, """
                {"id": "a/1", "_id": "1", "sha": "s9", "cardData": {"base_model": "b/2", "license": "apache-2.0"}, "tags": []}
                """));

        assertThat(report.retired()).isZero();
        assertThat(report.lapsed()).isEqualTo(2);
        assertThat(ingest.rows("""
                MATCH (:Model {name: 'a/1'})-[r]->(b) WHERE NOT b:Owner
                RETURN type(r), coalesce(b.name, b.id), r.preferred ORDER BY type(r), coalesce(b.name, b.id)
                """))
                .containsExactly(
                        "DERIVED_FROM | b/1 | false",
                        "DERIVED_FROM | b/2 | true",
                        "LICENSED_UNDER | Apache-2.0 | true",
                        "LICENSED_UNDER | MIT | false");

        IngestReport full = ingest.run(new Pages(Scope.EVERYTHING, FIRST.replace("mit", "apache-2.0"), SECOND));
        assertThat(full.lapsed()).isZero();
        assertThat(ingest.rows("""
                MATCH (:Model {name: 'a/1'})-[r]->(b) WHERE NOT b:Owner
                RETURN type(r), coalesce(b.name, b.id), r.preferred ORDER BY type(r), coalesce(b.name, b.id)
                """))
                .as("what is named again is no longer set aside")
                .containsExactly(
                        "DERIVED_FROM | b/1 | true", "DERIVED_FROM | b/2 | true", "LICENSED_UNDER | Apache-2.0 | true");
    }

    @Test
    void onlyACompleteReadingOfEverythingRetiresArtefacts() {
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));
        ingest.run(new Pages(Scope.CHANGES, SECOND));
        ingest.run(new Pages(Scope.ARTEFACTS, SECOND));
        ingest.run(new Pages(Scope.EVERYTHING, SECOND, FIRST).breakingOffAfter(1));
        assertThat(ingest.rows("MATCH (m:Model {stub: false}) RETURN m.name ORDER BY m.name"))
                .containsExactly("a/1", "a/2", "a/3");
        ingest.run(new Pages(Scope.EVERYTHING, SECOND, FIRST)); // goes on with the broken one

        ingest.run(new Pages(Scope.EVERYTHING, FIRST.lines().toList().get(1)));

        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.stub, m.licenseState ORDER BY m.name"))
                .containsExactly(
                        "a/1 | true | UNREAD", "a/2 | false | DECLARED", "b/1 | true | UNREAD", "b/2 | true | UNREAD");
    }

    @Test
    void refusesASecondRunOfTheSameSourceWhileOneIsUnderWay() {
        Pages second = new Pages(Scope.EVERYTHING, FIRST);
        Pages first = new Pages(Scope.EVERYTHING, FIRST, SECOND)
                .doingBefore(() -> assertThatThrownBy(() -> ingest.run(second))
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("an ingest of huggingface is running already"));

        assertThat(ingest.run(first).complete()).isTrue();
        assertThat(second.asked()).isEmpty();
        assertThat(ingest.run(second).complete()).isTrue();
    }

    @Test
    void aRunOfAProcessThatIsNoMoreIsSaidToBeCutOff() {
        graph.write(new CypherFile("test", """
                        MERGE (r:IngestRun {id: 'huggingface old'})
                        SET r.source = 'huggingface', r.input = 'a file', r.startedAt = datetime('2026-05-06T00:00:00Z'),
                            r.complete = false, r.host = 'elsewhere', r.process = '1 x',
                            r.aliveAt = datetime('2026-05-06T00:01:00Z')
                        """), Parameters.none());
        ingest.run(new Pages(Scope.EVERYTHING, FIRST));
        assertThat(ingest.rows("MATCH (r:IngestRun {id: 'huggingface old'}) RETURN r.complete, r.failure"))
                .containsExactly("false | cut off: the process ended without a word");
    }

    @Test
    void aCancelledRunKeepsWhatItHasAndSaysSo() {
        Pages pages = new Pages(Scope.EVERYTHING, FIRST, SECOND);
        pages.doingBefore(() -> {
            if (pages.asked().size() == 1) {
                graph.write(
                        CypherFile.of("ingest/cancel-run"),
                        Parameters.of(
                                "run",
                                ingest.rows("MATCH (r:IngestRun) RETURN r.id").getFirst()));
                waitUntilInterrupted();
            }
        });

        IngestReport report = ingest.run(pages);

        assertThat(report.failure()).isEqualTo("cancelled");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(ingest.rows("MATCH (m:Model {stub: false}) RETURN m.name ORDER BY m.name"))
                .containsExactly("a/1", "a/2");
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete, r.failure, r.read"))
                .containsExactly("false | cancelled | 2");
    }

    /** As a source does that waits for its upstream's limit. */
    private static void waitUntilInterrupted() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.MINUTES);
            throw new AssertionError("nobody interrupted");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void knowsUpToWhenCompleteReadingsHaveRead() {
        assertThat(ingest.ingestor().lastComplete("huggingface", "https://hub.example models"))
                .isEmpty();
        ingest.run(new Pages(Scope.ARTEFACTS, FIRST));
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND).breakingOffAfter(1));
        assertThat(ingest.ingestor().lastComplete("huggingface", "https://hub.example models"))
                .isEmpty();
        ingest.run(new Pages(Scope.EVERYTHING, FIRST, SECOND));
        assertThat(ingest.ingestor().lastComplete("huggingface", "https://hub.example models"))
                .contains(OffsetDateTime.parse("2026-05-01T00:00:00Z"));
        assertThat(ingest.ingestor().lastComplete("huggingface", "https://other.example models"))
                .isEmpty();
    }

    /** A live source of one repository that the upstream has under another name now. */
    private record Moved(String before, String after) implements Source {
        @Override
        public String name() {
            return "github";
        }

        @Override
        public String input() {
            return "https://git.example " + before;
        }

        @Override
        public Reading open() {
            return new Reading() {
                @Override
                public void readInto(FactSink sink) {
                    sink.moved(NodeId.repository(before), NodeId.repository(after));
                    sink.accept(new Artefact(
                            NodeId.repository(after),
                            null,
                            new Where("repository", 1),
                            before,
                            new Fields().with("hubId", "7"),
                            List.of(),
                            List.of(),
                            null,
                            List.of()));
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void aRepositoryKeepsWhatPointsAtItUnderItsNewName() {
        Source list = new RepositoryList("sample", TestIngest.input("""
                {"name": "github.com/old/name", "uses": [{"model": "a/1"}]}
                {"name": "github.com/x/y", "dependsOn": ["github.com/old/name", "github.com/new/name"]}
                """));
        ingest.run(list);

        ingest.run(new Moved("github.com/old/name", "github.com/new/name"));
        ingest.run(list);

        assertThat(ingest.rows("MATCH (r:Repository) RETURN r.name, r.formerNames, r.hubId ORDER BY r.name"))
                .containsExactly("github.com/new/name | [github.com/old/name] | 7", "github.com/x/y | null | null");
        assertThat(ingest.rows("""
                MATCH (r:Repository)-[l:USES|DEPENDS_ON]->(e) RETURN r.name, type(l), e.name ORDER BY r.name, e.name
                """))
                .containsExactly(
                        "github.com/new/name | USES | a/1", "github.com/x/y | DEPENDS_ON | github.com/new/name");
    }
}
