package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.LivePicture;
import dev.sphagnum.topology.PictureSize;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code sphagnum doctor}. */
@Command(
        name = "doctor",
        description = "Check the database, its schema and indexes, the picture in memory and the licence knowledge.",
        footer = {"", "Example: ./sphagnum doctor"})
final class DoctorCommand extends GraphCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    DoctorCommand(Environment environment) {
        super(environment);
    }

    /** One row of {@code cypher/graph/indexes.cypher}. */
    record Index(String name, String state, double populated) {}

    /** One row of {@code cypher/graph/server-version.cypher}. */
    record Server(String version) {}

    @Override
    int run(Features features) {
        ArrayNode checks = JSON.createArrayNode();
        check(checks, "java", () -> Runtime.version().toString());
        check(checks, "neo4j", () -> server(features));
        check(checks, "schema", () -> schema(features));
        check(
                checks,
                "graph version",
                () -> features.graph().version().number() + " of "
                        + features.graph().version().at());
        check(checks, "picture", () -> picture(features));
        check(
                checks,
                "licence knowledge",
                () -> features.knowledge().licenses().size() + " licences, version "
                        + features.knowledge().version());
        printer()
                .print(
                        checks,
                        "",
                        List.of(
                                new Printer.Column("CHECK", "/check"),
                                new Printer.Column("OK", "/ok"),
                                new Printer.Column("DETAIL", "/detail")),
                        List.of());
        return allWell(checks) ? ExitCode.FINE : ExitCode.SURROUNDINGS;
    }

    private static boolean allWell(ArrayNode checks) {
        for (JsonNode check : checks) {
            if (!check.at("/ok").asBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** A check that fails is an answer, so that the others are still made. */
    private static void check(ArrayNode checks, String name, Supplier<String> work) {
        boolean ok = true;
        String detail;
        try {
            detail = work.get();
        } catch (RuntimeException e) {
            ok = false;
            detail = String.valueOf(e.getMessage());
        }
        checks.addObject().put("check", name).put("ok", ok).put("detail", detail);
    }

    private static String server(Features features) {
        String version = features.graph()
                .readFirst(CypherFile.of("graph/server-version"), Parameters.none(), Server.class)
                .map(Server::version)
                .orElse("of unknown version");
        return version + " at " + features.graph().settings().uri();
    }

    private static String schema(Features features) {
        List<Index> indexes = features.graph().read(CypherFile.of("graph/indexes"), Parameters.none(), Index.class);
        List<String> broken = indexes.stream()
                .filter(index -> !index.state().equals("ONLINE"))
                .map(index -> index.name() + " is " + index.state())
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException(String.join(", ", broken));
        }
        return indexes.size() + " indexes online";
    }

    private static String picture(Features features) {
        LivePicture.Reading reading = features.picture().reading();
        PictureSize size = reading.picture().size();
        return String.format(
                Locale.ROOT,
                "%d nodes and %d links of version %d, read in %d ms at %s; %.1f MB of heap: %d bytes a node, %d bytes a link",
                size.nodes(),
                size.edges(),
                reading.picture().version().number(),
                reading.took().toMillis(),
                reading.at().truncatedTo(ChronoUnit.SECONDS),
                size.totalBytes() / 1e6,
                size.bytesPerNode(),
                size.bytesPerEdge());
    }
}
