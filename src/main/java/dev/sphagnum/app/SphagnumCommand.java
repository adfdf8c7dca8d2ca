package dev.sphagnum.app;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The list of commands. */
@Command(
        name = "sphagnum",
        description = "A supply-chain graph of pre-trained models on Neo4j.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        // Every command has --help and --version.
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = VersionCommand.Provider.class,
        footer = {
            "",
            "Exit codes: 0 fine; 1 findings at or above --fail-on; 2 wrong usage or bad input; 3 surroundings"
                    + " (database, port, folder); 4 internal error.",
            "Example: ./sphagnum demo"
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            ScanCommand.class,
            AnalyzeCommand.class,
            SearchCommand.class,
            LineageCommand.class,
            PathsCommand.class,
            BlastRadiusCommand.class,
            LicenseCommand.class,
            CypherCommand.class,
            ChangesCommand.class,
            StatsCommand.class,
            DoctorCommand.class,
            VersionCommand.class,
            AutoComplete.GenerateCompletion.class
        })
final class SphagnumCommand {}
