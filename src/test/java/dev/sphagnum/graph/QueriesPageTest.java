package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/queries.md} says what the headers of {@code cypher/} say. */
class QueriesPageTest {
    private static final Path PAGE = Path.of("docs", "queries.md");
    private static final String REGENERATE = "./mvnw test -Dtest=QueriesPageTest -Dsphagnum.docs.write=true";
    private static final Pattern FIELD = Pattern.compile("^// (\\w+):\\s+(.*)$");
    private static final Pattern MORE = Pattern.compile("^// {10}\\s*(\\S.*)$");
    private static final Pattern PARAMETER = Pattern.compile("^\\$(\\w+)\\s+(\\S+)\\s+(.*)$");
    private static final Pattern COLUMN = Pattern.compile("^(\\w+ [A-Z]+(?:<[^>]*>)?)(.*)$");
    /** A comma that does not stand in parentheses. */
    private static final Pattern COMMA = Pattern.compile(",\\s*(?![^(]*\\))");

    private static final String HEAD = """
            # Queries

            The statements under [`cypher/`](../cypher) that answer people, as their headers describe them. Each file is one statement
            that runs as it stands: paste it into Neo4j Browser after its `:params` line, or let the command line do it:

            ```
            ./sphagnum cypher list
            ./sphagnum cypher show lineage/descendants
            ./sphagnum cypher run lineage/descendants -P name=google-bert/bert-base-uncased
            ```

            The values of the `:params` lines are names and ids of the bundled sample. A parameter whose text says "null for …" may
            be null, but it has to be there. Types are Neo4j's.

            This page is generated from the headers; after a change of one: `%s`
            """.formatted(REGENERATE);

    @Test
    void isWhatTheHeadersSay() throws IOException {
        if (Boolean.getBoolean("sphagnum.docs.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/queries.md; to write it anew: " + REGENERATE)
                .isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        String folder = "";
        for (CypherFile file : CypherLibrary.reads()) {
            String its = file.path().substring(0, file.path().lastIndexOf('/'));
            if (!its.equals(folder)) {
                folder = its;
                page.append("\n## ").append(folder).append('\n');
            }
            append(page, file);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, CypherFile file) {
        page.append("\n### [%1$s](../cypher/%1$s.cypher)\n".formatted(file.path()));
        page.append(CypherLibrary.purpose(file)).append('\n');
        List<String> parameters = field(file, "Params");
        if (!parameters.equals(List.of("none"))) {
            page.append("\n| parameter | type | meaning |\n| --- | --- | --- |\n");
            parameters.forEach(line -> page.append(parameter(file, line)));
        }
        page.append("\nReturns ").append(columns(file)).append("\n");
        List<String> browser = field(file, "Browser");
        if (!browser.isEmpty()) {
            page.append("\n```\n").append(String.join("\n", browser)).append("\n```\n");
        }
    }

    private static String parameter(CypherFile file, String line) {
        Matcher matcher = PARAMETER.matcher(line);
        assertThat(matcher.matches())
                .as(file.path() + ": '" + line + "' should be '$name  TYPE  meaning'")
                .isTrue();
        return "| `%s` | `%s` | %s |\n"
                .formatted(matcher.group(1), matcher.group(2), matcher.group(3).replace("|", "\\|"));
    }

    private static String columns(CypherFile file) {
        List<String> columns = new ArrayList<>();
        for (String column : COMMA.split(String.join(" ", field(file, "Returns")), -1)) {
            Matcher matcher = COLUMN.matcher(column.strip());
            assertThat(matcher.matches())
                    .as(file.path() + ": '" + column + "' should be 'name TYPE words'")
                    .isTrue();
            columns.add("`" + matcher.group(1) + "`" + matcher.group(2));
        }
        return String.join(", ", columns) + ".";
    }

    /** The lines of one field of the header, {@code Params}, {@code Returns} or {@code Browser}; empty without it. */
    private static List<String> field(CypherFile file, String name) {
        List<String> lines = new ArrayList<>();
        String current = "";
        for (String line :
                file.text().lines().takeWhile(text -> text.startsWith("//")).toList()) {
            Matcher field = FIELD.matcher(line);
            Matcher more = MORE.matcher(line);
            if (field.matches()) {
                current = field.group(1);
            }
            if (current.equals(name) && (field.matches() || more.matches())) {
                lines.add(field.matches() ? field.group(2) : more.group(1));
            }
        }
        return lines;
    }
}
