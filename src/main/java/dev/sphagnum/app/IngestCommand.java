package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.peatmoss.PeatmossFile;
import dev.sphagnum.license.AnalysisReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum ingest …}. */
@Command(
        name = "ingest",
        description = "Write the facts of a source into the graph, then analyse it.",
        footer = {"", "Example: ./sphagnum ingest peatmoss PeaTMOSS.db"},
        subcommands = {IngestCommand.Peatmoss.class, IngestCommand.HuggingFace.class})
final class IngestCommand {
    /** What both sources share. */
    abstract static class FromSource extends GraphCommand {
        @Option(names = "--strict", description = "Stop at the first bad record instead of counting and skipping it.")
        private boolean strict;

        FromSource(Environment environment) {
            super(environment);
        }

        abstract Source source();

        @Override
        int run(Features features) {
            try (ProgressLine progress = new ProgressLine(options)) {
                IngestReport report = features.ingestor(progress, done -> report(done, features, progress))
                        .run(source(), IngestOptions.DEFAULTS.withStrict(strict));
                if (report.failure() != null) {
                    throw new Problem.BadInput(report.failure()).asException();
                }
                return ExitCode.FINE;
            }
        }

        /** What was read is told before the analysis, which may take its time. */
        private void report(IngestReport done, Features features, ProgressLine progress) {
            progress.finish();
            Reports.print(done, environment, options.format);
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

        Peatmoss(Environment environment) {
            super(environment);
        }

        @Override
        Source source() {
            return new PeatmossFile(file);
        }
    }

    /** {@code sphagnum ingest huggingface --file FILE}. */
    @Command(
            name = "huggingface",
            description = "Read model objects as the Hub's list answers give them.",
            footer = {"", "Example: ./sphagnum ingest huggingface --file models.jsonl.gz"})
    static final class HuggingFace extends FromSource {
        @Option(
                names = "--file",
                required = true,
                paramLabel = "FILE",
                description = "A JSON array or JSON Lines, plain or gzip; - for standard input.")
        private String file = "";

        HuggingFace(Environment environment) {
            super(environment);
        }

        @Override
        Source source() {
            return new HubModels(
                    "huggingface",
                    file.equals("-") ? Input.stream("standard input", System.in) : Input.file(Path.of(file)));
        }
    }
}
