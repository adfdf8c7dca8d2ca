package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Bytes to read, with a name for people.
 *
 * @param label the file's name, "standard input"
 */
public record Input(String label, Opener opener) {

    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public static Input file(Path file) {
        return new Input(file.toString(), () -> open(file));
    }

    /** A stream that is there already and can be read once, such as standard input. */
    public static Input stream(String label, InputStream stream) {
        return new Input(label, () -> stream);
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Problem.BadInput("'" + file + "' is a folder; name a file").asException();
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new Problem.BadInput("there is no file '" + file + "'").asException();
        } catch (java.nio.file.AccessDeniedException e) {
            throw new Problem.BadInput("the file '" + file + "' may not be read; check its permissions").asException();
        }
    }
}
