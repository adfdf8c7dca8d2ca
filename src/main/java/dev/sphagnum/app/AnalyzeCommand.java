package dev.sphagnum.app;

import picocli.CommandLine.Command;

/** {@code sphagnum analyze}. */
@Command(
        name = "analyze",
        description = "Find licence inconsistencies in the whole graph and write them back.",
        footer = {"", "Example: ./sphagnum analyze"})
final class AnalyzeCommand extends GraphCommand {
    AnalyzeCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        Reports.print(features.upkeep().analyze(), environment, options.format);
        return ExitCode.FINE;
    }
}
