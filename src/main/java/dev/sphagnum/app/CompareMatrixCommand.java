package dev.sphagnum.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.license.LicenseVerdict;
import dev.sphagnum.license.matrix.LicenseMatrix;
import dev.sphagnum.license.matrix.MatrixAgreement;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sphagnum license compare-matrix}. Needs no graph. */
@Command(
        name = "compare-matrix",
        description = "Where a table of licence pairs says something else than the clauses do: a second opinion.",
        footer = {"", "Example: ./sphagnum license compare-matrix --matrix osadl-matrix.json"})
final class CompareMatrixCommand implements Callable<Integer> {
    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Option(
            names = "--matrix",
            required = true,
            paramLabel = "FILE",
            description = "OSADL's JSON, JSON with a member 'matrix', or CSV; rows are downstream, columns upstream.")
    private Path matrix = Path.of("");

    private final Environment environment;

    CompareMatrixCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        MatrixAgreement agreement = MatrixAgreement.of(
                LicenseMatrix.read(matrix), LicensePolicy.knowledge(options, environment.variables()));
        new Printer(environment.out(), options.format)
                .print(
                        json(agreement),
                        "/differing",
                        List.of(
                                new Printer.Column("UPSTREAM", "/upstream"),
                                new Printer.Column("DOWNSTREAM", "/downstream"),
                                new Printer.Column("TABLE", "/table"),
                                new Printer.Column("OURS", "/verdict"),
                                new Printer.Column("CLAUSES", "/clauses")),
                        List.of(
                                "",
                                agreement.agreed() + " of " + agreement.decided()
                                        + " pairs that the table decides agree, over " + agreement.licenses()
                                        + " licences that both know.",
                                "Judged as if the upstream work were worked into the downstream one, as a fine-tune does;"
                                        + " pairs of one and the same licence are left out.",
                                LicenseVerdict.DISCLAIMER));
        return ExitCode.FINE;
    }

    private static ObjectNode json(MatrixAgreement agreement) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("licenses", agreement.licenses());
        answer.put("decided", agreement.decided());
        answer.put("agreed", agreement.agreed());
        ArrayNode differing = answer.putArray("differing");
        for (MatrixAgreement.Difference difference : agreement.differing()) {
            ArrayNode clauses = differing
                    .addObject()
                    .put("upstream", difference.upstream())
                    .put("downstream", difference.downstream())
                    .put("table", difference.cell().name().toLowerCase(java.util.Locale.ROOT))
                    .put("verdict", difference.verdict().name())
                    .putArray("clauses");
            difference.clauses().forEach(clauses::add);
        }
        return answer;
    }
}
