package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.ingest.FactSink;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The uses of models by repositories, ordered by repository and model, with the files that show each use. */
final class UseCursor implements AutoCloseable {
    private final @Nullable PreparedStatement statement;
    private final @Nullable ResultSet rows;
    private boolean hasRow;

    /** A model that a repository uses; {@code contextId} is null when the model's row is missing. */
    record Use(
            long modelId,
            @Nullable String contextId,
            @Nullable String hubName,
            @Nullable String modelUrl,
            List<String> files) {}

    private UseCursor(@Nullable PreparedStatement statement, @Nullable ResultSet rows) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        advance();
    }

    static UseCursor open(Tables tables, FactSink sink) throws SQLException {
        List<String> parts = new ArrayList<>();
        if (tables.has("model_to_reuse_repository", "model_id", "reuse_repository_id")) {
            parts.add("SELECT reuse_repository_id, model_id, NULL AS path FROM model_to_reuse_repository");
        } else {
            sink.missing("table model_to_reuse_repository");
        }
        if (tables.has("reuse_file", "path", "model_id", "reuse_repository_id")) {
            parts.add("SELECT reuse_repository_id, model_id, path FROM reuse_file"
                    + " WHERE reuse_repository_id IS NOT NULL AND model_id IS NOT NULL");
        } else {
            sink.missing("table reuse_file");
        }
        if (parts.isEmpty()) {
            return new UseCursor(null, null);
        }
        PreparedStatement statement = tables.prepare(sql(tables, String.join(" UNION ALL ", parts)));
        return new UseCursor(statement, statement.executeQuery());
    }

    private static String sql(Tables tables, String uses) {
        boolean hasHubs = tables.has("model_hub", "id", "name") && tables.has("model", "model_hub_id");
        String url = tables.has("model", "repo_url") ? "m.repo_url" : "NULL";
        return "SELECT u.reuse_repository_id, u.model_id, u.path, m.context_id, " + (hasHubs ? "h.name" : "NULL") + ", "
                + url + " FROM (" + uses + ") u LEFT JOIN model m ON m.id = u.model_id "
                + (hasHubs ? "LEFT JOIN model_hub h ON h.id = m.model_hub_id " : "") + "ORDER BY 1, 2, 3";
    }

    /** The uses of one repository. Ids must be asked for in ascending order. */
    List<Use> of(long repositoryId) throws SQLException {
        List<Use> uses = new ArrayList<>();
        while (rows != null && hasRow && rows.getLong(1) < repositoryId) {
            advance();
        }
        while (rows != null && hasRow && rows.getLong(1) == repositoryId) {
            uses.add(next(rows));
        }
        return uses;
    }

    private Use next(ResultSet current) throws SQLException {
        long repositoryId = current.getLong(1);
        long modelId = current.getLong(2);
        List<String> files = new ArrayList<>();
        Use use = new Use(modelId, current.getString(4), current.getString(5), current.getString(6), files);
        while (hasRow && current.getLong(1) == repositoryId && current.getLong(2) == modelId) {
            String file = current.getString(3);
            if (file != null && !file.isBlank() && !files.contains(file)) {
                files.add(file);
            }
            advance();
        }
        return use;
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
