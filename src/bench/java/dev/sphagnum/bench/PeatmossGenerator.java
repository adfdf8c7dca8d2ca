package dev.sphagnum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * Writes a SQLite file as PeaTMOSS is published, of any scale, with the counts, shares and degrees that were published for
 * it ({@link Published}).
 */
public final class PeatmossGenerator {
    /** With fewer, the few models would have to have more uses than there are repositories. */
    private static final double LEAST = 0.005;

    private static final double MOST = 100;

    private PeatmossGenerator() {}

    /**
     * Writes a new file; the same scale and seed give the same bytes.
     *
     * @param scale 1.0 is the published size, 281,638 models
     * @throws IllegalArgumentException when the scale is not 0.005 to 100
     * @throws UncheckedIOException when the file is there already or cannot be written
     */
    public static Generated write(Path file, double scale, long seed) {
        if (!(scale >= LEAST && scale <= MOST)) {
            throw new IllegalArgumentException(
                    "the scale must be " + LEAST + " to " + MOST + ", not " + scale + "; 1.0 is the published size");
        }
        if (Files.exists(file)) {
            throw new UncheckedIOException(new FileAlreadyExistsException(file.toString()));
        }
        // The address form of a path: a '?' or '%' in a folder's name is no option of the driver.
        try (Connection connection =
                config().createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : PeatmossSchema.statements()) {
                    statement.executeUpdate(sql);
                }
            }
            Generated generated = fill(connection, scale, seed);
            connection.commit();
            return generated;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
        }
    }

    /** A file that is left half written is deleted by whoever made it: nothing is worth a journal. */
    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setCacheSize(-200_000);
        return config;
    }

    private static Generated fill(Connection connection, double scale, long seed) throws SQLException {
        try (SqlRows rows = new SqlRows(connection)) {
            PeatmossModelRows models = new PeatmossModelRows(rows, scale, seed);
            models.write();
            PeatmossUseRows uses = new PeatmossUseRows(rows, scale, models.count(), seed);
            uses.write();
            return new Generated(models.count(), uses.repositories(), uses.uses(), models.edges(), 0, "", 0);
        }
    }
}
