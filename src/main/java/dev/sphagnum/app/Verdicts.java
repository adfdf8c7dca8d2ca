package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Verdict;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Verdicts about licences for people, and what they mean for the exit code. */
final class Verdicts {
    private Verdicts() {}

    static void print(PrintWriter out, String name, JsonNode verdict) {
        out.println(name + ": " + verdict.at("/verdict").asText());
        verdict.at("/findings").forEach(finding -> Findings.lines(finding).forEach(out::println));
        verdict.at("/reasons")
                .forEach(reason -> out.println("  " + reason.at("/verdict").asText() + ": "
                        + reason.at("/explanation").asText() + " ("
                        + reason.at("/license").asText() + " "
                        + reason.at("/clause/section").asText() + ", from "
                        + Paths.name(reason.at("/origin")) + ")"));
        verdict.at("/dataQuality")
                .forEach(note -> out.println("  " + note.at("/kind").asText() + ": "
                        + note.at("/explanation").asText()));
        Findings.overrides(verdict, "  ").forEach(out::println);
        Findings.duties(verdict).forEach(out::println);
        Coverages.lines(verdict.at("/coverage")).forEach(out::println);
        out.println(verdict.at("/disclaimer").asText());
    }

    static int exitCode(JsonNode verdict, @Nullable Verdict failOn) {
        return failOn != null
                        && Verdict.valueOf(verdict.at("/verdict").asText()).compareTo(failOn) >= 0
                ? ExitCode.FINDINGS
                : ExitCode.FINE;
    }
}
