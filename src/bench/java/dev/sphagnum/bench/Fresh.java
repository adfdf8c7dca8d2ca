package dev.sphagnum.bench;

import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.graph.StatementObserver;
import dev.sphagnum.graph.TestGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** An embedded server with an empty database of the product's schema, in a folder that goes with it. */
record Fresh(Path home, EmbeddedNeo4j server, Graph graph) implements AutoCloseable {
    static Fresh start(Path home) {
        return start(home, (_, _) -> {});
    }

    static Fresh start(Path home, StatementObserver observer) {
        remove(home);
        EmbeddedNeo4j server = EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(home, TestGraph.libraries(), 0, 0));
        Graph graph = Graph.connect(server.address().settings(), observer);
        new SchemaMigrations(graph, Clock.systemUTC()).migrate();
        return new Fresh(home, server, graph);
    }

    @Override
    public void close() {
        graph.close();
        server.close();
        remove(home);
    }

    private static void remove(Path home) {
        if (Files.exists(home)) {
            TestGraph.deleteRecursively(home);
        }
    }
}
