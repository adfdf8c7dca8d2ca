package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of figures that are reached, missed, broken off and not there. */
class PageTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder, 1, 7);
    }

    private void measured(Phase phase, String failure, String key, double value) {
        Figures figures = Figures.begin().failed(failure);
        figures.value(key, value);
        figures.table("Some times", "who", "seconds").row("a | b", 1.5);
        new Results(bench.results()).write(phase, figures);
    }

    private String page(String notes) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.md"), notes);
        return new Page(bench, Notes.read(file)).text();
    }

    @Test
    void saysOfEachFigureWhetherItWasReached() throws IOException {
        measured(Phase.PICTURE, "", "picture-seconds", 19.9);
        measured(Phase.INGEST, "", "ingest-ratio", 1.51);

        assertThat(page(""))
                .contains("| Picture of the Hub-sized graph, loaded | under 20 s | 19.9 s | met |")
                .contains("| at most 1.5 times its time | 1.51 times its time | **MISSED** |")
                .contains("| p99 of the mix | under 150 ms |  | not run |");
    }

    @Test
    void saysWhatStandsInTheWayOfAMissedFigureAndKeepsItInEveryRun() throws IOException {
        measured(Phase.INGEST, "", "ingest-ratio", 1.51);

        assertThat(page("of all\n## ingest-ratio\nTried much.\n\nIn vain.\n## other\nno\n"))
                .contains("(at most 1.5 times its time): Tried much.\n\nIn vain.\n");
        assertThat(page("")).contains("nobody has written yet why.");
    }

    @Test
    void keepsWhatWasMeasuredBeforeAPhaseBrokeOff() throws IOException {
        measured(Phase.RADIUS, "java.lang.IllegalStateException: answers 2 where 3 were expected", "radius-p50", 4);

        assertThat(page(""))
                .contains(
                        "| Radius totals and first page of the planted family, median | under 10 ms | 4.00 ms | met |")
                .contains("| The same, p99 | under 50 ms |  | **FAILED** |")
                .contains("| a \\| b | 1.50 |")
                .contains("**FAILED**: java.lang.IllegalStateException: answers 2 where 3 were expected");
    }

    @Test
    void leavesWhatPeopleWroteAroundIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("page.md"), "mine\n" + Marked.BEGIN + "\nold\n" + Marked.END + "\nyours\n");

        new Page(bench, Notes.read(folder.resolve("none.md"))).writeTo(file);

        assertThat(file)
                .content()
                .startsWith("mine\n" + Marked.BEGIN)
                .endsWith(Marked.END + "\nyours\n")
                .doesNotContain("old");
    }

    @Test
    void refusesAPageWithoutAPlaceForTheFigures() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "mine\n");

        assertThatThrownBy(() -> new Page(bench, Notes.read(folder.resolve("none.md"))).writeTo(file))
                .hasMessageContaining("has no marks; put these two lines");
        assertThat(file).hasContent("mine\n");
    }
}
