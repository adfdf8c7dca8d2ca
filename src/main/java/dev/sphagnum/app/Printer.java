package dev.sphagnum.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints an answer as a table for people, as JSON in GraphQL's shape, or as CSV (RFC 4180). */
final class Printer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_CELL = 90;

    private final PrintWriter out;
    private final GlobalOptions.Format format;

    /**
     * A column of a table.
     *
     * @param at JSON pointer below the row, {@code /node/name}
     */
    record Column(String title, String at) {}

    Printer(PrintWriter out, GlobalOptions.Format format) {
        this.out = out;
        this.format = format;
    }

    /**
     * Prints a whole answer.
     *
     * @param rows where the rows of table and CSV are, as a JSON pointer below the answer
     * @param after lines that only a person sees, below the table
     */
    void print(JsonNode answer, String rows, List<Column> columns, List<String> after) {
        switch (format) {
            case json -> json(answer);
            case csv -> csv(answer.at(rows), columns);
            case table -> {
                table(answer.at(rows), columns);
                after.forEach(out::println);
            }
        }
        flush();
    }

    /** An object as JSON, or as lines of name and value. */
    void printFields(JsonNode answer, List<Column> columns) {
        switch (format) {
            case json -> json(answer);
            case csv -> csv(JSON.createArrayNode().add(answer), columns);
            case table -> {
                int width = columns.stream()
                        .mapToInt(column -> column.title().length())
                        .max()
                        .orElse(0);
                columns.forEach(
                        column -> out.println(pad(column.title(), width) + "  " + cell(answer.at(column.at()))));
            }
        }
        flush();
    }

    void json(Object answer) {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void table(JsonNode rows, List<Column> columns) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(Column::title).toList());
        rows.forEach(row -> cells.add(
                columns.stream().map(column -> cell(row.at(column.at()))).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> cells.stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : cells) {
            String line = IntStream.range(0, row.size())
                    .mapToObj(i -> pad(row.get(i), widths[i]))
                    .collect(Collectors.joining("  "));
            out.println(line.stripTrailing());
        }
        if (rows.isEmpty()) {
            out.println("(none)");
        }
    }

    private void csv(JsonNode rows, List<Column> columns) {
        out.print(columns.stream().map(Column::title).map(Printer::quoted).collect(Collectors.joining(",")) + "\r\n");
        rows.forEach(row -> out.print(columns.stream()
                        .map(column -> quoted(text(row.at(column.at()))))
                        .collect(Collectors.joining(","))
                + "\r\n"));
    }

    private void flush() {
        // PrintWriter swallows errors; a closed pipe is the one that happens.
        if (out.checkError()) {
            throw new OutputClosedException();
        }
    }

    private static String cell(JsonNode value) {
        String text = value.isNull() || value.isMissingNode() ? "-" : text(value);
        String clean = text.replaceAll("\\p{Cntrl}", "·");
        return clean.length() <= MAX_CELL ? clean : clean.substring(0, MAX_CELL - 1) + "…";
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(text(element)));
            return String.join(" ", texts);
        }
        if (value.isObject()) {
            // {license: {name: "MIT"}} reads as MIT.
            return value.size() == 1 ? text(value.elements().next()) : value.toString();
        }
        return value.asText();
    }

    /** RFC 4180; a leading apostrophe keeps a spreadsheet from running a cell that looks like a formula. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+(\\.\\d+)?")
                ? "'" + text
                : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
