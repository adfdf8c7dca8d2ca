package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The coverage of an answer as lines for people: what was not known belongs beside what was found. */
final class Coverages {
    private Coverages() {}

    static List<String> lines(JsonNode coverage) {
        if (coverage.isMissingNode() || coverage.isNull()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Coverage: graph version " + coverage.at("/asOf/number").asText() + ", "
                + (coverage.at("/truncated").asBoolean() ? "cut by a bound" : "nothing cut") + ", "
                + counted(coverage, "/unresolvedParents", "node that nobody has read", "nodes that nobody has read")
                + ", " + counted(coverage, "/unknownLicenses", "unknown licence", "unknown licences") + ", "
                + counted(
                        coverage,
                        "/unscannedModels",
                        "model without a security scan",
                        "models without a security scan"));
        coverage.at("/cypher")
                .forEach(twin -> lines.add("The same rows in Neo4j Browser: cypher/"
                        + twin.at("/file").asText() + ".cypher with " + twin.at("/parameters")));
        return lines;
    }

    private static String counted(JsonNode coverage, String at, String one, String many) {
        int count = coverage.at(at).asInt();
        return count + " " + (count == 1 ? one : many);
    }
}
