package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of {@code cypher/} that answer people, by the headers they carry. */
public final class CypherLibrary {
    private static final Pattern PARAMETER = Pattern.compile("^//\\s+(?:Params:\\s+)?\\$(\\w+)\\s");

    private CypherLibrary() {}

    /** Rooms whose statements serve the program and answer nobody. */
    private static final Set<String> INTERNAL = Set.of("graph", "ingest", "schema", "topology");

    /** Every statement, by path. */
    public static List<CypherFile> all() {
        return CypherFolder.list("").stream().map(CypherFile::of).toList();
    }

    /** Every statement that answers people, by path. */
    public static List<CypherFile> reads() {
        return all().stream()
                .filter(file ->
                        !INTERNAL.contains(file.path().substring(0, file.path().indexOf('/'))))
                .filter(file -> !columns(file).isEmpty() && !isInternal(file))
                .toList();
    }

    /** Its header says on the second line that it serves the program: {@code // Internal: yes, used by …}. */
    private static boolean isInternal(CypherFile file) {
        return header(file).skip(1).findFirst().orElse("").startsWith("// Internal: yes, used by ");
    }

    /** One of {@link #reads()}, with or without {@code cypher/} and {@code .cypher}. */
    public static CypherFile find(String name) {
        String path = name.replaceFirst("^cypher/", "").replaceFirst("\\.cypher$", "");
        List<String> known = reads().stream().map(CypherFile::path).toList();
        if (known.contains(path)) {
            return CypherFile.of(path);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        List<String> near = known.stream()
                .filter(other -> !last.isBlank() && other.contains(last))
                .limit(3)
                .toList();
        throw new Problem.BadArgument(
                        "name",
                        "no statement '" + dev.sphagnum.catalog.Quoted.of(name) + "'; "
                                + (near.isEmpty()
                                        ? "list them with: ./sphagnum cypher list"
                                        : "did you mean " + String.join(", ", near) + "?"))
                .asException();
    }

    /** The first line of the header: what the statement answers. */
    public static String purpose(CypherFile file) {
        return file.text().lines().findFirst().orElse("").replaceFirst("^//\\s*", "");
    }

    /** The names of the parameters that the header lists, in its order. */
    public static List<String> parameters(CypherFile file) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        for (String line : header(file).toList()) {
            within = line.startsWith("// Params:") || (within && line.startsWith("//          "));
            Matcher matcher = PARAMETER.matcher(line);
            if (within && matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /**
     * Why the statement may have a plan that the house rules forbid, from {@code // Plan:}; empty when the header gives no
     * reason.
     */
    public static String planReason(CypherFile file) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        for (String line : header(file).toList()) {
            within = line.startsWith("// Plan:") || (within && line.startsWith("//          "));
            if (within) {
                text.append(line.replaceFirst("^// (Plan:)?\\s*", "")).append(' ');
            }
        }
        return text.toString().strip();
    }

    /** The columns that the header promises, in its order; empty for a write that returns nothing. */
    public static List<String> columns(CypherFile file) {
        StringBuilder text = new StringBuilder();
        boolean within = false;
        for (String line : header(file).toList()) {
            within = line.startsWith("// Returns:") || (within && line.startsWith("//          "));
            if (within) {
                text.append(line.replaceFirst("^// (Returns:)?\\s*", "")).append(' ');
            }
        }
        String columns = text.toString().replaceAll("\\([^)]*\\)", "").strip();
        if (columns.startsWith("nothing")) {
            return List.of();
        }
        return Arrays.stream(columns.split(",", -1))
                .map(column -> column.strip().split("\\s", 2)[0])
                .filter(column -> !column.isEmpty())
                .toList();
    }

    private static Stream<String> header(CypherFile file) {
        return file.text().lines().takeWhile(line -> line.startsWith("//"));
    }
}
