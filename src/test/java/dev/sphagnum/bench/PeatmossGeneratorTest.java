package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.peatmoss.PeatmossFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeatmossGeneratorTest {
    private static final long SEED = 2_024;

    @TempDir
    private Path folder;

    @Test
    void theSameScaleAndSeedGiveTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Generated generated = PeatmossGenerator.write(first, 0.005, SEED);

        Path second = folder.resolve("second");
        assertThat(PeatmossGenerator.write(second, 0.005, SEED)).isEqualTo(generated);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);

        Path other = folder.resolve("other");
        PeatmossGenerator.write(other, 0.005, SEED + 1);
        assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
    }

    @Test
    void theCountsAndSharesAreAsPublished() throws SQLException {
        Path file = folder.resolve("peatmoss.sqlite");
        double scale = 0.1;

        assertThat(PeatmossGenerator.write(file, scale, SEED))
                .isEqualTo(new Generated(28_164, 2_858, 4_434, 1_223, 0, "", 0));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(number(connection, "SELECT count(*) FROM model WHERE model_hub_id = 2"))
                    .isEqualTo(36);
            assertThat(number(connection, "SELECT count(DISTINCT model_id) FROM model_to_reuse_repository"))
                    .isEqualTo(253);
            assertThat(number(connection, "SELECT count(DISTINCT reuse_repository_id) FROM model_to_reuse_repository"))
                    .isEqualTo(1_513);
            assertThat(number(connection, "SELECT count(DISTINCT model_id) FROM model_to_license") / 28_164)
                    .as("with a licence, 32.85 %%")
                    .isCloseTo(0.3285, within(0.015));
            assertThat(number(connection, "SELECT count(DISTINCT model_id) FROM model_to_dataset") / 28_164)
                    .as("with data sets, 12.69 %%")
                    .isCloseTo(0.1269, within(0.015));
            assertThat(number(connection, "SELECT count(DISTINCT base_model_id) FROM model_to_base_model"))
                    .isEqualTo(347);
            assertThat(number(connection, one("base_model_id", "model_to_base_model")) / 347)
                    .as("bases with one child")
                    .isCloseTo(0.5, within(0.08));
            assertThat(number(connection, one("model_id", "model_to_reuse_repository")) / 253)
                    .as("models with one repository, 45.8 %%")
                    .isCloseTo(0.458, within(0.08));
            assertThat(number(connection, one("reuse_repository_id", "model_to_reuse_repository")) / 1_513)
                    .as("repositories with one model, 69.5 %%")
                    .isCloseTo(0.695, within(0.08));
        }
    }

    private static String one(String column, String table) {
        return "SELECT count(*) FROM (SELECT count(*) AS c FROM " + table + " GROUP BY " + column + ") WHERE c = 1";
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getDouble(1);
        }
    }

    @Test
    void whatIsIngestedIsWhatWasPlanned() {
        Path file = folder.resolve("peatmoss.sqlite");
        Generated generated = PeatmossGenerator.write(file, 0.01, SEED);
        TestIngest ingest = new TestIngest(TestGraph.empty());

        IngestReport report = ingest.run(new PeatmossFile(file));

        assertThat(report.complete()).isTrue();
        assertThat(report.missing()).isEmpty();
        assertThat(report.skipped()).isZero();
        assertThat(report.read()).isEqualTo(generated.models() + generated.repositories());
        assertThat(report.dirty().keySet()).isSubsetOf(DirtyKind.LEGACY_NAME);
        assertThat(ingest.rows("""
                RETURN COUNT { (:Model) }, COUNT { (:Model {stub: true}) }, COUNT { (:Repository) },
                    COUNT { (:Repository)-[:USES {preferred: true}]->(:Model) }, COUNT { ()-[:DERIVED_FROM]->() }
                """))
                .containsExactly("%d | 0 | %d | %d | %d"
                        .formatted(
                                generated.models(),
                                generated.repositories(),
                                generated.uses(),
                                generated.lineageEdges()));
        ingest.onePreferredClaimEach();
    }

    @Test
    void refusesScalesThatMakeNoSenseAndFilesThatAreThere() throws IOException {
        Path file = folder.resolve("there");
        assertThatThrownBy(() -> PeatmossGenerator.write(file, Double.NaN, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scale must be 0.005 to 100.0, not NaN; 1.0 is the published size");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> PeatmossGenerator.write(file, 0.01, SEED))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }
}
