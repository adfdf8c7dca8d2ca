package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.ingest.FactSink;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a side table says of the rows of a main table: a cursor {@code (id, text)} ordered by id, which advances with the
 * main cursor and so holds the texts of one row only.
 */
final class Side implements AutoCloseable {
    private final @Nullable PreparedStatement statement;
    private final @Nullable ResultSet rows;
    private boolean hasRow;

    private Side(@Nullable PreparedStatement statement, @Nullable ResultSet rows) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        advance();
    }

    /**
     * The names that a join table gives each model: {@code model_to_tag} and {@code tag}.
     *
     * @param column what is read of the named table, an SQL expression over the table, there called named
     */
    static Side ofModel(Tables tables, FactSink sink, String name, String column) throws SQLException {
        String join = "model_to_" + name;
        if (!tables.has(join, "model_id", name + "_id") || !tables.has(name, "id", "name")) {
            sink.missing(tables.has(join) ? "table " + name : "table " + join);
            return new Side(null, null);
        }
        // CROSS JOIN keeps SQLite from starting with the small table, which would cost a sort of the large one.
        return of(
                tables,
                "SELECT j.model_id, " + column + " FROM " + join + " j CROSS JOIN " + name + " named ON named.id = j."
                        + name + "_id ORDER BY j.model_id");
    }

    static Side of(Tables tables, String sql) throws SQLException {
        PreparedStatement statement = tables.prepare(sql);
        return new Side(statement, statement.executeQuery());
    }

    static Side none() throws SQLException {
        return new Side(null, null);
    }

    /** False when the table is not in the file, so that its silence means nothing. */
    boolean isThere() {
        return rows != null;
    }

    /** The distinct texts of one id, sorted. Ids must be asked for in ascending order. */
    List<String> of(long id) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows != null && hasRow && rows.getLong(1) <= id) {
            String text = rows.getString(2);
            if (rows.getLong(1) == id && text != null && !text.isBlank()) {
                texts.add(text.strip());
            }
            advance();
        }
        return texts.stream().distinct().sorted().toList();
    }

    /** The number that a counting cursor gives an id; null when the table is missing, 0 when it does not name the id. */
    @Nullable
    Long countOf(long id) throws SQLException {
        if (rows == null) {
            return null;
        }
        long count = 0;
        while (hasRow && rows.getLong(1) <= id) {
            count = rows.getLong(1) == id ? rows.getLong(2) : 0;
            advance();
        }
        return count;
    }

    private void advance() throws SQLException {
        hasRow = rows != null && rows.next();
    }

    @Override
    public void close() throws SQLException {
        if (rows != null) {
            rows.close();
        }
        if (statement != null) {
            statement.close();
        }
    }
}
