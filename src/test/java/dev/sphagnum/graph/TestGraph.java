package dev.sphagnum.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The database of the tests: the embedded server that users get, one per JVM, the server that {@code TEST_NEO4J_URI},
 * {@code TEST_NEO4J_USERNAME} and {@code TEST_NEO4J_PASSWORD} name, or in the suite's second run a container.
 *
 * <p>{@link #empty()} clears the data and keeps the schema.
 */
public final class TestGraph {
    private static volatile StatementObserver observer = (_, _) -> {};
    private static final Graph GRAPH = open();

    private TestGraph() {}

    /** The graph, without data, at version 0. */
    public static Graph empty() {
        observer = (_, _) -> {};
        run(
                "MATCH (node) WHERE NOT node:SchemaMigration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS");
        run(
                "MERGE (state:GraphState {id: 'graph'}) SET state.version = 0, state.at = datetime('2026-01-01T00:00:00Z')");
        return GRAPH;
    }

    /** The graph with the nodes and relationships that a Cypher text makes. */
    public static Graph of(String cypher) {
        Graph graph = empty();
        run(cypher);
        return graph;
    }

    /** Runs any text; for the givens of a test only. */
    public static void run(String cypher) {
        GRAPH.runImplicitly(new CypherFile("test", cypher), Parameters.none());
    }

    /** Runs any text with parameters; for the givens of a test only. */
    public static void run(String cypher, Map<String, ?> parameters) {
        GRAPH.runImplicitly(new CypherFile("test", cypher), Parameters.of(parameters));
    }

    /** Watches every statement until the next {@link #empty()}. */
    public static void observe(StatementObserver newObserver) {
        observer = newObserver;
    }

    private static Graph open() {
        Graph graph = Graph.connect(settings(), (file, nanos) -> observer.ran(file, nanos));
        new SchemaMigrations(graph, Clock.systemUTC()).migrate();
        return graph;
    }

    private static GraphSettings settings() {
        if (ContainerCondition.WANTED) {
            return container();
        }
        String uri = System.getenv("TEST_NEO4J_URI");
        return uri == null
                ? embedded()
                : new GraphSettings(
                        uri,
                        System.getenv().getOrDefault("TEST_NEO4J_USERNAME", "neo4j"),
                        System.getenv().getOrDefault("TEST_NEO4J_PASSWORD", ""));
    }

    @SuppressWarnings("resource") // Testcontainers' own reaper stops it when the JVM ends
    private static GraphSettings container() {
        Neo4jContainer container = new Neo4jContainer("neo4j:2026.08.1-community").withAdminPassword("test-password");
        container.start();
        return new GraphSettings(container.getBoltUrl(), "neo4j", container.getAdminPassword());
    }

    private static GraphSettings embedded() {
        try {
            Path home = Files.createTempDirectory("sphagnum-test");
            EmbeddedNeo4j server = EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(home, libraries(), 0, 0));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                deleteRecursively(home);
            }));
            return server.address().settings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the build put the server's jars. */
    public static Path libraries() {
        return Path.of(System.getProperty("sphagnum.neo4j.lib", "target/neo4j/lib"));
    }

    public static void deleteRecursively(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
