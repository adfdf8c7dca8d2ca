package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a bulk load leaves in a data folder until it has come to its end. A file marks it from before the first byte is
 * written, so that whoever opens the folder next knows that nothing in its store is worth keeping: the database was empty.
 */
final class HalfImport {
    private static final String MARKER = "bulk-load.unfinished";
    private static final String FILES = "bulk-load";

    private HalfImport() {}

    static boolean isIn(Path home) {
        return Files.exists(home.resolve(MARKER));
    }

    /** Marks a folder, and removes the store of its empty database, which the import tool makes anew. */
    static void begin(Path home) {
        try {
            Files.writeString(
                    home.resolve(MARKER),
                    "A bulk load is writing here, or was cut off; the next start empties the database again.\n");
            removeStore(home);
            delete(files(home));
        } catch (IOException e) {
            throw notWritable(home, e);
        }
    }

    /** The folder of the files that are to be imported. */
    static Path files(Path home) {
        return home.resolve(FILES);
    }

    /** The load has come to its end: its store stays. */
    static void end(Path home) {
        try {
            Files.delete(home.resolve(MARKER));
            delete(files(home));
        } catch (IOException e) {
            throw notWritable(home, e);
        }
    }

    /** Undoes a load. The mark goes last, so that this can be cut off too. */
    static void remove(Path home) {
        try {
            removeStore(home);
            delete(files(home));
            Files.delete(home.resolve(MARKER));
        } catch (IOException e) {
            throw notWritable(home, e);
        }
    }

    /** The database and its transactions. The server makes both anew; its users and passwords are kept elsewhere. */
    private static void removeStore(Path home) throws IOException {
        delete(store(home));
        delete(home.resolve("data").resolve("transactions").resolve(ImportFiles.DATABASE));
    }

    static Path store(Path home) {
        return home.resolve("data").resolve("databases").resolve(ImportFiles.DATABASE);
    }

    /** Deletes the files that a successful import needs no more, while the load goes on. */
    static void deleteFiles(Path home) {
        try {
            delete(files(home));
        } catch (IOException e) {
            throw notWritable(home, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static RuntimeException notWritable(Path home, IOException e) {
        return new Problem.Surroundings("the data folder " + home + " is not writable (" + e.getMessage()
                        + "); make it writable, or choose another with --home or SPHAGNUM_HOME")
                .asException();
    }
}
