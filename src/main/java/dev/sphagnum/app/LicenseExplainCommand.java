package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.LicenseVerdict;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sphagnum license explain FINDING}. */
@Command(
        name = "explain",
        description = "One finding with its clause, path, confidence, victims and ways to end it.",
        footer = {"", "Example: ./sphagnum license explain finding:b05e14c7fb0c18f0"})
final class LicenseExplainCommand extends GraphCommand {
    @Parameters(paramLabel = "FINDING", description = "Its id, as check and findings print it.")
    private String id = "";

    LicenseExplainCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        String full = id.startsWith("finding:") ? id : "finding:" + id;
        JsonNode finding =
                features.askLicense("LicenseFinding", Map.of("id", full)).at("/node");
        if (finding.isNull()) {
            throw new Problem.BadArgument(
                            "finding",
                            "no finding '" + Quoted.of(id)
                                    + "' under this policy; list them with: ./sphagnum license findings")
                    .asException();
        }
        if (options.format == GlobalOptions.Format.table) {
            Findings.allLines(finding).forEach(environment.out()::println);
            environment.out().println(LicenseVerdict.DISCLAIMER);
        } else {
            printer()
                    .printFields(
                            finding,
                            List.of(
                                    new Printer.Column("ID", "/id"),
                                    new Printer.Column("VERDICT", "/verdict"),
                                    new Printer.Column("SEVERITY", "/severity"),
                                    new Printer.Column("EXPLANATION", "/explanation")));
        }
        return ExitCode.FINE;
    }
}
