package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole suite on a few thousand models: that it runs and leaves nothing out. How fast it was is nobody's business here. */
class SuiteTest {
    private static final String SCALE = "0.0016";

    @TempDir
    private Path folder;

    @Test
    void measuresEveryFigureAndWritesAWholePage() throws IOException {
        Path page = folder.resolve("page.md");

        int status = Suite.run(
                "--scale",
                SCALE,
                "--folder",
                folder.toString(),
                "--page",
                page.toString(),
                "--notes",
                folder + "/notes.md");

        String text = Files.readString(page);
        assertThat(text).doesNotContain("FAILED").contains("| Day | ").contains("The aims are for scale 1");
        assertThat(status).isZero();
        for (Aim aim : Aim.ALL) {
            assertThat(text)
                    .containsPattern("\\| \\Q" + aim.what()
                            + "\\E \\| [^|]+ \\| [0-9.,]+ [^|]+ \\| (met|\\*\\*MISSED\\*\\*) \\|");
        }
        for (Phase phase : Phase.values()) {
            assertThat(text).contains("\n## " + phase.word() + ": ");
        }
        tablesAreWhole(text.lines().toList());
    }

    /** What is not small has a process for each phase. */
    @Test
    void generatesInAProcessOfItsOwn() throws IOException {
        Path page = folder.resolve("page.md");

        int status = Suite.run(
                "--scale", "0.01", "--only", "generate", "--folder", folder.toString(), "--page", page.toString());

        assertThat(status).isZero();
        assertThat(Files.readString(page))
                .contains("| hub.jsonl | 18,604 | 0 | ")
                .contains(", heap 2 GB.");
        assertThat(folder.resolve("hub.jsonl")).isNotEmptyFile();
    }

    /** Each row of a table has as many cells as its head. */
    private static void tablesAreWhole(List<String> lines) {
        int columns = 0;
        for (String line : lines) {
            int bars = line.replace("\\|", "").replaceAll("[^|]", "").length();
            if (line.startsWith("|") && columns > 0) {
                assertThat(bars).as(line).isEqualTo(columns);
            }
            columns = line.startsWith("|") ? bars : 0;
        }
    }
}
