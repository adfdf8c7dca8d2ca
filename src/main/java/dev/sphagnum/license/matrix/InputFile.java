package dev.sphagnum.license.matrix;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files that people bring along: bounded, and every mistake named. */
final class InputFile {
    private static final int MOST_MEGABYTES = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private InputFile() {}

    private static String text(Path file) {
        return TextFile.read(file, MOST_MEGABYTES);
    }

    static RuntimeException bad(Path file, String what) {
        return TextFile.bad(file, what);
    }

    /** A document of JSON: each key once, nothing behind it, nested no deeper than is needed. */
    static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw unreadable(file, "JSON", e);
        }
    }

    /** Rows of CSV (RFC 4180); empty lines are left out, and a row's number does not count them. */
    static List<List<String>> csv(Path file) {
        try (MappingIterator<List<String>> rows =
                CSV.readerForListOf(String.class).readValues(text(file))) {
            return rows.readAll();
        } catch (JsonProcessingException e) {
            throw unreadable(file, "CSV", e);
        } catch (IOException e) {
            throw bad(file, "it cannot be read: " + Quoted.of(String.valueOf(e.getMessage())));
        }
    }

    /** Of what is nested deeper than is read nobody knows the line. */
    private static RuntimeException unreadable(Path file, String format, JsonProcessingException problem) {
        String place = problem.getLocation() == null
                ? "it"
                : "line " + problem.getLocation().getLineNr();
        return bad(file, place + " is no " + format + ": " + Quoted.of(problem.getOriginalMessage()));
    }
}
