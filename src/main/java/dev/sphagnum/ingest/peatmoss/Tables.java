package dev.sphagnum.ingest.peatmoss;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which tables and columns a file has: releases differ, and what is missing is reported instead of asked for. */
final class Tables {
    private final Connection connection;
    private final Map<String, Set<String>> columnsByTable;

    private Tables(Connection connection, Map<String, Set<String>> columnsByTable) {
        this.connection = connection;
        this.columnsByTable = columnsByTable;
    }

    static Tables of(Connection connection) throws SQLException {
        Map<String, Set<String>> columnsByTable = new HashMap<>();
        String sql = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                + " WHERE m.type IN ('table', 'view')";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                columnsByTable
                        .computeIfAbsent(rows.getString(1).toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                        .add(rows.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        return new Tables(connection, columnsByTable);
    }

    /** True when the table is there with all of the columns. */
    boolean has(String table, String... columns) {
        return columnsByTable.getOrDefault(table, Set.of()).containsAll(Set.of(columns))
                && columnsByTable.containsKey(table);
    }

    long count(String table) throws SQLException {
        if (!has(table)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** A forward-only cursor; SQLite computes each row when it is asked for. */
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    }
}
