package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum lineage NAME}. */
@Command(
        name = "lineage",
        description = "The models that a model was made from (--up), or that were made from it (--down).",
        footer = {"", "Example: ./sphagnum lineage --down meta-llama/Llama-2-7b-hf"})
final class LineageCommand extends GraphCommand {
    @Parameters(paramLabel = "NAME", description = "org/model, a former name, or an id with its prefix.")
    private String name = "";

    @ArgGroup
    private Direction direction = new Direction();

    @Option(names = "--depth", paramLabel = "N", description = "Longest chain (1 to 64, default: ${DEFAULT-VALUE}).")
    private int depth = 16;

    @Option(names = "--first", paramLabel = "N", description = "Most nodes (1 to 5000, default: ${DEFAULT-VALUE}).")
    private int first = 500;

    private static final class Direction {
        @Option(names = "--up", description = "Towards bases (the default).")
        private boolean up;

        @Option(names = "--down", description = "Towards derivatives.")
        private boolean down;

        boolean isDown() {
            return down && !up;
        }
    }

    LineageCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        NodeId model = resolve(features, name, NodeKind.MODEL);
        JsonNode lineage = features.ask(
                        "lineage",
                        Map.of(
                                "name",
                                model.name(),
                                "direction",
                                direction.isDown() ? "DOWN" : "UP",
                                "maxDepth",
                                depth,
                                "first",
                                first))
                .at("/model/lineage");
        printer()
                .print(
                        lineage,
                        "/nodes",
                        List.of(
                                new Printer.Column("DEPTH", "/depth"),
                                new Printer.Column("MODEL", "/node/name"),
                                new Printer.Column("RELATION", "/hop/relation"),
                                new Printer.Column("LICENCE", "/node/licenses"),
                                new Printer.Column("DOWNLOADS", "/node/downloads")),
                        Coverages.lines(lineage.at("/coverage")));
        return ExitCode.FINE;
    }
}
