package dev.sphagnum.bench;

import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import java.nio.file.Path;

/** An embedded server on a data folder, and the graph in it, open together. */
record Store(EmbeddedNeo4j server, Graph graph) implements AutoCloseable {
    static Store open(Path home) {
        EmbeddedNeo4j server = EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(home, libraries(), 0, 0));
        try {
            return new Store(server, Graph.connect(server.address().settings()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    static Path libraries() {
        return Path.of(System.getProperty("sphagnum.neo4j.lib", "target/neo4j/lib"));
    }

    @Override
    public void close() {
        graph.close();
        server.close();
    }
}
