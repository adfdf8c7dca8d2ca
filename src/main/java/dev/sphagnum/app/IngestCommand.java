package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.peatmoss.PeatmossFile;
import dev.sphagnum.license.AnalysisReport;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum ingest …}. */
@Command(
        name = "ingest",
        description = "Write the facts of a source into the graph, then analyse it.",
        footer = {"", "Example: ./sphagnum ingest peatmoss PeaTMOSS.db"},
        subcommands = {IngestCommand.Peatmoss.class, IngestHubCommand.class, IngestGithubCommand.class})
final class IngestCommand {
    /** What both sources share. */
    abstract static class FromSource extends GraphCommand {
        @Option(names = "--strict", description = "Stop at the first bad record instead of counting and skipping it.")
        private boolean strict;

        FromSource(Environment environment) {
            super(environment);
        }

        /** Reads a source, which may depend on what was read before, and analyses what was read. */
        final int ingest(Features features, Function<Ingestor, Source> source) {
            try (ProgressLine progress = new ProgressLine(options)) {
                Ingestor ingestor = features.ingestor(progress, done -> report(done, features, progress));
                Source chosen = source.apply(ingestor);
                refuse(chosen, ingestor.run(chosen, ingestOptions()));
                return ExitCode.FINE;
            }
        }

        /** Loads a file into an empty database, or into files for the import tool of one. */
        final int load(BulkOptions bulk, Source source, @Nullable Path file) {
            Logs.adjust(options);
            try (ProgressLine progress = new ProgressLine(options)) {
                BulkIngest load = new BulkIngest(
                        environment,
                        Settings.of(options, environment.variables(), Path.of("data"), true),
                        LicensePolicy.knowledge(options, environment.variables()),
                        source,
                        ingestOptions(),
                        options.format,
                        progress,
                        file);
                Path folder = bulk.csv;
                if (folder == null) {
                    load.intoDatabase((done, features) -> report(done, features, progress));
                } else {
                    load.intoFiles(folder, done -> {
                        progress.finish();
                        Reports.print(done, environment, options.format);
                    });
                }
                return ExitCode.FINE;
            }
        }

        private IngestOptions ingestOptions() {
            return IngestOptions.DEFAULTS.withStrict(strict);
        }

        /** Ends the command with the problem that a report tells of, if any: a host that is away is no bad input. */
        private static void refuse(Source source, IngestReport report) {
            if (report.failure() != null) {
                throw source.isLive()
                        ? new Problem.Surroundings(report.failure()).asException()
                        : new Problem.BadInput(report.failure()).asException();
            }
            if (report.read() == 0 && report.skipped() > 0) {
                throw new Problem.BadInput("nothing was read from " + report.input()).asException();
            }
        }

        /** What was read is told before the analysis, which may take its time; what broke off is not analysed. */
        private void report(IngestReport done, Features features, ProgressLine progress) {
            progress.finish();
            Reports.print(done, environment, options.format);
            if (done.failure() != null) {
                return;
            }
            progress.say("analysing");
            AnalysisReport analysis = features.upkeep().analyze();
            if (!options.quiet) {
                environment.err().println(Reports.sentence(analysis));
            }
        }
    }

    /** {@code sphagnum ingest peatmoss FILE.db}. */
    @Command(
            name = "peatmoss",
            description = "Read a PeaTMOSS SQLite file (MSR 2024, the published schema). The file is opened read-only.",
            footer = {"", "Example: ./sphagnum ingest peatmoss PeaTMOSS.db"})
    static final class Peatmoss extends FromSource {
        @Parameters(paramLabel = "FILE.db", description = "The SQLite file.")
        private Path file = Path.of("");

        @Mixin
        private BulkOptions bulk = new BulkOptions();

        Peatmoss(Environment environment) {
            super(environment);
        }

        @Override
        public Integer call() {
            bulk.check();
            return bulk.bulk ? load(bulk, new PeatmossFile(file), file) : super.call();
        }

        @Override
        int run(Features features) {
            return ingest(features, _ -> new PeatmossFile(file));
        }
    }
}
