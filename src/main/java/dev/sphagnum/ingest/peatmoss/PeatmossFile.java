package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;

/**
 * A PeaTMOSS file. It is opened read-only and read by ordered cursors that advance together, so that the 7 GB of the
 * full file need no more memory than the subset.
 *
 * <p>The facts are of 2023: a property that another source has read is never overwritten.
 */
public final class PeatmossFile implements Source {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    public PeatmossFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "peatmoss";
    }

    @Override
    public String input() {
        return file.toString();
    }

    @Override
    public boolean isSnapshot() {
        return true;
    }

    @Override
    public Reading open() throws IOException {
        refuseOtherFiles();
        try {
            Connection connection = connect();
            try {
                Tables tables = Tables.of(connection);
                refuseOtherDatabases(tables);
                return new PeatmossReading(connection, tables);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new Problem.BadInput("'" + file + "' cannot be read as SQLite: " + e.getMessage()).asException();
        }
    }

    private void refuseOtherFiles() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Problem.BadInput("there is no file '" + file + "'").asException();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (!Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC)) {
                throw new Problem.BadInput("'" + file + "' is not a SQLite file; PeaTMOSS is published as PeaTMOSS.db")
                        .asException();
            }
        }
    }

    private void refuseOtherDatabases(Tables tables) {
        if (!tables.has("model", "id", "context_id")) {
            throw new Problem.BadInput("'" + file
                            + "' is a SQLite file without PeaTMOSS's table model(id, context_id); nothing was written")
                    .asException();
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // The address form of a path: a '?' or '%' in a folder's name is no option of the driver.
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=ro");
    }

    /** The opened file. */
    private record PeatmossReading(Connection connection, Tables tables) implements Reading {
        @Override
        public void readInto(FactSink sink) throws IOException {
            try {
                sink.total(tables.count("model") + tables.count("reuse_repository"));
                new PeatmossModels(tables, sink).read();
                new PeatmossRepositories(tables, sink).read();
            } catch (SQLException e) {
                throw new IOException("the database is damaged: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
