package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code sphagnum stats}. */
@Command(
        name = "stats",
        description = "How large the graph is and how much of it is unknown.",
        footer = {"", "Example: ./sphagnum stats --format json"})
final class StatsCommand extends GraphCommand {
    StatsCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        JsonNode statistics = features.ask("statistics", Map.of()).at("/statistics");
        printer().printFields(statistics, columns());
        return ExitCode.FINE;
    }

    static List<Printer.Column> columns() {
        return Stream.of(
                        "models",
                        "repositories",
                        "datasets",
                        "licenses",
                        "owners",
                        "papers",
                        "derivations",
                        "uses",
                        "trainings",
                        "licenseClaims",
                        "stubs",
                        "modelsWithoutLicense",
                        "unresolvedNames")
                .map(name -> new Printer.Column(name, "/" + name))
                .toList();
    }
}
