package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum search TEXT}. */
@Command(
        name = "search",
        description = "Find models, data sets, repositories, owners, licences and papers by what people type.",
        footer = {"", "Example: ./sphagnum search llama 3 8b"})
final class SearchCommand extends GraphCommand {
    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "A name or a part of it, an owner, several words.")
    private List<String> words = List.of();

    @Option(names = "--first", paramLabel = "N", description = "How many (1 to 500, default: ${DEFAULT-VALUE}).")
    private int first = 20;

    SearchCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        JsonNode found = features.ask("search", Map.of("text", String.join(" ", words), "first", first))
                .at("/search");
        printer()
                .print(
                        found,
                        "/nodes",
                        List.of(new Printer.Column("ID", "/id")),
                        List.of(found.at("/totalCount").asText() + " found"));
        return ExitCode.FINE;
    }
}
