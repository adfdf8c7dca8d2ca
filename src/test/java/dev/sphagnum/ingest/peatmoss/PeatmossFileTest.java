package dev.sphagnum.ingest.peatmoss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.BothWays;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files in the published schema, made here, with every table that is read. */
class PeatmossFileTest {
    private static final String SCHEMA = """
            CREATE TABLE model_hub (id INTEGER PRIMARY KEY, name VARCHAR, url VARCHAR);
            CREATE TABLE architecture (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE dataset (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE framework (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE language (id INTEGER PRIMARY KEY, name VARCHAR, abbreviation VARCHAR);
            CREATE TABLE library (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE license (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE paper (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE tag (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE reuse_repository (id INTEGER PRIMARY KEY, owner VARCHAR, name VARCHAR, url VARCHAR);
            CREATE TABLE model (id INTEGER PRIMARY KEY, context_id INTEGER, model_hub_id INTEGER, sha VARCHAR,
                repo_url VARCHAR, downloads INTEGER, likes INTEGER, has_snapshot INTEGER, ptm_issues_id INTEGER,
                ptm_pull_requests_id INTEGER, UNIQUE (context_id));
            CREATE TABLE model_to_architecture (model_id INTEGER, architecture_id INTEGER, PRIMARY KEY (model_id, architecture_id));
            CREATE TABLE model_to_author (model_id INTEGER, author_id INTEGER, PRIMARY KEY (model_id, author_id));
            CREATE TABLE model_to_dataset (model_id INTEGER, dataset_id INTEGER, PRIMARY KEY (model_id, dataset_id));
            CREATE TABLE model_to_framework (model_id INTEGER, framework_id INTEGER, PRIMARY KEY (model_id, framework_id));
            CREATE TABLE model_to_language (model_id INTEGER, language_id INTEGER, PRIMARY KEY (model_id, language_id));
            CREATE TABLE model_to_library (model_id INTEGER, library_id INTEGER, PRIMARY KEY (model_id, library_id));
            CREATE TABLE model_to_license (model_id INTEGER, license_id INTEGER, PRIMARY KEY (model_id, license_id));
            CREATE TABLE model_to_paper (model_id INTEGER, paper_id INTEGER, PRIMARY KEY (model_id, paper_id));
            CREATE TABLE model_to_tag (model_id INTEGER, tag_id INTEGER, PRIMARY KEY (model_id, tag_id));
            CREATE TABLE discussion (id INTEGER PRIMARY KEY, title VARCHAR, model_id INTEGER);
            CREATE TABLE reuse_repo_to_issue (reuse_repository_id INTEGER, github_issue_id INTEGER);
            CREATE TABLE reuse_repo_to_pull_request (reuse_repository_id INTEGER, github_pull_request_id INTEGER);
            CREATE TABLE reuse_file (id INTEGER PRIMARY KEY, path VARCHAR, model_id INTEGER, reuse_repository_id INTEGER);
            CREATE TABLE model_to_reuse_repository (model_id INTEGER, reuse_repository_id INTEGER, PRIMARY KEY (model_id, reuse_repository_id));
            """;
    private static final String FACTS = """
            INSERT INTO model_hub VALUES (1, 'Hugging Face', 'https://huggingface.co/'), (2, 'PyTorch', 'https://pytorch.org/hub/'), (3, 'Model Zoo', NULL);
            INSERT INTO model VALUES (1, 'bert-base-uncased', 1, 'abc', 'https://huggingface.co/bert-base-uncased', 100, 5, 0, NULL, NULL),
                (2, 'pytorch/vision/resnet50', 2, NULL, 'https://github.com/pytorch/vision', NULL, NULL, 0, NULL, NULL),
                (3, 'a/m', 1, NULL, NULL, -1, NULL, 0, NULL, NULL),
                (4, NULL, 1, NULL, NULL, NULL, NULL, 0, NULL, NULL),
                (5, 'thing', 3, NULL, NULL, NULL, NULL, 0, NULL, NULL),
                (6, 'very-old-name', 1, NULL, NULL, NULL, NULL, 0, NULL, NULL);
            INSERT INTO architecture VALUES (1, 'BertForMaskedLM');
            INSERT INTO author VALUES (1, 'google'), (2, 'pytorch');
            INSERT INTO dataset VALUES (1, 'squad'), (2, 'b/corpus');
            INSERT INTO framework VALUES (1, 'pytorch'), (2, 'jax');
            INSERT INTO language VALUES (1, 'English', 'en'), (2, 'Klingon', NULL);
            INSERT INTO library VALUES (1, 'transformers');
            INSERT INTO license VALUES (1, 'apache-2.0'), (2, 'mit');
            INSERT INTO paper VALUES (1, '1810.04805'), (2, 'https://arxiv.org/abs/1706.03762v5'), (3, '10.1000/XYZ'), (4, 'a title');
            INSERT INTO tag VALUES (1, 'fill-mask'), (2, 'bert');
            INSERT INTO model_to_architecture VALUES (1, 1);
            INSERT INTO model_to_author VALUES (1, 1), (2, 2);
            INSERT INTO model_to_dataset VALUES (1, 1), (1, 2);
            INSERT INTO model_to_framework VALUES (1, 1), (1, 2);
            INSERT INTO model_to_language VALUES (1, 1), (1, 2);
            INSERT INTO model_to_library VALUES (1, 1);
            INSERT INTO model_to_license VALUES (1, 1), (1, 2);
            INSERT INTO model_to_paper VALUES (1, 1), (1, 2), (1, 3), (3, 4);
            INSERT INTO model_to_tag VALUES (1, 1), (1, 2);
            INSERT INTO discussion VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', NULL);
            INSERT INTO reuse_repository VALUES (1, 'o', 'r', 'https://github.com/o/r'), (2, 'p', 'q', NULL), (3, NULL, NULL, NULL);
            INSERT INTO reuse_repo_to_issue VALUES (2, 1), (2, 2), (2, 3);
            INSERT INTO reuse_repo_to_pull_request VALUES (1, 1);
            INSERT INTO model_to_reuse_repository VALUES (1, 1), (3, 1), (2, 2), (99, 2);
            INSERT INTO reuse_file VALUES (1, 'src/b.py', 1, 1), (2, 'src/a.py', 1, 1), (3, 'c.py', 3, 2), (4, 'd.py', NULL, 2);
            """;

    @TempDir
    private Path folder;

    private final TestIngest ingest = new TestIngest(TestGraph.empty());

    private Path database(String... scripts) throws SQLException {
        Path file = folder.resolve("a ?%20#.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                for (String sql : script.split(";\n", -1)) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
            }
        }
        return file;
    }

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    @Test
    void mapsEveryTableThatIsRead() throws SQLException {
        IngestReport report = ingest.run(new PeatmossFile(database(SCHEMA, FACTS)));

        assertThat(report.missing()).isEmpty();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("row of model, id 4: no context_id", "row of reuse_repository, id 3: no usable name");
        assertThat(report.dirty())
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of(DirtyKind.UNUSABLE_NAME, 2L, DirtyKind.LEGACY_NAME, 1L));
        assertThat(ingest.rows("""
                MATCH (m:Model {name: 'google-bert/bert-base-uncased'})
                RETURN m.hub, m.sha, m.downloads, m.likes, m.tags, m.frameworks, m.library, m.languages,
                    m.architectures, m.discussions, m.formerNames, m.stub, m.licenseState
                """))
                .containsExactly("HUGGING_FACE | abc | 100 | 5 | [bert, fill-mask] | [jax, pytorch] | transformers"
                        + " | [Klingon, en] | [BertForMaskedLM] | 2 | [bert-base-uncased] | false | DECLARED");
        assertThat(ingest.rows("""
                MATCH (m:Model) RETURN m.name, m.hub, m.downloads, m.discussions, m.licenseState ORDER BY m.name
                """))
                .containsExactly(
                        "a/m | HUGGING_FACE | null | 0 | UNSTATED",
                        "google-bert/bert-base-uncased | HUGGING_FACE | 100 | 2 | DECLARED",
                        "model-zoo:thing | OTHER | null | 0 | UNSTATED",
                        "pytorch:pytorch/vision/resnet50 | PYTORCH | null | 0 | UNSTATED",
                        "very-old-name | HUGGING_FACE | null | 0 | UNSTATED");
        assertThat(ingest.rows("""
                MATCH (a:Model)-[r]->(b)
                RETURN a.name, type(r), coalesce(b.name, b.id), r.claim, r.scope, r.evidence
                ORDER BY a.name, type(r), coalesce(b.name, b.id)
                """))
                .containsExactly(
                        "a/m | PUBLISHED_BY | huggingface.co/a | DECLARED | null | PeaTMOSS model.context_id, model 3",
                        bert("DESCRIBED_IN | arxiv:1706.03762 | DECLARED | null", "model_to_paper"),
                        bert("DESCRIBED_IN | arxiv:1810.04805 | DECLARED | null", "model_to_paper"),
                        bert("DESCRIBED_IN | doi:10.1000/xyz | DECLARED | null", "model_to_paper"),
                        bert("LICENSED_UNDER | Apache-2.0 | DECLARED | weights", "model_to_license"),
                        bert("LICENSED_UNDER | MIT | DECLARED | weights", "model_to_license"),
                        bert("PUBLISHED_BY | huggingface.co/google-bert | DECLARED | null", "model.context_id"),
                        bert("TRAINED_ON | b/corpus | DECLARED | null", "model_to_dataset"),
                        bert("TRAINED_ON | rajpurkar/squad | DECLARED | null", "model_to_dataset"),
                        "pytorch:pytorch/vision/resnet50 | PUBLISHED_BY | github.com/pytorch | DECLARED | null"
                                + " | PeaTMOSS model_to_author, model 2");
        assertThat(ingest.rows(
                        "MATCH (r:Repository) RETURN r.name, r.issues, r.pullRequests, r.licenseState ORDER BY r.name"))
                .containsExactly("github.com/o/r | 0 | 1 | UNREAD", "github.com/p/q | 3 | 0 | UNREAD");
        assertThat(ingest.rows("""
                MATCH (r:Repository)-[u:USES]->(m:Model)
                RETURN r.name, m.name, u.filePaths, u.fileLines, u.calls, u.claim, u.confidence, u.evidence
                ORDER BY r.name, m.name
                """))
                .containsExactly(
                        "github.com/o/r | a/m | [] | [] | [] | INFERRED | 0.8"
                                + " | PeaTMOSS model_to_reuse_repository, repository 1",
                        "github.com/o/r | google-bert/bert-base-uncased | [src/a.py, src/b.py] | [0, 0] | [, ] | INFERRED"
                                + " | 0.9 | PeaTMOSS reuse_file, repository 1",
                        "github.com/p/q | a/m | [c.py] | [0] | [] | INFERRED | 0.9 | PeaTMOSS reuse_file, repository 2",
                        "github.com/p/q | pytorch:pytorch/vision/resnet50 | [] | [] | [] | INFERRED | 0.8"
                                + " | PeaTMOSS model_to_reuse_repository, repository 2");
    }

    private static String bert(String middle, String table) {
        return "google-bert/bert-base-uncased | " + middle + " | PeaTMOSS " + table + ", model 1";
    }

    @Test
    void readsBaseModelsWhereALaterReleaseHasThem() throws SQLException {
        ingest.run(new PeatmossFile(database(SCHEMA, FACTS, """
                CREATE TABLE model_to_base_model (model_id INTEGER, base_model_id INTEGER);
                INSERT INTO model_to_base_model VALUES (3, 1), (3, 3), (3, 2), (3, 5);
                """)));
        assertThat(ingest.rows("""
                MATCH (m:Model)-[d:DERIVED_FROM]->(b) RETURN m.name, b.name, d.relation, d.evidence ORDER BY b.name
                """))
                .containsExactly(
                        "a/m | a/m | UNSPECIFIED | PeaTMOSS model_to_base_model, model 3",
                        "a/m | google-bert/bert-base-uncased | UNSPECIFIED | PeaTMOSS model_to_base_model, model 3",
                        "a/m | model-zoo:thing | UNSPECIFIED | PeaTMOSS model_to_base_model, model 3",
                        "a/m | pytorch:pytorch/vision/resnet50 | UNSPECIFIED | PeaTMOSS model_to_base_model, model 3");
    }

    @Test
    void readsBaseModelsByName() throws SQLException {
        ingest.run(new PeatmossFile(database(SCHEMA, FACTS, """
                CREATE TABLE model_to_base_model (model_id INTEGER, base_model VARCHAR);
                INSERT INTO model_to_base_model VALUES (3, 'gpt2'), (3, '/tmp/x');
                """)));
        assertThat(ingest.rows("MATCH (m:Model)-[:DERIVED_FROM]->(b) RETURN m.name, b.name, m.unresolvedParents"))
                .containsExactly("a/m | openai-community/gpt2 | [/tmp/x]");
    }

    @Test
    void reportsTablesThatAreMissingAndGoesOn() throws SQLException {
        IngestReport report = ingest.run(new PeatmossFile(database("""
                CREATE TABLE model (id INTEGER PRIMARY KEY, context_id INTEGER);
                INSERT INTO model VALUES (1, 'a/m');
                """)));
        assertThat(report.complete()).isTrue();
        assertThat(report.missing())
                .contains("table model_hub", "table model_to_license", "table reuse_repository", "column model.sha");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.licenseState")).containsExactly("a/m | UNREAD");
    }

    @Test
    void refusesWhatIsNotPeatmossBeforeAnythingIsWritten() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.db"), "this is no database, and longer than its header");
        refuses(text, "is not a SQLite file");
        refuses(folder.resolve("none.db"), "there is no file");
        refuses(folder, "there is no file");
        refuses(database("CREATE TABLE other (id INTEGER);\n"), "without PeaTMOSS's table model");
        Path damaged = Files.write(
                folder.resolve("damaged.db"),
                "SQLite format 3\0garbage garbage garbage".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refuses(damaged, "damaged.db");
    }

    @Test
    void aSmallFileBecomesTheSameGraphInBulk() throws SQLException {
        PeatmossFile file = new PeatmossFile(database(SCHEMA, FACTS));

        BothWays.Loaded loaded = BothWays.inBulk(file, folder.resolve("home"));

        assertThat(loaded.graph()).isEqualTo(BothWays.throughBolt(file));
    }

    private void refuses(Path file, String message) {
        assertThatThrownBy(() -> ingest.run(new PeatmossFile(file)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadInput.class))
                .hasMessageContaining(message);
        assertThat(ingest.count("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:GraphState RETURN count(n)"))
                .isZero();
    }

    @Test
    void aFileThatIsCutOffInTheMiddleIsNotComplete() throws IOException, SQLException {
        StringBuilder models = new StringBuilder("INSERT INTO model (id, context_id) VALUES (0, 'm/0')");
        for (int i = 1; i < 20_000; i++) {
            models.append(",(").append(i).append(",'m/").append(i).append("')");
        }
        Path whole = database(SCHEMA, models + ";\n");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.db"), java.util.Arrays.copyOf(bytes, bytes.length / 3));
        assertThatThrownBy(() -> ingest.run(new PeatmossFile(cut))).isInstanceOf(ProblemException.class);
    }
}
