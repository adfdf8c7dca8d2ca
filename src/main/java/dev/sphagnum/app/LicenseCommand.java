package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum license …}. */
@Command(
        name = "license",
        description = "What a declared licence is worth against everything upstream.",
        footer = {"", "Example: ./sphagnum license check TheBloke/OpenHermes-7B-GGUF"},
        subcommands = {
            LicenseCommand.Check.class,
            LicenseFindingsCommand.class,
            LicenseExplainCommand.class,
            WhatIfCommand.class,
            CanIUseCommand.class,
            LicenseShowCommand.class,
            CompareMatrixCommand.class,
            ReplayPeatmossCommand.class
        })
final class LicenseCommand {
    /** {@code sphagnum license check NAME…}. */
    @Command(
            name = "check",
            description = "The verdict on each artefact's declared licence, with clause and path.",
            footer = {"", "Example: ./sphagnum license check TheBloke/OpenHermes-7B-GGUF --fail-on incompatible"})
    static final class Check extends GraphCommand {
        @Parameters(arity = "1..*", paramLabel = "NAME", description = "Models, data sets or repositories.")
        private List<String> names = List.of();

        @Option(
                names = "--fail-on",
                paramLabel = "VERDICT",
                description = "Exit with 1 when a verdict is this or worse: ${COMPLETION-CANDIDATES}.")
        private @Nullable Verdict failOn;

        Check(Environment environment) {
            super(environment);
        }

        @Override
        int run(Features features) {
            ArrayNode verdicts = JsonNodeFactory.instance.arrayNode();
            names.stream()
                    .map(name -> resolve(features, name, NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY))
                    .forEach(subject ->
                            verdicts.add(features.askLicense("LicenseCheck", Map.of("subject", subject.toString()))
                                    .at("/licenseCheck")));
            if (options.format == GlobalOptions.Format.table) {
                for (int i = 0; i < names.size(); i++) {
                    Verdicts.print(environment.out(), names.get(i), verdicts.get(i));
                }
            } else {
                // One subject gives its verdict, as GraphQL would; several give a list.
                printer()
                        .print(
                                names.size() == 1 && options.format == GlobalOptions.Format.json
                                        ? verdicts.get(0)
                                        : verdicts,
                                "",
                                List.of(
                                        new Printer.Column("VERDICT", "/verdict"),
                                        new Printer.Column("FINDINGS", "/findings")),
                                List.of());
            }
            return isBad(verdicts) ? ExitCode.FINDINGS : ExitCode.FINE;
        }

        private boolean isBad(ArrayNode verdicts) {
            for (JsonNode verdict : verdicts) {
                if (Verdicts.exitCode(verdict, failOn) != ExitCode.FINE) {
                    return true;
                }
            }
            return false;
        }
    }
}
