package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum blast-radius NAME}. */
@Command(
        name = "blast-radius",
        description = "Everything that depends on a node, directly or not: models, data sets, repositories.",
        footer = {"", "Example: ./sphagnum blast-radius google-bert/bert-base-uncased --kinds repository"})
final class BlastRadiusCommand extends GraphCommand {
    @Parameters(paramLabel = "NAME", description = "A model, data set or repository.")
    private String name = "";

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "List and count only these: model, dataset, repository.")
    private List<NodeKind> kinds = List.of();

    @Option(
            names = "--relations",
            split = ",",
            paramLabel = "RELATION",
            description = "Follow only these from model to model: finetune, adapter, quantized, merge, distilled,"
                    + " unspecified.")
    private List<dev.sphagnum.catalog.Relation> relations = List.of();

    @Option(names = "--depth", paramLabel = "N", description = "Longest chain (1 to 64; default: no bound).")
    private @Nullable Integer depth;

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "How many to list (1 to 500, default: ${DEFAULT-VALUE}).")
    private int first = 20;

    BlastRadiusCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        NodeId root = resolve(features, name, NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY);
        Map<String, Object> filter = new LinkedHashMap<>();
        if (!kinds.isEmpty()) {
            filter.put("kinds", kinds.stream().map(Enum::name).toList());
        }
        if (!relations.isEmpty()) {
            filter.put("relations", relations.stream().map(Enum::name).toList());
        }
        if (depth != null) {
            filter.put("maxDepth", depth);
        }
        JsonNode radius = features.ask("blast-radius", Map.of("of", root.toString(), "filter", filter, "first", first))
                .at("/blastRadius");
        printer()
                .print(
                        radius,
                        "/affected/nodes",
                        List.of(
                                new Printer.Column("DEPTH", "/depth"),
                                new Printer.Column("REACH", "/reach"),
                                new Printer.Column("ID", "/node/id")),
                        after(radius));
        return ExitCode.FINE;
    }

    private static List<String> after(JsonNode radius) {
        JsonNode totals = radius.at("/totals");
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Reached: " + totals.at("/models").asText() + " models, "
                + totals.at("/repositories").asText() + " repositories ("
                + totals.at("/directRepositories").asText()
                + " directly), " + totals.at("/datasets").asText() + " data sets, "
                + totals.at("/owners").asText()
                + " owners");
        lines.addAll(Coverages.lines(radius.at("/coverage")));
        return lines;
    }
}
