package dev.sphagnum.app;

import dev.sphagnum.graph.GraphSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the graph is: a Neo4j of the user's, or the embedded one in a data folder. Options win over the environment, the
 * environment over {@code sphagnum.yml}, that over the defaults.
 *
 * @param external the user's own Neo4j; empty for the embedded one
 * @param home the data folder of the embedded server
 * @param libraries the folder of the embedded server's jars
 */
record Settings(Optional<GraphSettings> external, Path home, Path libraries, int boltPort, int browserPort) {
    static final int BOLT_PORT = 7687;
    static final int BROWSER_PORT = 7474;

    /**
     * Reads what the options leave open from the environment.
     *
     * @param defaultHome used when neither option nor {@code SPHAGNUM_HOME} names a folder
     */
    static Settings of(GlobalOptions options, Map<String, String> environment, Path defaultHome, boolean anyPort) {
        ConfigFile file = ConfigFile.read(environment);
        String uri = first(options.uri, environment.get("NEO4J_URI"), file.uri());
        String home = first(options.home, environment.get("SPHAGNUM_HOME"), file.home());
        return new Settings(
                external(options, environment, file, uri),
                home == null ? defaultHome : Path.of(home),
                installation(environment).resolve("target").resolve("neo4j").resolve("lib"),
                options.boltPort != null ? options.boltPort : anyPort ? 0 : BOLT_PORT,
                options.browserPort != null ? options.browserPort : anyPort ? 0 : BROWSER_PORT);
    }

    Settings withHome(Path newHome) {
        return new Settings(external, newHome, libraries, boltPort, browserPort);
    }

    private static Optional<GraphSettings> external(
            GlobalOptions options, Map<String, String> environment, ConfigFile file, @Nullable String uri) {
        if (uri == null || options.ignoresExternalDatabase) {
            return Optional.empty();
        }
        String user = first(options.user, environment.get("NEO4J_USERNAME"), file.username());
        String password = first(options.password, environment.get("NEO4J_PASSWORD"), file.password());
        return Optional.of(new GraphSettings(uri, user == null ? "neo4j" : user, password == null ? "" : password));
    }

    /** The folder of the checkout, as the launcher says; the working directory without one. */
    static Path installation(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("SPHAGNUM_INSTALL", "."))
                .toAbsolutePath()
                .normalize();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
