package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A licence finding as lines for people. */
final class Findings {
    private Findings() {}

    static List<String> lines(JsonNode finding) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + finding.at("/verdict").asText() + " "
                + finding.at("/severity").asText() + ", confidence "
                + finding.at("/confidence/value").asText() + ": "
                + finding.at("/explanation").asText());
        lines.add("    clause: " + finding.at("/clause/code").asText() + ", section "
                + finding.at("/clause/section").asText() + ": "
                + finding.at("/clause/summary").asText());
        lines.add("    path: " + Paths.text(finding.at("/path")));
        if (finding.at("/laundered").asBoolean()) {
            lines.add("    each adjacent pair looks fine ("
                    + finding.at("/adjacentVerdict").asText() + "); the clause was first dropped at "
                    + Paths.name(finding.at("/droppedAt")));
        } else {
            lines.add("    first dropped at: " + Paths.name(finding.at("/droppedAt")));
        }
        return lines;
    }
}
