package dev.sphagnum.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.CypherLibrary;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.graph.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sphagnum cypher …}: the read statements of {@code cypher/}. */
@Command(
        name = "cypher",
        description = "List, show and run the statements of cypher/.",
        footer = {"", "Example: ./sphagnum cypher run browse/most-depended-on"},
        subcommands = {CypherCommand.ListFiles.class, CypherCommand.Show.class, CypherCommand.Run.class})
final class CypherCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code sphagnum cypher list}; needs no database. */
    @Command(
            name = "list",
            description = "The read statements, with what each answers.",
            footer = {"", "Example: ./sphagnum cypher list"})
    static final class ListFiles implements Callable<Integer> {
        private final Environment environment;

        @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: table).")
        private GlobalOptions.Format format = GlobalOptions.Format.table;

        ListFiles(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            JsonNode files = JSON.valueToTree(CypherLibrary.reads().stream()
                    .map(file -> Map.of("name", file.path(), "purpose", CypherLibrary.purpose(file)))
                    .toList());
            new Printer(environment.out(), format)
                    .print(
                            files,
                            "",
                            List.of(new Printer.Column("NAME", "/name"), new Printer.Column("PURPOSE", "/purpose")),
                            List.of());
            return ExitCode.FINE;
        }
    }

    /** {@code sphagnum cypher show NAME}; needs no database. */
    @Command(
            name = "show",
            description = "One statement as it stands, ready to paste into Neo4j Browser.",
            footer = {"", "Example: ./sphagnum cypher show lineage/descendants"})
    static final class Show implements Callable<Integer> {
        private final Environment environment;

        @picocli.CommandLine.Parameters(paramLabel = "NAME", description = "As in the list.")
        private String name = "";

        Show(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            environment.out().print(CypherLibrary.find(name).text());
            environment.out().flush();
            return ExitCode.FINE;
        }
    }

    /** {@code sphagnum cypher run NAME -P key=value}. */
    @Command(
            name = "run",
            description = "Run one read statement; filters that are left out are null.",
            footer = {"", "Example: ./sphagnum cypher run lineage/descendants -P name=google-bert/bert-base-uncased"})
    static final class Run extends GraphCommand {
        @picocli.CommandLine.Parameters(paramLabel = "NAME", description = "As in the list.")
        private String name = "";

        @Option(names = "-P", paramLabel = "KEY=VALUE", description = "A parameter; the value is JSON, or else text.")
        private Map<String, String> given = new LinkedHashMap<>();

        @Option(names = "--max-rows", paramLabel = "N", description = "Most rows (default: ${DEFAULT-VALUE}).")
        private int maxRows = 1_000;

        Run(Environment environment) {
            super(environment);
        }

        @Override
        int run(Features features) {
            CypherFile file = CypherLibrary.find(name);
            Table table = features.graph().table(file, parameters(file), maxRows);
            JsonNode rows = JSON.valueToTree(table.rows());
            List<Printer.Column> columns = table.columns().stream()
                    .map(column -> new Printer.Column(
                            column, "/" + column.replace("~", "~0").replace("/", "~1")))
                    .toList();
            printer()
                    .print(
                            rows,
                            "",
                            columns,
                            table.truncated()
                                    ? List.of("cut after " + maxRows + " rows; --max-rows takes more")
                                    : List.of());
            return ExitCode.FINE;
        }

        private Parameters parameters(CypherFile file) {
            List<String> known = CypherLibrary.parameters(file);
            for (String key : given.keySet()) {
                if (!known.contains(key)) {
                    throw Main.badOption(
                            "-P",
                            file.path() + " has no parameter '" + key + "'; it takes "
                                    + (known.isEmpty() ? "none" : String.join(", ", known)));
                }
            }
            Parameters parameters = Parameters.none();
            for (String key : known) {
                parameters = parameters.and(key, given.containsKey(key) ? value(given.get(key)) : absent(file, key));
            }
            return parameters;
        }

        /** Null leaves a filter out; a bound on rows takes no null, so that one left out is no bound of its own. */
        private @Nullable Object absent(CypherFile file, String key) {
            if (Pattern.compile("LIMIT toInteger\\(\\$" + key + "\\)")
                    .matcher(file.text())
                    .find()) {
                return maxRows + 1;
            }
            return Pattern.compile("SKIP toInteger\\(\\$" + key + "\\)")
                            .matcher(file.text())
                            .find()
                    ? 0
                    : null;
        }

        private static @Nullable Object value(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return JSON.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                return text;
            }
        }
    }
}
