package dev.sphagnum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The figures of each phase, a JSON file each, so that a phase can be run again alone. */
record Results(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(Phase phase, Figures figures) {
        try {
            Files.createDirectories(folder);
            JSON.writeValue(file(phase).toFile(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the phase was never run. */
    Optional<Figures> read(Phase phase) {
        try {
            return Files.exists(file(phase))
                    ? Optional.of(JSON.readValue(file(phase).toFile(), Figures.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(Phase phase) {
        try {
            Files.deleteIfExists(file(phase));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Phase phase) {
        return folder.resolve(phase.name().toLowerCase(Locale.ROOT) + ".json");
    }
}
