package dev.sphagnum.license.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sphagnum.catalog.Quoted;
import java.nio.file.Path;
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

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(8).build());
    }

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
    private final Set<String> upstream = new TreeSet<>();

    private LicenseMatrix(Map<String, Map<String, Cell>> cells) {
        this.cells = cells;
        cells.values().forEach(row -> upstream.addAll(row.keySet()));
    }

    /** Reads a table; a mistake names the file and the place. */
    public static LicenseMatrix read(Path file) {
        String text = InputFile.text(file);
        boolean isCsv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        LicenseMatrix matrix = new LicenseMatrix(isCsv ? csv(file, text) : json(file, text));
        if (matrix.cells.isEmpty()) {
            throw InputFile.bad(file, "it holds no pair of licences");
        }
        return matrix;
    }

    private static Map<String, Map<String, Cell>> json(Path file, String text) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw InputFile.noJson(file, e);
        }
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

    private static Map<String, Map<String, Cell>> csv(Path file, String text) {
        List<List<String>> rows = InputFile.csv(file, text);
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return cells;
        }
        List<String> header = rows.getFirst();
        bound(file, Math.max(header.size(), rows.size()));
        for (int line = 1; line < rows.size(); line++) {
            List<String> row = rows.get(line);
            if (row.size() != header.size()) {
                throw InputFile.bad(
                        file, "line " + (line + 1) + " has " + row.size() + " cells and the header " + header.size());
            }
            Map<String, Cell> byUpstream = new LinkedHashMap<>();
            for (int column = 1; column < row.size(); column++) {
                byUpstream.put(
                        header.get(column).strip(),
                        cell(file, "line " + (line + 1) + ", column " + (column + 1), row.get(column)));
            }
            if (cells.put(row.getFirst().strip(), byUpstream) != null) {
                throw InputFile.bad(file, "line " + (line + 1) + " is about '" + Quoted.of(row.getFirst()) + "' again");
            }
        }
        return cells;
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
        return new TreeSet<>(cells.keySet());
    }

    public Set<String> upstream() {
        return new TreeSet<>(upstream);
    }
}
