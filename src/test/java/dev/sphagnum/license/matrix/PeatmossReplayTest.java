package dev.sphagnum.license.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeatmossReplayTest {
    private static final Path ARTIFACT = Path.of("..", "shared", "data", "peatmoss-artifact");
    private static final String TABLE =
            "{\"matrix\": {\"mit\": {\"mit\": null, \"gpl-3.0-only\": \"no\", \"openrail\": \"?\"}}}";

    @TempDir
    Path folder;

    private PeatmossReplay.Report run(String mapping, String repositories, String table) throws IOException {
        return PeatmossReplay.run(
                Files.writeString(folder.resolve("mapping.csv"), mapping),
                Files.writeString(folder.resolve("repositories.json"), repositories),
                LicenseMatrix.read(Files.writeString(folder.resolve("table.json"), table)),
                LicenseKnowledge.bundled());
    }

    @Test
    void countsAsThePaperDoes() throws IOException {
        PeatmossReplay.Report report = run(
                """
                github.com/o/mit,m/a,x,mit
                github.com/o/mit,m/b,x,gpl-3.0
                github.com/o/mit,m/c,x,openrail++
                github.com/o/mit,m/d,x,cc-by-nc-4.0
                github.com/o/none,m/d,x,cc-by-nc-4.0
                github.com/o/two,m/a,x,mit
                github.com/o/rail,m/c,x,openrail
                """,
                "{\"o/mit\": [\"mit\"], \"o/none\": null, \"o/two\": [\"mit\", \"isc\"], \"o/rail\": [\"openrail\"]}",
                TABLE);

        assertThat(report.paper())
                .isEqualTo(new PeatmossReplay.Paper(
                        7,
                        1,
                        6,
                        2,
                        1,
                        1,
                        1,
                        4,
                        Map.of(
                                "the repository has no licence", 1,
                                "the table lacks the model's licence", 1,
                                "the table lacks the repository's licence", 1,
                                "the table leaves it open", 1)));
        assertThat(report.unlisted()).isZero();
        assertThat(report.ours().get(1))
                .isEqualTo(new PeatmossReplay.Ours(
                        "balanced",
                        Map.of(
                                Verdict.COMPATIBLE, 2,
                                Verdict.COMPATIBLE_WITH_OBLIGATIONS, 2,
                                Verdict.UNKNOWN, 1,
                                Verdict.REVIEW, 2),
                        Map.of("a restricted model, and the repository has no licence", 1)));
    }

    @Test
    void givesThePapersFiguresOnItsOwnInputs() {
        assumeThat(Files.exists(ARTIFACT)).as("%s is not there", ARTIFACT).isTrue();

        PeatmossReplay.Report report = PeatmossReplay.run(
                ARTIFACT.resolve("mapping.csv"),
                ARTIFACT.resolve("all_gh_licenses.json"),
                LicenseMatrix.read(ARTIFACT.resolve("linux_foundation_matrix.json")),
                LicenseKnowledge.bundled());

        PeatmossReplay.Paper paper = report.paper();
        assertThat(List.of(paper.relations(), paper.skipped(), paper.covered())).containsExactly(22_861, 387, 22_474);
        assertThat(List.of(paper.identical(), paper.identicalCompatible())).containsExactly(5_756, 5_748);
        assertThat(List.of(paper.compatible(), paper.incompatible(), paper.unknown()))
                .containsExactly(11_782, 54, 10_638);
        assertThat(paper.unknownBy().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(10_638);
        Map<Verdict, Integer> balanced = report.ours().get(1).verdicts();
        assertThat(balanced.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(22_861);
        assertThat(balanced.getOrDefault(Verdict.UNKNOWN, 0)).isCloseTo(822, within(10));
        assertThat(balanced.getOrDefault(Verdict.REVIEW, 0)).isCloseTo(674, within(10));
        assertThat(balanced).doesNotContainKey(Verdict.INCOMPATIBLE);
        assertThat(report.ours().get(2).verdicts().getOrDefault(Verdict.INCOMPATIBLE, 0))
                .isCloseTo(670, within(10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b,c           | {}              | {"mit": {"mit": "yes"}} | mapping.csv: row 1 has 3 cells; it needs four
            a,"b            | {}              | {"mit": {"mit": "yes"}} | mapping.csv: line 1 is no CSV
            a,b,c,d         | []              | {"mit": {"mit": "yes"}} | repositories.json: it has to be an object
            a,b,c,d         | {"a": "mit"}    | {"mit": {"mit": "yes"}} | repositories.json: 'a' has to be a list of words or null
            a,b,c,d         | {"a": [1]}      | {"mit": {"mit": "yes"}} | repositories.json: 'a' has to be a list of words or null
            a,b,c,d         | {"a": null, "a": null} | {"mit": {"mit": "yes"}} | repositories.json: line 1 is no JSON: Duplicate field 'a'
            a,b,c,d         | {} {}           | {"mit": {"mit": "yes"}} | repositories.json: line 1 is no JSON
            a,b,c,d         | {               | {"mit": {"mit": "yes"}} | repositories.json: line 1 is no JSON
            a,b,c,d         | {}              | {"mit": {"mit": "maybe"}} | table.json: the cell of 'mit' and 'mit' is 'maybe'
            a,b,c,d         | {}              | {"mit": {"mit": 1}}     | table.json: the cell of 'mit' and 'mit' has to be a word
            a,b,c,d         | {}              | {"mit": []}             | table.json: 'mit' has to be an object
            a,b,c,d         | {}              | {}                      | table.json: it holds no pair of licences
            a,b,c,d         | {}              | {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"i": 1}}}}}}}}} | table.json: it is no JSON
            """)
    void refusesAMistakeAndNamesItsPlace(String mapping, String repositories, String table, String message) {
        assertThatThrownBy(() -> run(mapping, repositories, table))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void countsRepositoriesOfWhichNothingIsSaid() throws IOException {
        assertThat(run("\uFEFFgithub.com/o/mit,m/a,x,mit\n\no/gone,m/a,x,mit\n", "{\"o/mit\": [\"mit\"]}", TABLE)
                        .unlisted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            downstream;MIT#MIT;yes;no      | row 2 has 3 cells and the header 2
            downstream;MIT##MIT;maybe      | row 2, column 2 is 'maybe'
            downstream;MIT;MIT#MIT;yes;no  | the header names no licence in a column, or one again
            downstream;#MIT;yes            | the header names no licence in a column, or one again
            downstream;MIT#MIT;yes#MIT;no  | row 3 names no licence, or one again: 'MIT'
            downstream;MIT#;yes            | row 2 names no licence, or one again: ''
            """)
    void refusesATableWithAMistake(String table, String message) throws IOException {
        Path file = Files.writeString(
                folder.resolve("table.csv"), table.replace(';', ',').replace('#', '\n') + "\n");

        assertThatThrownBy(() -> LicenseMatrix.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> LicenseMatrix.read(folder.resolve("gone.json")))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("gone.json: there is no such file");
    }
}
