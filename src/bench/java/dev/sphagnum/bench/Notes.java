package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What people wrote about single figures: a Markdown file with a heading {@code ## KEY} for each. A new run keeps it. */
final class Notes {
    private final Map<String, String> byKey = new HashMap<>();

    static Notes read(Path file) throws IOException {
        Notes notes = new Notes();
        if (Files.exists(file)) {
            String key = "";
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    key = line.substring(3).strip();
                } else {
                    notes.byKey.merge(key, line, (before, more) -> before + "\n" + more);
                }
            }
        }
        return notes;
    }

    /** Empty when nobody wrote about the figure. */
    String of(String key) {
        return byKey.getOrDefault(key, "").strip();
    }
}
