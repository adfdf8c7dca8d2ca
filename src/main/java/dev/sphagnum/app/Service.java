package dev.sphagnum.app;

import dev.sphagnum.api.ServiceToken;
import dev.sphagnum.catalog.Problem;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running HTTP service: GraphQL, GraphiQL and health. */
final class Service implements AutoCloseable {
    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Service(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 takes any free one
     * @param allowedHosts names, beside localhost, under which the service may be asked
     * @param token what a caller has to send who wants something changed; null when nothing may be changed
     */
    static Service start(Features features, String host, int port, List<String> allowedHosts, @Nullable String token) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        properties.put("sphagnum.allowed-hosts", allowedHosts);
        // Without it a stop waits two seconds for requests that nobody can send any more.
        properties.put("micronaut.netty.event-loops.default.shutdown-quiet-period", "0s");
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(properties)
                .singletons(features.registry(), features.lineage(), features.licenses(), features.knowledge())
                .singletons(features.jobs(), features.upkeep(), ServiceToken.of(token))
                .start();
        try {
            return new Service(context, context.getBean(EmbeddedServer.class).start());
        } catch (ServerStartupException e) {
            context.close();
            throw portInUse(port);
        }
    }

    /** Refuses a port that is taken before anything slow is started. */
    static void requireFree(String host, int port) {
        if (port < 0 || port > 65_535) {
            throw Main.badOption("--port", "--port is 0 to 65535, not " + port);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], port));
        } catch (UnknownHostException e) {
            throw new Problem.BadArgument("--host", "'" + host + "' is no address of this machine").asException();
        } catch (IOException e) {
            throw portInUse(port);
        }
    }

    private static RuntimeException portInUse(int port) {
        return new Problem.Surroundings("port " + port
                        + " is in use; stop what uses it, or choose another with --port (0 takes any free one)")
                .asException();
    }

    /** For people: {@code http://localhost:8080}. */
    String address() {
        return "http://localhost:" + server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
