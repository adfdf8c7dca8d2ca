package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeKind;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum paths FROM TO}. */
@Command(
        name = "paths",
        description = "The shortest chains between two nodes, along links of one direction.",
        footer = {"", "Example: ./sphagnum paths google-bert/bert-base-uncased github.com/MaartenGr/KeyBERT"})
final class PathsCommand extends GraphCommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "A model, data set or repository.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Another.")
    private String to = "";

    @Option(names = "--max-hops", paramLabel = "N", description = "1 to 64 (default: ${DEFAULT-VALUE}).")
    private int maxHops = 16;

    @Option(names = "--first", paramLabel = "N", description = "How many (1 to 500, default: ${DEFAULT-VALUE}).")
    private int first = 3;

    PathsCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        JsonNode paths = features.ask(
                        "paths",
                        Map.of(
                                "from",
                                node(features, from),
                                "to",
                                node(features, to),
                                "maxHops",
                                maxHops,
                                "first",
                                first))
                .at("/paths");
        printer()
                .print(
                        Paths.withText(paths),
                        "/paths",
                        List.of(new Printer.Column("HOPS", "/length"), new Printer.Column("PATH", "/text")),
                        Coverages.lines(paths.at("/coverage")));
        return ExitCode.FINE;
    }

    private static String node(Features features, String text) {
        return resolve(features, text, NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY)
                .toString();
    }
}
