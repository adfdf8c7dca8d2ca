package dev.sphagnum.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.LicenseVerdict;
import dev.sphagnum.license.matrix.LicenseMatrix;
import dev.sphagnum.license.matrix.PeatmossReplay;
import dev.sphagnum.license.matrix.PeatmossReplay.Ours;
import dev.sphagnum.license.matrix.PeatmossReplay.Paper;
import dev.sphagnum.license.matrix.PeatmossReplay.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sphagnum license replay-peatmoss}. Needs no graph. */
@Command(
        name = "replay-peatmoss",
        description = "The licence analysis of the PeaTMOSS paper on its own inputs, beside ours of the same uses.",
        footer = {
            "",
            "Example: ./sphagnum license replay-peatmoss --mapping mapping.csv --repositories all_gh_licenses.json"
                    + " --matrix linux_foundation_matrix.json"
        })
final class ReplayPeatmossCommand implements Callable<Integer> {
    private static final String PAPER = "PeaTMOSS 2024";

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "CSV without a header: repository, model, address, the model's licence on the Hub.")
    private Path mapping = Path.of("");

    @Option(
            names = "--repositories",
            required = true,
            paramLabel = "FILE",
            description = "JSON from owner/name to a list of ScanCode keys, or null.")
    private Path repositories = Path.of("");

    @Option(
            names = "--matrix",
            required = true,
            paramLabel = "FILE",
            description = "The paper's table of licence pairs: JSON or CSV.")
    private Path matrix = Path.of("");

    private final Environment environment;

    ReplayPeatmossCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Report report = PeatmossReplay.run(
                mapping,
                repositories,
                LicenseMatrix.read(matrix),
                LicensePolicy.knowledge(options, environment.variables()));
        new Printer(environment.out(), options.format)
                .print(
                        json(report),
                        "/methods",
                        List.of(
                                new Printer.Column("METHOD", "/method"),
                                new Printer.Column("JUDGED", "/judged"),
                                new Printer.Column("SKIPPED", "/skipped"),
                                new Printer.Column("COMPATIBLE", "/compatible"),
                                new Printer.Column("OBLIGATIONS", "/compatibleWithObligations"),
                                new Printer.Column("UNKNOWN", "/unknown"),
                                new Printer.Column("REVIEW", "/review"),
                                new Printer.Column("INCOMPATIBLE", "/incompatible")),
                        after(report));
        return ExitCode.FINE;
    }

    private static ObjectNode json(Report report) {
        Paper paper = report.paper();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("relations", paper.relations());
        answer.put("repositoriesUnlisted", report.unlisted());
        ArrayNode methods = answer.putArray("methods");
        ObjectNode theirs = methods.addObject()
                .put("method", PAPER)
                .put("judged", paper.covered())
                .put("skipped", paper.skipped())
                .put("compatible", paper.compatible())
                .putNull("compatibleWithObligations")
                .put("unknown", paper.unknown())
                .putNull("review")
                .put("incompatible", paper.incompatible())
                .put("identical", paper.identical())
                .put("identicalCompatible", paper.identicalCompatible());
        put(theirs, paper.unknownBy());
        for (Ours ours : report.ours()) {
            ObjectNode one = methods.addObject()
                    .put("method", ours.policy())
                    .put("judged", paper.relations())
                    .put("skipped", 0)
                    .put("compatible", count(ours, Verdict.COMPATIBLE))
                    .put("compatibleWithObligations", count(ours, Verdict.COMPATIBLE_WITH_OBLIGATIONS))
                    .put("unknown", count(ours, Verdict.UNKNOWN))
                    .put("review", count(ours, Verdict.REVIEW))
                    .put("incompatible", count(ours, Verdict.INCOMPATIBLE));
            put(one, ours.unknownBy());
        }
        return answer;
    }

    private static int count(Ours ours, Verdict verdict) {
        return ours.verdicts().getOrDefault(verdict, 0);
    }

    private static void put(ObjectNode method, Map<String, Integer> unknownBy) {
        ArrayNode reasons = method.putArray("unknownBy");
        unknownBy.forEach(
                (reason, count) -> reasons.addObject().put("reason", reason).put("count", count));
    }

    private static List<String> after(Report report) {
        Paper paper = report.paper();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(paper.relations() + " uses of a model with a licence by a repository. The paper skips "
                + paper.skipped() + " by repositories with more than one licence.");
        lines.add("Both sides name one licence: " + paper.identical() + ", of which the table knows "
                + paper.identicalCompatible() + "; the other " + (paper.identical() - paper.identicalCompatible())
                + " stay unknown to the paper.");
        if (report.unlisted() > 0) {
            lines.add(
                    report.unlisted() + " uses are by repositories that the list of licences does not hold; they count"
                            + " as without a licence.");
        }
        lines.add("Ours judges a use by name (nothing is redistributed), nothing skipped.");
        addReasons(lines, PAPER, paper.unknownBy());
        report.ours().forEach(ours -> addReasons(lines, ours.policy(), ours.unknownBy()));
        lines.add("");
        lines.add(LicenseVerdict.DISCLAIMER);
        return lines;
    }

    private static void addReasons(List<String> lines, String method, Map<String, Integer> unknownBy) {
        if (!unknownBy.isEmpty()) {
            lines.add("");
            lines.add("Unknown, " + method + ":");
            unknownBy.forEach((reason, count) -> lines.add(String.format("%8d  %s", count, reason)));
        }
    }
}
