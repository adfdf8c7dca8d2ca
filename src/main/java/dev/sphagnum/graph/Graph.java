package dev.sphagnum.graph;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Quoted;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.summary.SummaryCounters;

/**
 * The open database. What fails for a passing reason is tried again in a managed transaction, as the driver does it.
 * Thread-safe; close it once.
 *
 * <p>Every method throws a {@link ProblemException} with {@link Problem.GraphUnavailable} when the database cannot be
 * reached and with {@link Problem.Timeout} when a statement ran into its time bound.
 */
public final class Graph implements AutoCloseable {
    /** The oldest server whose Cypher knows every construct in {@code cypher/}. */
    private static final int OLDEST_MAJOR = 5;

    private static final int OLDEST_MINOR = 26;
    private static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(10);
    private static final TransactionConfig TIMEOUT =
            TransactionConfig.builder().withTimeout(STATEMENT_TIMEOUT).build();
    private static final int FETCH_SIZE = 2_000;
    private static final int SCAN_FETCH_SIZE = 20_000;

    private final Driver driver;
    private final GraphSettings settings;
    private final StatementObserver observer;

    private Graph(Driver driver, GraphSettings settings, StatementObserver observer) {
        this.driver = driver;
        this.settings = settings;
        this.observer = observer;
    }

    /** Opens the database and checks that it answers, lets us in and is new enough. */
    public static Graph connect(GraphSettings settings) {
        return connect(settings, (_, _) -> {});
    }

    public static Graph connect(GraphSettings settings, StatementObserver observer) {
        Graph graph = new Graph(open(settings), settings, observer);
        try {
            graph.refuseOldServer();
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    @SuppressWarnings(
            "deprecation") // the usual logging writes every message out, with all its rows, before it drops it
    private static Driver open(GraphSettings settings) {
        Config config = Config.builder()
                .withUserAgent("sphagnum")
                .withLogging(Logging.slf4j())
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(20, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(15, TimeUnit.SECONDS)
                .withFetchSize(FETCH_SIZE)
                .build();
        try {
            return GraphDatabase.driver(
                    settings.uri(), AuthTokens.basic(settings.username(), settings.password()), config);
        } catch (IllegalArgumentException e) {
            throw new Problem.BadArgument(
                            "uri",
                            "'" + settings.uri() + "' is no Neo4j address; use bolt://HOST:7687 or neo4j://HOST:7687")
                    .asException();
        }
    }

    private void refuseOldServer() {
        record Server(String version) {}

        String version = readFirst(CypherFile.of("graph/server-version"), Parameters.none(), Server.class)
                .map(Server::version)
                .orElse("unknown");
        if (!ServerVersion.isAtLeast(version, OLDEST_MAJOR, OLDEST_MINOR)) {
            throw new Problem.GraphUnavailable("Neo4j at " + settings.uri() + " is version " + version
                            + "; Sphagnum needs " + OLDEST_MAJOR + "." + OLDEST_MINOR + " or newer")
                    .asException();
        }
    }

    /**
     * All rows of a read, each as a record whose components are named as the columns.
     *
     * @param rowType a record; a component that may be null in the rows is boxed
     */
    public <T> List<T> read(CypherFile file, Parameters parameters, Class<T> rowType) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.READ)) {
                return rows(session, query(file, parameters), rowType);
            }
        });
    }

    // A transaction that comes and goes with its statement is one exchange with the server; a managed one is three.
    private static <T> List<T> rows(Session session, Query query, Class<T> rowType) {
        try {
            return session.run(query, TIMEOUT).list(row -> row.as(rowType));
        } catch (Neo4jException e) {
            if (!(e instanceof RetryableException)) {
                throw e;
            }
            return session.executeRead(transaction -> transaction.run(query).list(row -> row.as(rowType)), TIMEOUT);
        }
    }

    /** The first row of a read, for statements that answer at most one. */
    public <T> Optional<T> readFirst(CypherFile file, Parameters parameters, Class<T> rowType) {
        List<T> rows = read(file, parameters, rowType);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /**
     * Hands each row to {@code sink} while it arrives; the rows are never all in memory. When the driver retries a
     * transaction the rows are collected anew, so the sink of a retried stream would see rows twice: streams therefore
     * run without retry and fail as {@link Problem.GraphUnavailable} instead.
     */
    public <T> void stream(CypherFile file, Parameters parameters, Class<T> rowType, Consumer<? super T> sink) {
        timed(file, () -> {
            try (Session session = session(AccessMode.READ)) {
                Result result = session.run(query(file, parameters), TIMEOUT);
                while (result.hasNext()) {
                    sink.accept(result.next().as(rowType));
                }
                return result.consume();
            }
        });
    }

    /**
     * As {@link #stream}, for very many rows: nothing is made of a row but its columns, and the server sends far ahead.
     *
     * @param sink is handed the same object for every row
     */
    public void scan(CypherFile file, Parameters parameters, Consumer<? super Cells> sink) {
        timed(file, () -> {
            try (Session session = session(AccessMode.READ, SCAN_FETCH_SIZE)) {
                Result result = session.run(query(file, parameters), TIMEOUT);
                RecordCells cells = new RecordCells();
                while (result.hasNext()) {
                    sink.accept(cells.at(result.next()));
                }
                return result.consume();
            }
        });
    }

    /** Runs a write that takes its values from parameters, in one transaction. */
    public WriteCounts write(CypherFile file, Parameters parameters) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.WRITE)) {
                SummaryCounters counters = session.executeWrite(
                        transaction -> transaction
                                .run(query(file, parameters))
                                .consume()
                                .counters(),
                        TIMEOUT);
                return new WriteCounts(
                        counters.nodesCreated(),
                        counters.nodesDeleted(),
                        counters.relationshipsCreated(),
                        counters.relationshipsDeleted(),
                        counters.propertiesSet());
            }
        });
    }

    /** Writes and answers the rows that the statement returns. */
    public <T> List<T> writeAndRead(CypherFile file, Parameters parameters, Class<T> rowType) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.WRITE)) {
                return session.executeWrite(
                        transaction -> transaction.run(query(file, parameters)).list(row -> row.as(rowType)), TIMEOUT);
            }
        });
    }

    /**
     * Runs a statement outside a managed transaction, as {@code CALL … IN TRANSACTIONS} demands. It is not retried, and
     * what its inner transactions wrote before a failure stays.
     */
    public WriteCounts runImplicitly(CypherFile file, Parameters parameters) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.WRITE)) {
                return counts(
                        session.run(query(file, parameters), TIMEOUT).consume().counters());
            }
        });
    }

    /** Several statements in one transaction: all of them happen or none. */
    public void writeTogether(List<Write> writes) {
        timed(CypherFile.COMMIT, () -> {
            try (Session session = session(AccessMode.WRITE)) {
                session.executeWriteWithoutResult(transaction -> runAll(transaction, writes), TIMEOUT);
                return writes;
            }
        });
    }

    /**
     * As {@link #writeTogether}, for statements that create what nobody else may have created meanwhile.
     *
     * @return false when a uniqueness constraint refused: somebody has, and nothing of this was written
     */
    public boolean createTogether(List<Write> writes) {
        try {
            writeTogether(writes);
            return true;
        } catch (ClientException e) {
            if (e.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed")) {
                return false;
            }
            throw e;
        }
    }

    /** One statement of {@link #writeTogether}. */
    public record Write(CypherFile file, Parameters parameters) {}

    private void runAll(TransactionContext transaction, List<Write> writes) {
        for (Write write : writes) {
            long start = System.nanoTime();
            transaction.run(query(write.file(), write.parameters())).consume();
            observer.ran(write.file(), System.nanoTime() - start);
        }
    }

    /**
     * Rows of any read statement as plain values, at most {@code maxRows}. The session is a read session: a statement
     * that writes is refused by the server. A parameter that the statement cannot take is a {@link Problem.BadArgument}.
     */
    public Table table(CypherFile file, Parameters parameters, int maxRows) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.READ)) {
                return session.executeRead(
                        transaction -> PlainValues.table(transaction.run(query(file, parameters)), maxRows), TIMEOUT);
            } catch (ClientException e) {
                if (!e.code().startsWith("Neo.ClientError.Statement.")) {
                    throw e;
                }
                throw new Problem.BadArgument(
                                "parameters",
                                file.path() + " does not take these parameters: "
                                        + Quoted.of(String.valueOf(e.getMessage()), 300))
                        .asException();
            }
        });
    }

    /** The plan's operators and the columns of a statement, from {@code EXPLAIN}; nothing is run. */
    public Explained explain(CypherFile file, Parameters parameters) {
        return timed(file, () -> {
            try (Session session = session(AccessMode.WRITE)) {
                Result result = session.run(new Query("EXPLAIN " + file.text(), values(parameters)), TIMEOUT);
                return Explained.of(result.keys(), result.consume());
            }
        });
    }

    /** The version that the last finished run left. */
    public GraphVersion version() {
        return readFirst(CypherFile.of("graph/version"), Parameters.none(), GraphVersion.class)
                .orElseThrow(() -> new Problem.GraphUnavailable(
                                "the database at " + settings.uri() + " has no schema yet; ingest something first")
                        .asException());
    }

    /** Raises the version by one, which tells every reader that its picture is old and is to be read whole. */
    public GraphVersion raiseVersion(OffsetDateTime now) {
        Write raise = raise(now, null, null, List.of());
        return writeAndRead(raise.file(), raise.parameters(), GraphVersion.class)
                .getFirst();
    }

    /**
     * Raises the version by one at the end of a run, together with whatever else says that it has ended.
     *
     * @param run id of the {@code IngestRun}; null for anything else that writes
     * @param touched ids of all nodes whose facts were changed, as {@code model:org/name}, and maybe of some more; null when they
     *     are too many or not all known, so that pictures are read whole
     * @param moved those of them that were renamed or merged
     */
    public static Write raise(
            OffsetDateTime now, @Nullable String run, @Nullable List<String> touched, List<String> moved) {
        return new Write(
                CypherFile.of("graph/raise-version"),
                Parameters.of("now", now)
                        .and("run", run)
                        .and("touched", touched)
                        .and("moved", moved));
    }

    public GraphSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Sessions share bookmarks, so that in a cluster a read sees what was written before it. */
    private Session session(AccessMode mode) {
        return session(mode, FETCH_SIZE);
    }

    private Session session(AccessMode mode, int fetchSize) {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withFetchSize(fetchSize)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build());
    }

    private static WriteCounts counts(SummaryCounters counters) {
        return new WriteCounts(
                counters.nodesCreated(),
                counters.nodesDeleted(),
                counters.relationshipsCreated(),
                counters.relationshipsDeleted(),
                counters.propertiesSet());
    }

    private static Query query(CypherFile file, Parameters parameters) {
        return new Query(file.statement(), values(parameters));
    }

    @SuppressWarnings({"NullAway", "unchecked"}) // the driver takes null values; its signature cannot say so
    private static Map<String, Object> values(Parameters parameters) {
        return (Map<String, Object>) (Map<String, ?>) parameters.asMap();
    }

    private <T> T timed(CypherFile file, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } catch (AuthenticationException e) {
            throw unavailable("Neo4j at " + settings.uri() + " refuses user '" + settings.username()
                    + "'; check NEO4J_USERNAME and NEO4J_PASSWORD");
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            throw unavailable("Neo4j at " + settings.uri()
                    + " does not answer; is it running, and is NEO4J_URI (or --uri) its Bolt address?");
        } catch (Neo4jException e) {
            if (e.code().contains("TransactionTimedOut")) {
                throw new Problem.Timeout("the statement " + file.path() + " ran longer than "
                                + STATEMENT_TIMEOUT.toMinutes() + " minutes and was stopped")
                        .asException();
            }
            throw e;
        } finally {
            observer.ran(file, System.nanoTime() - start);
        }
    }

    private static ProblemException unavailable(String message) {
        return new Problem.GraphUnavailable(message).asException();
    }
}
