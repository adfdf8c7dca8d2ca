package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.ingest.ChangeHistory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sphagnum changes}. */
@Command(
        name = "changes",
        description = "What runs found changed since their source was read before, the newest first.",
        footer = {"", "Example: ./sphagnum changes --since P7D --kind license_changed --kind namespace_reuse"})
final class ChangesCommand extends GraphCommand {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Only changes of runs that began then or later: 2026-01-31, 2026-01-31T12:00:00Z, or P7D ago.")
    private @Nullable String since;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only changes of this kind; may be repeated: ${COMPLETION-CANDIDATES}.")
    private List<ChangeKind> kinds = List.of();

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "How many to list (1 to 500, default: ${DEFAULT-VALUE}).")
    private int first = 20;

    @Option(
            names = "--prune-before",
            paramLabel = "TIME",
            description = "Delete the changes that were observed before, then list what is left.")
    private @Nullable String pruneBefore;

    ChangesCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("first", first);
        variables.put("kinds", kinds.stream().map(Enum::name).toList());
        if (since != null) {
            variables.put("since", moment("--since", since).toString());
        }
        if (pruneBefore != null) {
            prune(features, moment("--prune-before", pruneBefore));
        }
        JsonNode changes = features.ask("changes", variables).at("/changes");
        printer()
                .print(
                        changes,
                        "/nodes",
                        columns(),
                        List.of(
                                "",
                                changes.at("/nodes").size() + " of "
                                        + changes.at("/totalCount").asText() + " changes"));
        return ExitCode.FINE;
    }

    private void prune(Features features, OffsetDateTime before) {
        long gone = new ChangeHistory(features.graph()).prune(before);
        if (!options.quiet) {
            environment.err().println("deleted " + gone + " changes that were observed before " + before);
        }
    }

    private static OffsetDateTime moment(String option, String text) {
        return Moment.of(option, text, Clock.systemUTC());
    }

    private static List<Printer.Column> columns() {
        return List.of(
                new Printer.Column("OBSERVED", "/observedAt"),
                new Printer.Column("KIND", "/kind"),
                new Printer.Column("SUBJECT", "/subjectId"),
                new Printer.Column("BEFORE", "/before"),
                new Printer.Column("AFTER", "/after"),
                new Printer.Column("SOURCE", "/source"));
    }
}
