package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestorTest {
    private static final IngestOptions ONE_BY_ONE = new IngestOptions(false, 1);
    private static final String THREE = """
            {"id": "a/1", "cardData": {"base_model": ["a/2", "a/3"], "license": "mit", "datasets": "d/x"}}
            {"id": "a/2", "cardData": {"base_model": "gpt2", "license": ["mit", "apache-2.0"]}, "tags": ["arxiv:2402.00699"]}
            {"id": "a/3", "tags": ["base_model:merge:a/2", "base_model:finetune:a/2"], "downloads": 7}
            """;

    private final Graph graph = TestGraph.empty();
    private final TestIngest ingest = new TestIngest(graph);

    private static Source models(String text) {
        return new HubModels("huggingface", TestIngest.input(text));
    }

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    @Test
    void aSecondRunChangesNothing() {
        IngestReport first = ingest.run(models(THREE));
        List<String> afterFirst = ingest.everything();
        IngestReport second = ingest.run(models(THREE));

        assertThat(ingest.everything()).isEqualTo(afterFirst);
        assertThat(second.written()).isEqualTo(first.written());
        assertThat(second.retired()).isZero();
        assertThat(ingest.rows("MATCH ()-[r:DERIVED_FROM]->() RETURN DISTINCT r.firstSeenRun, r.lastSeenRun"))
                .containsExactly(first.run() + " | " + second.run());
    }

    @Test
    void reportsWhatItDidAndRaisesTheVersionBeforeItSaysSo() {
        IngestReport report = ingest.run(models(THREE));

        assertThat(report.written())
                .containsExactly(
                        java.util.Map.entry("models", 3L),
                        java.util.Map.entry("DERIVED_FROM", 5L),
                        java.util.Map.entry("TRAINED_ON", 1L),
                        java.util.Map.entry("DESCRIBED_IN", 1L),
                        java.util.Map.entry("PUBLISHED_BY", 3L),
                        java.util.Map.entry("LICENSED_UNDER", 3L));
        assertThat(ingest.reports()).containsExactly(report);
        assertThat(graph.version()).isEqualTo(new GraphVersion(1, OffsetDateTime.parse("2026-05-06T07:08:09Z")));
        assertThat(ingest.rows("""
                MATCH (r:IngestRun)
                RETURN r.id = '%s', r.source, r.input, r.complete, r.read, r.models, r.relationships, r.skipped,
                    toString(r.startedAt), toString(r.finishedAt)
                """.formatted(report.run())))
                .containsExactly("true | huggingface | test input | true | 3 | 3 | 13 | 0"
                        + " | 2026-05-06T07:08:09Z | 2026-05-06T07:08:09Z");
    }

    @Test
    void aRunThatDiesInTheMiddleIsMadeWholeByTheNext() {
        ingest.run(models(THREE));
        List<String> single = ingest.everything();
        TestGraph.empty();

        assertThatThrownBy(() -> ingest.run(new Dying(models(THREE), 2), ONE_BY_ONE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ingest.rows("MATCH (m:Model {stub: false}) RETURN m.name ORDER BY m.name"))
                .containsExactly("a/1", "a/2");
        assertThat(ingest.count("MATCH ()-[r]->() WHERE r.preferred IS NULL RETURN count(r)"))
                .as("half a run is whole artefacts")
                .isZero();
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete, r.failure"))
                .containsExactly("false | internal error");

        ingest.run(models(THREE), ONE_BY_ONE);
        assertThat(ingest.everything()).isEqualTo(single);
    }

    @Test
    void aCompleteRunRetiresWhatTheSourceNoLongerSaysOfTheArtefactsItRead() {
        ingest.run(models(THREE));
        ingest.run(new RepositoryList("peatmoss", TestIngest.input("""
                {"name": "github.com/o/r", "uses": [{"model": "a/1"}]}
                """)));

        IngestReport report = ingest.run(models("""
                {"id": "a/1", "cardData": {"base_model": "a/2"}}
                """));

        assertThat(report.retired()).isEqualTo(3);
        assertThat(ingest.rows("""
                MATCH (a)-[r]->(b) WHERE type(r) <> 'PUBLISHED_BY'
                RETURN a.name, type(r), coalesce(b.name, b.id) ORDER BY a.name, type(r), coalesce(b.name, b.id)
                """))
                .containsExactly(
                        "a/1 | DERIVED_FROM | a/2",
                        "a/2 | DERIVED_FROM | openai-community/gpt2",
                        "a/2 | DESCRIBED_IN | arxiv:2402.00699",
                        "a/2 | LICENSED_UNDER | Apache-2.0",
                        "a/2 | LICENSED_UNDER | MIT",
                        "a/3 | DERIVED_FROM | a/2",
                        "a/3 | DERIVED_FROM | a/2",
                        "github.com/o/r | USES | a/1");
        assertThat(ingest.rows("MATCH (m:Model {stub: false}) RETURN m.name, m.licenseState ORDER BY m.name"))
                .containsExactly("a/1 | UNSTATED", "a/2 | DECLARED", "a/3 | UNSTATED");
        assertThat(ingest.count("MATCH (n) WHERE n.retiredIn IS NOT NULL RETURN count(n)"))
                .isZero();
    }

    @Test
    void anotherClaimIsPreferredWhenThePreferredOneIsRetired() {
        ingest.run(models("""
                {"id": "a/1", "cardData": {"base_model": "a/2", "base_model_relation": "merge"}}
                """));
        ingest.run(new HubModels("other", TestIngest.input("""
                {"id": "a/1", "cardData": {"base_model": "a/2"}}
                """)));
        assertThat(preferred()).containsExactly("huggingface | MERGE | true", "other | UNSPECIFIED | false");

        ingest.run(models("""
                {"id": "a/1", "tags": []}
                """));
        assertThat(preferred()).containsExactly("other | UNSPECIFIED | true");
    }

    @Test
    void aListAnswerWithoutCardAndTagsSaysNothingAndRetiresNothing() {
        ingest.run(models(THREE));
        List<String> before = ingest.everything();
        IngestReport report = ingest.run(models("""
                {"id": "a/1"}
                {"id": "a/2"}
                {"id": "a/4"}
                """));
        assertThat(report.retired()).isZero();
        assertThat(ingest.rows(
                        "MATCH (m:Model {stub: false}) RETURN m.name, m.licenseState, m.unread[0] ORDER BY m.name"))
                .containsExactly(
                        "a/1 | DECLARED | LICENSED_UNDER",
                        "a/2 | DECLARED | LICENSED_UNDER",
                        "a/3 | UNSTATED | FILES",
                        "a/4 | UNREAD | LICENSED_UNDER");

        ingest.run(models(THREE));
        TestGraph.run("MATCH (m:Model {name: 'a/4'})-[by:PUBLISHED_BY]->() DELETE by, m");
        assertThat(ingest.everything()).as("a fuller answer again").isEqualTo(before);
    }

    private List<String> preferred() {
        return ingest.rows("""
                MATCH (:Model)-[d:DERIVED_FROM]->(:Model) RETURN d.source, d.relation, d.preferred ORDER BY d.source
                """);
    }

    @Test
    void choosesThePreferredClaimByTheWrittenRule() {
        TestGraph.run("""
                CREATE (m:Model {name: 'a/1'}), (b:Model {name: 'b/1'}), (c:Model {name: 'c/1'})
                CREATE (m)-[:DERIVED_FROM {source: 's1', claim: 'INFERRED', confidence: 1.0, relation: 'MERGE'}]->(b)
                CREATE (m)-[:DERIVED_FROM {source: 's2', claim: 'DECLARED', confidence: 0.5, relation: 'MERGE'}]->(b)
                CREATE (m)-[:DERIVED_FROM {source: 's3', claim: 'DECLARED', confidence: 0.9, relation: 'UNSPECIFIED'}]->(b)
                CREATE (m)-[:DERIVED_FROM {source: 's4', claim: 'DECLARED', confidence: 0.9, relation: 'ADAPTER'}]->(b)
                CREATE (m)-[:DERIVED_FROM {source: 's5', claim: 'DECLARED', confidence: 0.9, relation: 'FINETUNE'}]->(b)
                CREATE (m)-[:DERIVED_FROM {source: 's6', claim: 'CONTRADICTED', confidence: 1.0, relation: 'MERGE'}]->(c)
                """);
        ingest.run(models("{\"id\": \"a/1\"}"));
        assertThat(ingest.rows(
                        "MATCH ()-[d:DERIVED_FROM {preferred: true}]->(b) RETURN b.name, d.source ORDER BY b.name"))
                .containsExactly("b/1 | s4", "c/1 | s6");
    }

    @Test
    void aSecondRecordOfOneNameIsCountedAndLeftOut() {
        IngestReport report = ingest.run(models("""
                {"id": "gpt2", "downloads": 1}
                {"id": "openai-community/gpt2", "downloads": 2}
                """));
        assertThat(report.read()).isOne();
        assertThat(report.dirty()).containsExactly(java.util.Map.entry(DirtyKind.DUPLICATE_RECORD, 1L));
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.downloads"))
                .containsExactly("openai-community/gpt2 | 1");
    }

    @Test
    void aSnapshotNeverOverwritesWhatAnotherSourceHasRead() {
        Source snapshot = new Snapshot(models("{\"id\": \"a/1\", \"downloads\": 1, \"likes\": 5}"));
        ingest.run(models("{\"id\": \"a/1\", \"downloads\": 9}"));
        ingest.run(snapshot);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.downloads, m.likes")).containsExactly("9 | 5");
        ingest.run(models("{\"id\": \"a/1\", \"likes\": 6}"));
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.downloads, m.likes")).containsExactly("9 | 6");
    }

    @Test
    void severalSourcesOfOneNameMakeOneSample() {
        ingest.run(
                new HubModels("sample", TestIngest.input("{\"id\": \"a/1\", \"cardData\": {\"license\": \"mit\"}}")));
        ingest.run(new HubDatasets("sample", TestIngest.input("{\"id\": \"a/1\", \"generatedBy\": [\"a/1\"]}")));
        ingest.run(
                new RepositoryList(
                        "sample",
                        TestIngest.input(
                                "{\"name\": \"github.com/o/r\", \"license\": null, \"uses\": [{\"model\": \"a/1\"}, {\"dataset\": \"a/1\"}]}")));
        assertThat(ingest.rows("""
                MATCH (a)-[r]->(b) WHERE type(r) <> 'PUBLISHED_BY'
                RETURN labels(a)[0], type(r), labels(b)[0], r.source ORDER BY labels(a)[0], type(r), labels(b)[0]
                """))
                .containsExactly(
                        "Dataset | GENERATED_BY | Model | sample",
                        "Model | LICENSED_UNDER | License | sample",
                        "Repository | USES | Dataset | sample",
                        "Repository | USES | Model | sample");
    }

    /** Dies, without closing anything it wrote, after a number of records, as a killed process does. */
    record Dying(Source source, int after) implements Source {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public String input() {
            return source.input();
        }

        @Override
        public Reading open() throws IOException {
            Reading reading = source.open();
            return new Reading() {
                @Override
                public void readInto(FactSink sink) throws IOException {
                    List<Artefact> seen = new ArrayList<>();
                    reading.readInto(new Forwarding(sink) {
                        @Override
                        public void accept(Artefact artefact) {
                            if (seen.size() == after) {
                                throw new IllegalStateException("killed");
                            }
                            seen.add(artefact);
                            super.accept(artefact);
                        }
                    });
                }

                @Override
                public void close() throws IOException {
                    reading.close();
                }
            };
        }
    }

    record Snapshot(Source source) implements Source {
        @Override
        public String name() {
            return "peatmoss";
        }

        @Override
        public String input() {
            return source.input();
        }

        @Override
        public boolean isSnapshot() {
            return true;
        }

        @Override
        public Reading open() throws IOException {
            return source.open();
        }
    }

    abstract static class Forwarding implements FactSink {
        private final FactSink sink;

        Forwarding(FactSink sink) {
            this.sink = sink;
        }

        @Override
        public NameResolver names() {
            return sink.names();
        }

        @Override
        public void accept(Artefact artefact) {
            sink.accept(artefact);
        }

        @Override
        public void skip(Where where, String reason, String quoted) {
            sink.skip(where, reason, quoted);
        }

        @Override
        public void dirty(DirtyKind kind, Where where, String quoted) {
            sink.dirty(kind, where, quoted);
        }

        @Override
        public void missing(String what) {
            sink.missing(what);
        }

        @Override
        public void total(long records) {
            sink.total(records);
        }

        @Override
        public void checkpoint(String place) {
            sink.checkpoint(place);
        }

        @Override
        public void newest(OffsetDateTime time) {
            sink.newest(time);
        }

        @Override
        public void moved(NodeId before, NodeId after) {
            sink.moved(before, after);
        }

        @Override
        public void note(String sentence) {
            sink.note(sentence);
        }
    }
}
