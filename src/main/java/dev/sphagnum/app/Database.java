package dev.sphagnum.app;

import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.GraphSettings;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.graph.StatementObserver;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open graph of one command: the user's Neo4j, the server that already holds the data folder, or one that is started
 * for as long as this object is open.
 */
final class Database implements AutoCloseable {
    private final @Nullable EmbeddedNeo4j ownServer;
    private final Graph graph;
    private final Optional<String> browser;

    private Database(@Nullable EmbeddedNeo4j ownServer, Graph graph, Optional<String> browser) {
        this.ownServer = ownServer;
        this.graph = graph;
        this.browser = browser;
    }

    /** Uses whichever server there is. */
    static Database open(Settings settings, StatementObserver observer, Clock clock) {
        if (settings.external().isPresent()) {
            return connected(null, settings.external().get(), Optional.empty(), observer, clock);
        }
        Optional<EmbeddedNeo4j.Address> running = EmbeddedNeo4j.runningIn(settings.home());
        if (running.isPresent()) {
            EmbeddedNeo4j.Address address = running.get();
            return connected(null, address.settings(), Optional.of(address.browser()), observer, clock);
        }
        return openOwn(settings, observer, clock);
    }

    /** Starts a server of its own, or uses the user's Neo4j; a folder that another process holds is refused. */
    static Database openToServe(Settings settings, StatementObserver observer, Clock clock) {
        return settings.external().isPresent() ? open(settings, observer, clock) : openOwn(settings, observer, clock);
    }

    private static Database openOwn(Settings settings, StatementObserver observer, Clock clock) {
        return on(
                EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(
                        settings.home(), settings.libraries(), settings.boltPort(), settings.browserPort())),
                observer,
                clock);
    }

    /** Uses a server that was started for this, with all indexes built; it ends with this object, or with a failure here. */
    static Database on(EmbeddedNeo4j server, StatementObserver observer, Clock clock) {
        try {
            return connected(
                    server,
                    server.address().settings(),
                    Optional.of(server.address().browser()),
                    observer,
                    clock);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database connected(
            @Nullable EmbeddedNeo4j server,
            GraphSettings settings,
            Optional<String> browser,
            StatementObserver observer,
            Clock clock) {
        Graph graph = Graph.connect(settings, observer);
        try {
            new SchemaMigrations(graph, clock).migrate();
            return new Database(server, graph, browser);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    Graph graph() {
        return graph;
    }

    /** Neo4j Browser's page; empty for a Neo4j of the user's, whose HTTP address we do not know. */
    Optional<String> browser() {
        return browser;
    }

    @Override
    public void close() {
        graph.close();
        if (ownServer != null) {
            ownServer.close();
        }
    }
}
