package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a run. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        for (Path file : all(folder).reversed()) {
            Files.delete(file);
        }
    }

    static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path file : all(folder)) {
            sum += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return sum;
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
