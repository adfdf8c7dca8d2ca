package dev.sphagnum.bench;

import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.SupplyGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * What a user does without us: two indexed tables in SQLite and recursive queries. Tuned as somebody would who knows it:
 * covering indexes both ways, statistics, a cache for the whole file, temporary tables in memory, prepared statements.
 */
final class SqliteTables implements AutoCloseable {
    private static final int BATCH = 10_000;

    private static final String[] SCHEMA = {
        "CREATE TABLE nodes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT, downloads INTEGER)",
        "CREATE TABLE edges (parent INTEGER NOT NULL, child INTEGER NOT NULL, link TEXT NOT NULL, relation TEXT)"
    };

    private static final String[] INDEXES = {
        "CREATE UNIQUE INDEX node_name ON nodes (name, kind)",
        "CREATE INDEX edge_parent ON edges (parent, child)",
        "CREATE INDEX edge_child ON edges (child, parent)",
        "ANALYZE"
    };

    /** Each descendant once, at its least depth; the bound of depth is what ends a cycle. */
    private static final String RADIUS = """
            WITH RECURSIVE walk (id, depth) AS (
              SELECT id, 0 FROM nodes WHERE name = ? AND kind = 'MODEL'
              UNION
              SELECT edges.child, walk.depth + 1 FROM walk JOIN edges ON edges.parent = walk.id WHERE walk.depth < 64
            ),
            reached AS MATERIALIZED (SELECT id, min(depth) AS depth FROM walk GROUP BY id HAVING min(depth) > 0)
            SELECT 'total' AS what, kind AS name, count(*) AS number FROM reached JOIN nodes USING (id) GROUP BY kind
            UNION ALL
            SELECT * FROM (
              SELECT kind, name, depth FROM reached JOIN nodes USING (id) ORDER BY depth, name, kind LIMIT ?
            )
            """;

    private static final String COUNT = """
            WITH RECURSIVE walk (id) AS (
              SELECT id FROM nodes WHERE name = ? AND kind = 'MODEL'
              UNION
              SELECT edges.child FROM walk JOIN edges ON edges.parent = walk.id
            )
            SELECT count(*) - 1 FROM walk
            """;

    private static final String ANCESTORS = """
            WITH RECURSIVE walk (id, depth) AS (
              SELECT id, 0 FROM nodes WHERE name = ? AND kind = 'MODEL'
              UNION
              SELECT edges.parent, walk.depth + 1 FROM walk JOIN edges ON edges.child = walk.id
                WHERE walk.depth < 64 AND edges.link = 'DERIVED_FROM'
            )
            SELECT nodes.name, min(depth) AS depth FROM walk JOIN nodes USING (id) GROUP BY id HAVING min(depth) > 0
            ORDER BY depth, name LIMIT ?
            """;

    private static final String MODEL = "SELECT * FROM nodes WHERE name = ? AND kind = 'MODEL'";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private SqliteTables(Connection connection) {
        this.connection = connection;
    }

    /** Fills a new file with the nodes and links of a picture. */
    static SqliteTables of(Path file, SupplyGraph picture) throws SQLException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-2_000_000);
        SqliteTables tables =
                new SqliteTables(DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties()));
        tables.fill(picture);
        return tables;
    }

    private void fill(SupplyGraph picture) throws SQLException {
        connection.setAutoCommit(false);
        run(SCHEMA);
        fillNodes(picture);
        fillEdges(picture);
        run(INDEXES);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void fillNodes(SupplyGraph picture) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO nodes VALUES (?, ?, ?, ?, ?)")) {
            for (int node = 0; node < picture.nodeCount(); node++) {
                insert.setInt(1, node);
                insert.setString(2, picture.name(node));
                insert.setString(3, picture.kind(node).name());
                insert.setString(4, picture.owner(node));
                insert.setLong(5, picture.downloads(node));
                add(insert, node);
            }
            insert.executeBatch();
        }
    }

    private void fillEdges(SupplyGraph picture) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO edges VALUES (?, ?, ?, ?)")) {
            for (int edge = 0; edge < picture.edgeCount(); edge++) {
                Relation relation = picture.relation(edge);
                insert.setInt(1, picture.base(edge));
                insert.setInt(2, picture.dependent(edge));
                insert.setString(3, picture.link(edge).name());
                insert.setString(4, relation == null ? null : relation.name());
                add(insert, edge);
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, int row) throws SQLException {
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
            insert.executeBatch();
        }
    }

    private void run(String[] statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    /** Totals by kind and a first page; answers the sum of the totals. */
    int radius(String root, int first) {
        return ask(RADIUS, root, first, rows -> {
            int total = 0;
            while (rows.next()) {
                total += rows.getString(1).equals("total") ? rows.getInt(3) : 0;
            }
            return total;
        });
    }

    /** Distinct descendants, without anything else. */
    int count(String root) {
        return ask(COUNT, root, null, rows -> rows.next() ? rows.getInt(1) : -1);
    }

    int ancestors(String leaf, int first) {
        return ask(ANCESTORS, leaf, first, SqliteTables::readAll);
    }

    int model(String name) {
        return ask(MODEL, name, null, SqliteTables::readAll);
    }

    private static int readAll(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count += rows.getString(1).isEmpty() ? 0 : 1;
        }
        return count;
    }

    @FunctionalInterface
    private interface Reading {
        int of(ResultSet rows) throws SQLException;
    }

    private int ask(String query, String name, @Nullable Integer first, Reading reading) {
        try {
            PreparedStatement statement = prepared.get(query);
            if (statement == null) {
                statement = connection.prepareStatement(query);
                prepared.put(query, statement);
            }
            statement.setString(1, name);
            if (first != null) {
                statement.setInt(2, first);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
