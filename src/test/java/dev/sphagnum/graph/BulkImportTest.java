package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulk load happens as a whole or not at all. */
class BulkImportTest {
    @TempDir
    private Path folder;

    private EmbeddedNeo4j.Options options() {
        return new EmbeddedNeo4j.Options(folder.resolve("home"), TestGraph.libraries(), 0, 0);
    }

    private static ImportFiles twoModels(BulkImport target) {
        try (ImportFolder files = ImportFolder.in(target.files())) {
            files.node("Model", 0, Map.of("name", "a/base"));
            files.node("Model", 1, Map.of("name", "a/child", "downloads", 7L));
            files.relationship("DERIVED_FROM", 1, 0, Map.of("source", "test"), Map.of());
            return files.files();
        }
    }

    private static List<Object> names(Graph graph) {
        CypherFile names = new CypherFile("test", "MATCH (m:Model) RETURN m.name AS name ORDER BY name");
        return graph.table(names, Parameters.none(), 100).rows().stream()
                .<Object>map(row -> Objects.requireNonNull(row.get("name")))
                .toList();
    }

    private void thereIsNothing() {
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(options());
                Graph graph = Graph.connect(server.address().settings())) {
            new SchemaMigrations(graph, Clock.systemUTC()).migrate();
            assertThat(names(graph)).isEmpty();
            assertThat(folder.resolve("home/bulk-load")).doesNotExist();
            assertThat(folder.resolve("home/bulk-load.unfinished")).doesNotExist();
        }
    }

    @Test
    void fillsAnEmptyDatabaseOnceAndTheSchemaAloneIsEmpty() {
        thereIsNothing();
        try (BulkImport target = BulkImport.into(options(), 1)) {
            target.run(twoModels(target));
            try (EmbeddedNeo4j server = target.start();
                    Graph graph = Graph.connect(server.address().settings())) {
                new SchemaMigrations(graph, Clock.systemUTC()).migrate();
                assertThat(EmbeddedNeo4j.runningIn(folder.resolve("home"))).isEmpty();
                target.finish();
                assertThat(EmbeddedNeo4j.runningIn(folder.resolve("home"))).contains(server.address());
                assertThat(names(graph)).containsExactly("a/base", "a/child");
            }
        }

        assertThatThrownBy(() -> BulkImport.into(options(), 0))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadInput.class))
                .hasMessage("--bulk fills an empty database, and the one in " + folder.resolve("home")
                        + " holds 2 nodes; leave --bulk out, or choose a new folder with --home");

        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(options());
                Graph graph = Graph.connect(server.address().settings())) {
            assertThat(names(graph)).containsExactly("a/base", "a/child");
        }
    }

    @Test
    void whatIsNotFinishedIsUndone() {
        try (BulkImport target = BulkImport.into(options(), 0)) {
            target.run(twoModels(target));
            target.start().close();
        }
        thereIsNothing();
    }

    /** As a process leaves it that was killed: nothing of ours runs at its end. */
    @Test
    void whatACutOffLoadHasLeftIsRemovedByTheNextStart() throws IOException {
        Path killed = folder.resolve("killed");
        try (BulkImport target = BulkImport.into(options(), 0)) {
            ImportFiles files = twoModels(target);
            copy(folder.resolve("home"), killed.resolve("while-writing"));
            target.run(files);
            copy(folder.resolve("home"), killed.resolve("while-importing"));
            Path store = killed.resolve("while-importing/data/databases/neo4j/neostore.nodestore.db");
            Files.write(store, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            try (EmbeddedNeo4j server = target.start();
                    Graph graph = Graph.connect(server.address().settings())) {
                new SchemaMigrations(graph, Clock.systemUTC()).migrate();
            }
        }
        for (String moment : List.of("while-writing", "while-importing")) {
            Path left = killed.resolve(moment);
            assertThat(left.resolve("bulk-load.unfinished")).exists();
            TestGraph.deleteRecursively(folder.resolve("home"));
            Files.move(left, folder.resolve("home"));

            thereIsNothing();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void anImportThatFailsQuotesTheToolAndLeavesTheDatabaseEmpty() throws IOException {
        try (BulkImport target = BulkImport.into(options(), 0)) {
            ImportFiles files = twoModels(target);
            Path rows = Objects.requireNonNull(files.relationships().getFirst().rows());
            Files.writeString(rows, "1\t77\t\"test\"\n", StandardOpenOption.APPEND);

            assertThatThrownBy(() -> target.run(files))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("Neo4j's import tool ended with status ")
                    .hasMessageContaining("77");
        }
        thereIsNothing();
    }

    @Test
    void refusesAFolderThatIsHeldAndADiskThatIsFull() {
        try (BulkImport target = BulkImport.into(options(), 0)) {
            assertThat(target.files()).doesNotExist();
            assertThatThrownBy(() -> BulkImport.into(options(), 0))
                    .hasMessage("the data folder " + folder.resolve("home")
                            + " is held by another process; stop it, or choose another folder with --home");
        }
        assertThatThrownBy(() -> BulkImport.into(options(), Long.MAX_VALUE))
                .hasMessageMatching("the disk of .* has \\d+ MB free, and this bulk load takes about 9223372036855 MB;"
                        + " make room, or choose another folder with --home");
    }

    @Test
    void refusesFilesWhereTheToolWouldNotFindThem() throws IOException {
        assertThatThrownBy(() -> ImportFolder.in(folder.resolve("a,b")))
                .hasMessage("the path " + folder.resolve("a,b")
                        + " holds a comma, at which Neo4j's import tool ends a path; choose another folder");
        Files.writeString(folder.resolve("something"), "");
        assertThatThrownBy(() -> ImportFolder.in(folder))
                .hasMessage("the folder " + folder + " is not empty; name a new one");
    }
}
