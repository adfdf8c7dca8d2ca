package dev.sphagnum.graph;

import com.sun.management.OperatingSystemMXBean;
import dev.sphagnum.catalog.Problem;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A real Neo4j Community server inside this process, on loopback only: Bolt, HTTP and Neo4j Browser.
 *
 * <p>Its jars are loaded apart from ours (see {@link ServerClasses}), and the service talks to it through the driver like
 * to any other server. One process holds a data folder at a time; {@link DataFolder} keeps the lock, the generated
 * password and the address.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder folder;
    private final ServerClasses server;
    private final Address address;

    /**
     * Where a running server answers.
     *
     * @param bolt {@code bolt://127.0.0.1:7687}
     * @param browser Neo4j Browser's page
     */
    public record Address(String bolt, String browser, String username, String password) {
        public GraphSettings settings() {
            return new GraphSettings(bolt, username, password);
        }

        @Override
        public String toString() {
            return "Address[" + bolt + ", " + browser + "]";
        }
    }

    /**
     * What to start.
     *
     * @param home the data folder; made if it is missing
     * @param libraries the folder of the server's jars
     * @param boltPort 0 for any free one
     * @param browserPort 0 for any free one
     */
    public record Options(Path home, Path libraries, int boltPort, int browserPort) {}

    private EmbeddedNeo4j(DataFolder folder, ServerClasses server, Address address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws dev.sphagnum.catalog.ProblemException {@link Problem.Surroundings} when a port is taken, or the folder is
     *     held by another process, not writable or damaged
     */
    public static EmbeddedNeo4j start(Options options) {
        DataFolder folder = DataFolder.hold(options.home());
        try {
            EmbeddedNeo4j server = start(options, folder, ServerClasses.load(options.libraries()));
            folder.announce(server.address());
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Starts on a folder that is held, and tells nobody of it. */
    static EmbeddedNeo4j start(Options options, DataFolder folder, ServerClasses server) {
        Ports ports = Ports.choose(options.boltPort(), options.browserPort());
        int boltPort = ports.bolt();
        int browserPort = ports.browser();
        try {
            if (!folder.hasPassword()) {
                server.setInitialPassword(folder.path(), folder.makePassword());
            }
            folder.logToFiles();
            int status = server.start(folder.path(), configuration(boltPort, browserPort));
            if (status != 0) {
                ports.requireFree();
                throw damaged(folder, "the server stopped with status " + status);
            }
            Address address = new Address(
                    "bolt://" + LOOPBACK + ":" + boltPort,
                    "http://localhost:" + browserPort + "/browser",
                    "neo4j",
                    folder.password());
            waitUntilUsable(folder, address);
            return new EmbeddedNeo4j(folder, server, address);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    public Address address() {
        return address;
    }

    /** Stops the server and gives the folder free. */
    @Override
    public void close() {
        stop();
        folder.close();
    }

    /** Stops the server and keeps the folder. */
    void stop() {
        server.stop();
    }

    private static void waitUntilUsable(DataFolder folder, Address address) {
        // The server starts even when its database does not: only a statement tells.
        try (Graph graph = Graph.connect(address.settings())) {
            graph.settings();
        } catch (RuntimeException e) {
            throw damaged(folder, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private static RuntimeException damaged(DataFolder folder, String detail) {
        return new Problem.Surroundings("the data folder " + folder.path()
                        + " cannot be opened by Neo4j and may be damaged; see "
                        + folder.path().resolve("logs")
                        + ", restore a copy, or move the folder away and start anew (" + detail + ")")
                .asException();
    }

    private static Map<String, String> configuration(int boltPort, int browserPort) {
        String httpAddress = "localhost:" + browserPort;
        Map<String, String> config = new LinkedHashMap<>();
        config.put("server.default_listen_address", LOOPBACK);
        config.put("server.default_advertised_address", "localhost");
        config.put("server.bolt.listen_address", LOOPBACK + ":" + boltPort);
        // Browser's discovery names this one; without it, it names 7687 whatever the port is.
        config.put("server.bolt.advertised_address", "localhost:" + boltPort);
        config.put("server.http.listen_address", LOOPBACK + ":" + browserPort);
        config.put("server.http.advertised_address", httpAddress);
        config.put("server.https.enabled", "false");
        // A page of another origin may neither read nor write by HTTP.
        config.put("dbms.security.http_access_control_allow_origin", "http://" + httpAddress);
        config.put("dbms.security.allow_csv_import_from_file_urls", "false");
        // Nor may LOAD CSV fetch anything on somebody's behalf.
        config.put("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0");
        config.put("dbms.security.auth_enabled", "true");
        // No lock after wrong passwords: 144 random bits are not guessed, and a web page could lock the owner out.
        config.put("dbms.security.auth_max_failed_attempts", "0");
        // It calls nobody and looks for nobody.
        config.put("dbms.usage_report.enabled", "false");
        config.put("dbms.fleet_manager.enabled", "false");
        config.put("server.fleet_discovery.enabled", "false");

        config.put("server.memory.pagecache.size", pageCacheBytes() + "B");
        config.put("db.tx_log.rotation.retention_policy", "1 files");
        config.put("db.tx_log.rotation.size", "64m");
        // Lucene's own default. With the server's, 2, a full-text index is written again and again while it is filled:
        // 58 s for
        // the names of a whole Hub, 44 s with this.
        config.put("internal.dbms.index.lucene.merge_factor", "10");

        // Without it a stop waits 10 to 15 s for Bolt connections that are already gone.
        config.put("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration", "0s");
        return config;
    }

    /**
     * An eighth of the memory of the machine or container, from 256 MB to 4 GB, taken only as far as the store needs it. All verdicts
     * of a whole Hub were written in 145 s with 256 MB and in 66 s with 3 GB.
     */
    static long pageCacheBytes() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() / 8, 256L << 20, 4L << 30);
    }

    /** The address of the server that holds a folder in another process, if one does. */
    public static Optional<Address> runningIn(Path home) {
        return DataFolder.runningIn(home);
    }

    /** True while some process, this one included, holds the folder. */
    public static boolean isHeld(Path home) {
        return DataFolder.isHeld(home.toAbsolutePath().normalize());
    }
}
