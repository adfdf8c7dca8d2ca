package dev.sphagnum.license.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that people bring along: bounded, and every mistake named. */
final class InputFile {
    private static final long MOST_BYTES = 64L << 20;

    private InputFile() {}

    static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw bad(file, "there is no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw bad(file, "it is larger than " + (MOST_BYTES >> 20) + " MB");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            throw bad(file, "it is no UTF-8 text");
        } catch (IOException e) {
            throw bad(file, "it cannot be read: " + Quoted.of(String.valueOf(e.getMessage())));
        }
    }

    static RuntimeException bad(Path file, String what) {
        return new Problem.BadInput(Quoted.of(file.toString()) + ": " + what).asException();
    }

    /** JSON that is broken, or nested deeper than is read: then nobody knows the line. */
    static RuntimeException noJson(Path file, JsonProcessingException problem) {
        String line = problem.getLocation() == null
                ? "it"
                : "line " + problem.getLocation().getLineNr();
        return bad(file, line + " is no JSON: " + Quoted.of(problem.getOriginalMessage()));
    }

    /** Rows of CSV (RFC 4180); empty lines are left out. */
    static List<List<String>> csv(Path file, String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted) {
                boolean isEscaped = letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (letter == '"' && !isEscaped) {
                    quoted = false;
                } else {
                    cell.append(letter);
                    at += isEscaped ? 1 : 0;
                }
            } else if (letter == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (letter == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n') {
                end(rows, row, cell);
                row = new ArrayList<>();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        if (quoted) {
            throw bad(file, "a quotation mark is never closed");
        }
        end(rows, row, cell);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
    }
}
