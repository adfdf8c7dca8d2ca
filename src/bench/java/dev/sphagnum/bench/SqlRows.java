package dev.sphagnum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds rows to the tables of a database, many at a time. */
final class SqlRows implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final Connection connection;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    SqlRows(Connection connection) {
        this.connection = connection;
    }

    private static final class Table {
        private final PreparedStatement statement;
        private int waiting;

        Table(PreparedStatement statement) {
            this.statement = statement;
        }
    }

    /** @param values of the first columns; the others are null */
    void add(String table, @Nullable Object... values) throws SQLException {
        Table its = tables.get(table);
        if (its == null) {
            its = new Table(connection.prepareStatement(sql(table, values.length)));
            tables.put(table, its);
        }
        for (int i = 0; i < values.length; i++) {
            its.statement.setObject(i + 1, values[i]);
        }
        its.statement.addBatch();
        if (++its.waiting == BATCH) {
            its.statement.executeBatch();
            its.waiting = 0;
        }
    }

    private String sql(String table, int values) throws SQLException {
        StringBuilder places = new StringBuilder();
        try (PreparedStatement all = connection.prepareStatement("SELECT * FROM " + table)) {
            int columns = all.getMetaData().getColumnCount();
            for (int i = 0; i < columns; i++) {
                places.append(i == 0 ? "" : ", ").append(i < values ? "?" : "NULL");
            }
        }
        return "INSERT INTO " + table + " VALUES (" + places + ")";
    }

    @Override
    public void close() throws SQLException {
        for (Table table : tables.values()) {
            table.statement.executeBatch();
            table.statement.close();
        }
    }
}
