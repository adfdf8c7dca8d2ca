package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.LicenseVerdict;
import dev.sphagnum.license.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sphagnum license findings}. */
@Command(
        name = "findings",
        description = "Licence inconsistencies of the whole graph by root cause, or those of one artefact.",
        footer = {"", "Example: ./sphagnum license findings --clause NC --min-severity high --fail-on incompatible"})
final class LicenseFindingsCommand extends GraphCommand {
    @Option(names = "--subject", paramLabel = "NAME", description = "Only those of this artefact, root or victim.")
    private @Nullable String subject;

    @Option(names = "--origin", paramLabel = "NAME", description = "Only clauses of this artefact's licence.")
    private @Nullable String origin;

    @Option(names = "--license", paramLabel = "ID", description = "Only clauses of this licence.")
    private @Nullable String license;

    @Option(names = "--clause", paramLabel = "CODE", description = "Only clauses of this code, e.g. NC.")
    private @Nullable String clause;

    @Option(names = "--owner", paramLabel = "NAME", description = "Only those that this publisher dropped.")
    private @Nullable String owner;

    @Option(names = "--laundered", description = "Only those that no licence of a direct base shows.")
    private boolean laundered;

    @Option(
            names = "--min-severity",
            paramLabel = "SEVERITY",
            description = "Severity at least: ${COMPLETION-CANDIDATES}.")
    private @Nullable Severity minSeverity;

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "How many to list (1 to 500, default: ${DEFAULT-VALUE}).")
    private int first = 20;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT|SEVERITY",
            description =
                    "Exit with 1 when any finding, listed or not, that is not waived is this or worse: review, incompatible, low,"
                            + " medium, high, critical.")
    private @Nullable String failOn;

    LicenseFindingsCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        Threshold threshold = failOn == null ? null : Threshold.of(failOn);
        Map<String, Object> filter = filter();
        JsonNode findings = features.askLicense("LicenseFindings", Map.of("filter", filter, "first", first))
                .at("/licenseFindings");
        printer()
                .print(
                        findings,
                        "/nodes",
                        List.of(
                                new Printer.Column("VERDICT", "/verdict"),
                                new Printer.Column("SEVERITY", "/severity"),
                                new Printer.Column("CLAUSE", "/clause/code"),
                                new Printer.Column("DROPPED AT", "/droppedAt/id"),
                                new Printer.Column("ORIGIN", "/origin/id"),
                                new Printer.Column("VICTIMS", "/victims"),
                                new Printer.Column("ID", "/id")),
                        after(findings));
        return threshold != null && isReached(features, filter, threshold) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Map<String, Object> filter() {
        Map<String, Object> filter = new LinkedHashMap<>();
        put(filter, "subject", subject);
        put(filter, "origin", origin);
        put(filter, "license", license);
        put(filter, "clause", clause);
        put(filter, "owner", owner);
        put(filter, "minSeverity", minSeverity == null ? null : minSeverity.name());
        if (laundered) {
            filter.put("laundered", true);
        }
        return filter;
    }

    private static void put(Map<String, Object> filter, String name, @Nullable Object value) {
        if (value != null) {
            filter.put(name, value);
        }
    }

    /** Asks for one that is as bad, so that it does not matter how many are listed. */
    private static boolean isReached(Features features, Map<String, Object> filter, Threshold threshold) {
        Map<String, Object> worse = new LinkedHashMap<>(filter);
        worse.put("waived", false);
        if (threshold.severity() != null) {
            Severity least = threshold.severity();
            Object wanted = filter.get("minSeverity");
            boolean isStricter =
                    wanted != null && Severity.valueOf(wanted.toString()).compareTo(least) > 0;
            worse.put("minSeverity", isStricter ? wanted : least.name());
        } else {
            worse.put("verdicts", threshold.verdicts());
        }
        return features.askLicense("LicenseFindings", Map.of("filter", worse, "first", 1))
                        .at("/licenseFindings/totalCount")
                        .asInt()
                > 0;
    }

    private static List<String> after(JsonNode findings) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(findings.at("/nodes").size() + " of "
                + findings.at("/totalCount").asText() + " findings; more about one: ./sphagnum license explain ID");
        lines.addAll(Coverages.lines(findings.at("/coverage")));
        lines.add(LicenseVerdict.DISCLAIMER);
        return lines;
    }

    /** A verdict or a severity. */
    record Threshold(@Nullable Verdict verdict, @Nullable Severity severity) {
        static Threshold of(String text) {
            for (Verdict verdict : Verdict.values()) {
                // Findings are REVIEW or worse: to fail on less would never fail, whatever is unknown.
                if (verdict.name().equalsIgnoreCase(text) && verdict.compareTo(Verdict.REVIEW) >= 0) {
                    return new Threshold(verdict, null);
                }
            }
            for (Severity severity : Severity.values()) {
                if (severity.name().equalsIgnoreCase(text)) {
                    return new Threshold(null, severity);
                }
            }
            throw new Problem.BadArgument(
                            "fail-on",
                            "--fail-on is '" + Quoted.of(text)
                                    + "'; it takes review, incompatible, low, medium, high or critical")
                    .asException();
        }

        List<String> verdicts() {
            return Arrays.stream(Verdict.values())
                    .filter(one -> verdict != null && one.compareTo(verdict) >= 0)
                    .map(Enum::name)
                    .toList();
        }
    }
}
