package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A licence finding, and what a verdict asks for, as lines for people. */
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
            lines.add("    the last pair alone is "
                    + finding.at("/adjacentVerdict").asText() + "; the clause was first dropped at "
                    + Paths.name(finding.at("/droppedAt")));
        } else {
            lines.add("    first dropped at: " + Paths.name(finding.at("/droppedAt")));
        }
        if (finding.at("/waived").asBoolean()) {
            lines.add("    accepted by the policy file; it does not count towards the verdict");
        }
        lines.addAll(overrides(finding, "    "));
        return lines;
    }

    /** The same with everything that helps to decide what to do. */
    static List<String> allLines(JsonNode finding) {
        List<String> lines = new ArrayList<>(lines(finding));
        lines.add("    id: " + finding.at("/id").asText());
        lines.add("    text: " + finding.at("/clause/source").asText());
        lines.add("    least sure of: " + finding.at("/confidence/weakestLink").asText());
        lines.add("    victims: " + finding.at("/victims").asText() + ", down to depth "
                + finding.at("/depth").asText() + ", with "
                + finding.at("/downloads").asText() + " downloads in 30 days");
        finding.at("/fixes")
                .forEach(fix -> lines.add("    fix: " + fix.at("/text").asText()));
        return lines;
    }

    private static String origins(JsonNode duty) {
        List<String> names = new ArrayList<>();
        duty.at("/origins").forEach(origin -> names.add(Paths.name(origin)));
        return String.join(", ", names);
    }

    /** What a policy file says that bears on an answer, with reason and author. */
    static List<String> overrides(JsonNode answer, String indent) {
        List<String> lines = new ArrayList<>();
        answer.at("/overrides")
                .forEach(override -> lines.add(indent + override.at("/place").asText() + ": "
                        + override.at("/what").asText() + " "
                        + override.at("/reason").asText() + " ("
                        + override.at("/author").asText() + ")"));
        return lines;
    }

    /** Effective licence, obligations, text for a NOTICE file and what is not known. */
    static List<String> duties(JsonNode verdict) {
        List<String> lines = new ArrayList<>();
        if (verdict.has("effective")) {
            String effective = verdict.at("/effective/text").asText();
            lines.add("  effective licence: " + (effective.isEmpty() ? "none can be named" : effective));
        }
        verdict.at("/obligations")
                .forEach(duty -> lines.add("  " + duty.at("/occasion").asText() + ": "
                        + duty.at("/text").asText() + " ("
                        + duty.at("/licenseTitle").asText() + ", "
                        + duty.at("/clause/section").asText() + ", from " + origins(duty) + ")"));
        String notice = verdict.at("/notice").asText();
        if (!notice.isEmpty()) {
            lines.add("  text for a NOTICE file:");
            notice.lines().forEach(line -> lines.add("    " + line));
        }
        verdict.at("/unknown")
                .forEach(unknown -> lines.add("  not known: " + Paths.name(unknown.at("/artefact")) + ": "
                        + unknown.at("/reason").asText()));
        return lines;
    }
}
