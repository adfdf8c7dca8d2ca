package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page with a place for figures, between two marks; what people wrote outside them is left as it is. */
record Marked(Path file) {
    static final String BEGIN = "<!-- written by src/bench/run bench.Suite -->";
    static final String END = "<!-- end of what the suite wrote -->";

    /** Puts a text between the marks; a page that is not there yet becomes one of that text. */
    void write(String text) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "# Benchmarks\n\n" + BEGIN + "\n" + END + "\n";
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    file + " has no marks; put these two lines where the figures belong: " + BEGIN + " and " + END);
        }
        Files.writeString(file, before.substring(0, begin) + BEGIN + "\n" + text + before.substring(end));
    }
}
