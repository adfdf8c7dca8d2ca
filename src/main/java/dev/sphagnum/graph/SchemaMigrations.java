package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies {@code cypher/schema/V*.cypher} once, in order, and remembers each with its checksum.
 *
 * <p>File names and bookkeeping follow neo4j-migrations, so that it can take over.
 */
public final class SchemaMigrations {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrations.class);

    private static final Pattern INDEX = Pattern.compile("(?m)^CREATE (?:TEXT |FULLTEXT )?INDEX ");
    private static final Pattern FULL_TEXT = Pattern.compile("(?m)^CREATE FULLTEXT INDEX \\w+ IF NOT EXISTS");
    private static final int LONGEST_WAIT_SECONDS = 590;

    private final Graph graph;
    private final Clock clock;

    public SchemaMigrations(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Brings the database to this version's schema. Running it again changes nothing.
     *
     * @throws dev.sphagnum.catalog.ProblemException when a migration that was applied has changed since, or the
     *     database was migrated by a newer version
     */
    public void migrate() {
        Map<String, Applied> applied =
                graph.read(CypherFile.of("graph/migrations"), Parameters.none(), Applied.class).stream()
                        .collect(Collectors.toMap(Applied::version, Function.identity()));
        List<String> files = CypherFolder.list("schema").stream()
                .map(path -> path.substring("schema/".length()))
                .toList();
        refuseNewerDatabase(applied, files);
        if (applied.isEmpty()) {
            beginFullText(files);
        }
        List<String> waiting = new ArrayList<>();
        for (String name : files) {
            CypherFile file = CypherFile.of("schema/" + name);
            Applied before = applied.get(versionOf(name));
            if (before == null) {
                if (!isIndex(file)) {
                    apply(waiting);
                }
                waiting.add(name);
                if (!isIndex(file)) {
                    apply(waiting);
                }
            } else if (!before.checksum().equals(checksum(file.text()))) {
                throw new Problem.GraphUnavailable("schema migration " + name
                                + " differs from the one this database was built with; use the Sphagnum that made it,"
                                + " or start with an empty database")
                        .asException();
            }
        }
        apply(waiting);
    }

    /**
     * What takes longest to fill is begun before all else: constraints, each of which is waited for, are then filled beside it.
     * It is applied again in its turn, which finds it there.
     */
    private void beginFullText(List<String> files) {
        files.stream()
                .map(name -> CypherFile.of("schema/" + name))
                .filter(file -> FULL_TEXT.matcher(file.text()).find())
                .forEach(file -> graph.write(file, Parameters.none()));
    }

    /** Indexes that follow each other are made in one transaction: the server then fills them by one look at the store. */
    private static boolean isIndex(CypherFile file) {
        return INDEX.matcher(file.text()).find();
    }

    /** Waits until every index is online, full-text ones included; {@link #migrate} returns while they are being built. */
    public void awaitIndexes() {
        graph.runImplicitly(CypherFile.of("graph/await-indexes"), Parameters.of("seconds", LONGEST_WAIT_SECONDS));
    }

    private void refuseNewerDatabase(Map<String, Applied> applied, List<String> files) {
        List<String> known = files.stream().map(SchemaMigrations::versionOf).toList();
        applied.keySet().stream()
                .filter(version -> !known.contains(version))
                .findAny()
                .ifPresent(version -> {
                    throw new Problem.GraphUnavailable("the database holds schema migration " + version
                                    + ", which this Sphagnum does not know; use the newer Sphagnum that applied it")
                            .asException();
                });
    }

    private void apply(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        LOG.debug("schema migrations {}", names);
        // Schema and data may not share a transaction, so a crash between the two runs the files again: each is written
        // to bear that.
        graph.writeTogether(names.stream()
                .map(name -> new Graph.Write(CypherFile.of("schema/" + name), Parameters.none()))
                .toList());
        graph.writeTogether(names.stream().map(this::remember).toList());
        names.clear();
    }

    private Graph.Write remember(String name) {
        return new Graph.Write(
                CypherFile.of("graph/remember-migration"),
                Parameters.of("version", versionOf(name))
                        .and(
                                "description",
                                name.substring(name.indexOf("__") + 2).replace('_', ' '))
                        .and(
                                "checksum",
                                checksum(CypherFile.of("schema/" + name).text()))
                        .and("now", OffsetDateTime.now(clock)));
    }

    private static String versionOf(String name) {
        return name.substring(1, name.indexOf("__"));
    }

    private static String checksum(String text) {
        try {
            byte[] hash =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One row of {@code cypher/graph/migrations.cypher}. */
    record Applied(String version, String checksum) {}
}
