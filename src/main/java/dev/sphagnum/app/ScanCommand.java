package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.RepositoryNames;
import dev.sphagnum.ingest.sourcecode.GitOrigin;
import dev.sphagnum.ingest.sourcecode.ScanReport;
import dev.sphagnum.ingest.sourcecode.SourceCode;
import dev.sphagnum.ingest.sourcecode.SourceLimits;
import dev.sphagnum.ingest.sourcecode.SourceScan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sphagnum scan PATH…}. Needs a graph only with {@code --write}. */
@Command(
        name = "scan",
        description = "Find the models and data sets that source code uses, with file and line; nothing of it is run.",
        footer = {"", "Example: ./sphagnum scan ../my-service --format json"})
final class ScanCommand extends GraphCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders, archives (.zip, .tar, .tar.gz) or files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            description = "Its name in the graph, github.com/owner/name (default: the origin of its .git folder).")
    private @Nullable String repository;

    @Option(names = "--write", description = "Store the repository and its uses in the graph, then analyse it.")
    private boolean write;

    private @Nullable ScanReport report;
    private String name = "";

    ScanCommand(Environment environment) {
        super(environment);
    }

    @Override
    public Integer call() {
        if (write) {
            // Before anything slow.
            name = repositoryName();
        }
        ScanReport found = SourceScan.of(paths, SourceLimits.DEFAULTS);
        report = found;
        print(found);
        return write ? super.call() : ExitCode.FINE;
    }

    @Override
    int run(Features features) {
        ScanReport found = Objects.requireNonNull(report);
        String input = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        try (ProgressLine progress = new ProgressLine(options)) {
            IngestReport written = features.ingestor(progress, _ -> {})
                    .run(new SourceCode(name, input, found), IngestOptions.DEFAULTS);
            progress.finish();
            if (written.failure() != null) {
                throw new Problem.BadInput(written.failure()).asException();
            }
            say(name + " written: "
                    + written.written().entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .collect(Collectors.joining(", ")));
            say(Reports.sentence(features.upkeep().analyze()));
        }
        return ExitCode.FINE;
    }

    /** To standard error: standard output holds the uses. */
    private void say(String sentence) {
        if (!options.quiet) {
            environment.err().println(sentence);
        }
    }

    private String repositoryName() {
        String written = repository != null ? repository : GitOrigin.of(paths.getFirst());
        if (written == null) {
            throw Main.badOption(
                    "--repository",
                    "'" + Quoted.of(paths.getFirst().toString())
                            + "' has no git origin to be named by; give --repository github.com/owner/name");
        }
        String usable = RepositoryNames.of(written);
        if (usable == null) {
            throw Main.badOption(
                    "--repository",
                    "'" + Quoted.of(written) + "' names no repository; give --repository github.com/owner/name");
        }
        return usable;
    }

    private void print(ScanReport found) {
        JsonNode answer = JSON.valueToTree(found);
        printer()
                .print(
                        answer,
                        "/uses",
                        List.of(
                                new Printer.Column("FILE", "/file"),
                                new Printer.Column("LINE", "/line"),
                                new Printer.Column("KIND", "/kind"),
                                new Printer.Column("NAME", "/name"),
                                new Printer.Column("REVISION", "/revision"),
                                new Printer.Column("CONFIDENCE", "/confidence"),
                                new Printer.Column("HOW", "/how"),
                                new Printer.Column("CALL", "/call")),
                        summary(found));
    }

    private static List<String> summary(ScanReport found) {
        List<String> lines = new ArrayList<>();
        long names = found.uses().stream()
                .map(use -> use.kind() + use.name())
                .distinct()
                .count();
        lines.add("");
        lines.add(found.uses().size() + " uses of " + names + " models and data sets in " + found.filesRead()
                + " source files; " + found.files() + " files in all");
        found.weights().stream()
                .limit(20)
                .forEach(weight -> lines.add("weights: " + Quoted.of(weight.file()) + " (" + weight.format()
                        + (weight.isPointer() ? ", Git LFS pointer)" : ")")));
        if (found.weights().size() > 20) {
            lines.add("weights: … and " + (found.weights().size() - 20) + " more");
        }
        found.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> lines.add("not read as it stands: " + entry.getValue() + ", "
                        + entry.getKey().words()));
        return lines;
    }
}
