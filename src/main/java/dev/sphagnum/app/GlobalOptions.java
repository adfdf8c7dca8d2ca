package dev.sphagnum.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class GlobalOptions {
    enum Format {
        table,
        json,
        csv
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How answers are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.table;

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "A Neo4j of yours, bolt:// or neo4j:// (or NEO4J_URI); else the embedded one.")
    @Nullable
    String uri;

    @Option(names = "--user", paramLabel = "NAME", description = "Its user (or NEO4J_USERNAME; default: neo4j).")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "Its password; NEO4J_PASSWORD keeps it out of the list of processes.")
    @Nullable
    String password;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Data folder of the embedded Neo4j (or SPHAGNUM_HOME; default: data, for demo data/demo).")
    @Nullable
    String home;

    @Option(
            names = "--bolt-port",
            paramLabel = "PORT",
            description = "Bolt port of the embedded Neo4j, 0 for any free one (default: 7687; short commands: 0).")
    @Nullable
    Integer boltPort;

    @Option(
            names = "--browser-port",
            paramLabel = "PORT",
            description = "Neo4j Browser's port, 0 for any free one (default: 7474; short commands: 0).")
    @Nullable
    Integer browserPort;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "For licences: permissive, balanced or strict, or a policy file (or SPHAGNUM_POLICY).")
    @Nullable
    String policy;

    @Option(names = "--quiet", description = "No progress and no messages on standard error, only errors.")
    boolean quiet;

    @Option(names = "-v", description = "Say more on standard error.")
    boolean verbose;

    /** Set by demo, which always runs its own server. */
    boolean ignoresExternalDatabase;
}
