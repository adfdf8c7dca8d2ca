package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum license can-i-use NAME}. */
@Command(
        name = "can-i-use",
        description = "Whether the licences of an artefact and of everything upstream let you do what you say.",
        footer = {
            "",
            "Example: ./sphagnum license can-i-use meta-llama/Llama-3.2-1B --purpose commercial --action serve"
                    + " --users 50000 --territory EU"
        })
final class CanIUseCommand extends GraphCommand {
    @Parameters(paramLabel = "NAME", description = "A model, a data set or a repository.")
    private String name = "";

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "PURPOSE",
            description = "What for: ${COMPLETION-CANDIDATES}.")
    private Purpose.Aim aim = Purpose.Aim.COMMERCIAL;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Who gets to see it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Purpose.Action action = Purpose.Action.DISTRIBUTE;

    @Option(names = "--users", paramLabel = "N", description = "Monthly active users of what it is used in.")
    private @Nullable Long users;

    @Option(names = "--revenue", paramLabel = "USD", description = "Yearly revenue in US dollars, affiliates included.")
    private @Nullable Long revenue;

    @Option(names = "--territory", paramLabel = "CODE", description = "Where: EU, UK or a country code of two letters.")
    private @Nullable String territory;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "Exit with 1 when the verdict is this or worse: ${COMPLETION-CANDIDATES}.")
    private @Nullable Verdict failOn;

    CanIUseCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        String subject = resolve(features, name, NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY)
                .toString();
        Map<String, Object> purpose = new LinkedHashMap<>();
        purpose.put("aim", aim.name());
        purpose.put("action", action.name());
        if (users != null) {
            purpose.put("monthlyActiveUsers", users);
        }
        if (revenue != null) {
            purpose.put("annualRevenueUsd", revenue);
        }
        if (territory != null) {
            purpose.put("territory", territory);
        }
        JsonNode verdict = features.askLicense("CanIUse", Map.of("subject", subject, "purpose", purpose))
                .at("/canIUse");
        if (options.format == GlobalOptions.Format.table) {
            Verdicts.print(environment.out(), name, verdict);
        } else {
            printer()
                    .print(
                            verdict,
                            "/reasons",
                            List.of(
                                    new Printer.Column("VERDICT", "/verdict"),
                                    new Printer.Column("LICENSE", "/license"),
                                    new Printer.Column("CLAUSE", "/clause/code"),
                                    new Printer.Column("EXPLANATION", "/explanation")),
                            List.of());
        }
        return Verdicts.exitCode(verdict, failOn);
    }
}
