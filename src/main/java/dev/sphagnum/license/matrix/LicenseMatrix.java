package dev.sphagnum.license.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Quoted;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of licence pairs: may a work under the downstream licence contain material under the upstream one? Immutable.
 *
 * <p>Three shapes are read: OSADL's JSON ({@code {leading: {subordinate: "Yes"}}}, where the leading licence is downstream);
 * JSON with a member {@code matrix} of {@code {downstream: {upstream: "yes"}}}; and CSV, whose header row names upstream
 * licences and whose first column names downstream ones.
 */
public final class LicenseMatrix {
    private static final int MOST_LICENSES = 3_000;
    /** What stands beside the licences in OSADL's file. */
    private static final Set<String> NOT_LICENSES = Set.of("timeformat", "timestamp");

    /** What the table says of a pair. */
    public enum Cell {
        YES,
        NO,
        /** The table has the pair and leaves it open. */
        OPEN,
        /** The table has no such row or column. */
        ABSENT
    }

    private final Map<String, Map<String, Cell>> cells;
    private final Set<String> downstream;
    private final Set<String> upstream;

    private LicenseMatrix(Map<String, Map<String, Cell>> cells) {
        this.cells = cells;
        downstream = Collections.unmodifiableSet(new TreeSet<>(cells.keySet()));
        Set<String> columns = new TreeSet<>();
        cells.values().forEach(row -> columns.addAll(row.keySet()));
        upstream = Collections.unmodifiableSet(columns);
    }

    /** Reads a table; a mistake names the file and the place. */
    public static LicenseMatrix read(Path file) {
        boolean isCsv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        LicenseMatrix matrix = new LicenseMatrix(isCsv ? csv(file) : json(file));
        if (matrix.cells.isEmpty()) {
            throw InputFile.bad(file, "it holds no pair of licences");
        }
        return matrix;
    }

    private static Map<String, Map<String, Cell>> json(Path file) {
        JsonNode document = InputFile.json(file);
        JsonNode rows = document.has("matrix") ? document.get("matrix") : document;
        if (!rows.isObject()) {
            throw InputFile.bad(file, "it has to be an object of licences, or to have a member 'matrix' that is one");
        }
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> row : rows.properties()) {
            if (!NOT_LICENSES.contains(row.getKey())) {
                cells.put(row.getKey(), row(file, row.getKey(), row.getValue()));
            }
        }
        bound(file, cells.size());
        return cells;
    }

    private static Map<String, Cell> row(Path file, String name, JsonNode row) {
        if (!row.isObject()) {
            throw InputFile.bad(file, "'" + Quoted.of(name) + "' has to be an object of licences");
        }
        bound(file, row.size());
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> cell : row.properties()) {
            if (!cell.getValue().isTextual() && !cell.getValue().isNull()) {
                throw InputFile.bad(file, place(name, cell.getKey()) + " has to be a word");
            }
            cells.put(
                    cell.getKey(),
                    cell(file, place(name, cell.getKey()), cell.getValue().asText("")));
        }
        return cells;
    }

    private static String place(String downstream, String upstream) {
        return "the cell of '" + Quoted.of(downstream) + "' and '" + Quoted.of(upstream) + "'";
    }

    private static Map<String, Map<String, Cell>> csv(Path file) {
        List<List<String>> rows = InputFile.csv(file);
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return cells;
        }
        List<String> header = header(file, rows.getFirst());
        bound(file, rows.size());
        for (int number = 2; number <= rows.size(); number++) {
            List<String> row = rows.get(number - 1);
            String place = "row " + number;
            if (row.size() != header.size()) {
                throw InputFile.bad(file, place + " has " + row.size() + " cells and the header " + header.size());
            }
            Map<String, Cell> byUpstream = new LinkedHashMap<>();
            for (int column = 1; column < header.size(); column++) {
                byUpstream.put(header.get(column), cell(file, place + ", column " + (column + 1), row.get(column)));
            }
            String downstream = row.getFirst().strip();
            if (downstream.isEmpty() || cells.put(downstream, byUpstream) != null) {
                throw InputFile.bad(file, place + " names no licence, or one again: '" + Quoted.of(downstream) + "'");
            }
        }
        return cells;
    }

    private static List<String> header(Path file, List<String> row) {
        List<String> names = row.stream().map(String::strip).toList();
        bound(file, names.size());
        List<String> licenses = names.subList(1, names.size());
        if (licenses.contains("") || Set.copyOf(licenses).size() != licenses.size()) {
            throw InputFile.bad(file, "the header names no licence in a column, or one again");
        }
        return names;
    }

    private static void bound(Path file, int licenses) {
        if (licenses > MOST_LICENSES) {
            throw InputFile.bad(file, "it has " + licenses + " licences; at most " + MOST_LICENSES + " are read");
        }
    }

    private static Cell cell(Path file, String place, String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> Cell.YES;
            case "no" -> Cell.NO;
            case "?", "unknown", "check dependency", "same", "" -> Cell.OPEN;
            default ->
                throw InputFile.bad(
                        file,
                        place + " is '" + Quoted.of(word)
                                + "'; it takes yes, no, ?, unknown, same or check dependency");
        };
    }

    /** What the table says. */
    public Cell of(String upstreamLicense, String downstreamLicense) {
        return cells.getOrDefault(downstreamLicense, Map.of()).getOrDefault(upstreamLicense, Cell.ABSENT);
    }

    public Set<String> downstream() {
        return downstream;
    }

    public Set<String> upstream() {
        return upstream;
    }
}
