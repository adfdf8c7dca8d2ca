package dev.sphagnum.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateTest {
    @TempDir
    private Path folder;

    @Test
    void writesBothKindsOfFile() {
        Path hub = folder.resolve("hub.jsonl");
        assertThat(Generate.run(List.of("hub", hub.toString(), "--models", "100", "--family", "20", "--seed", "1")))
                .startsWith(hub + ": Generated[models=100, repositories=0,");
        Path peatmoss = folder.resolve("peatmoss.sqlite");
        assertThat(Generate.run(List.of("peatmoss", peatmoss.toString(), "--scale", "0.005")))
                .startsWith(peatmoss + ": Generated[models=1408, repositories=143,");
    }

    @Test
    void aSmallFileHasASmallFamilyUnlessAskedOtherwise() {
        assertThat(Generate.run(List.of("hub", folder.resolve("a").toString(), "--models", "10000")))
                .contains("plantedDescendants=806]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hub x --models many   | --models many is no whole number; write --models 1860411
                    hub x --scale 2       | '--scale' is no option of hub; there are [--models, --family, --seed]
                    hub x --models        | --models wants a value
                    peatmoss x --scale z  | --scale z is no number; 1.0 is the published size
                    """)
    void saysWhatIsWrong(String words, String message) {
        assertThatThrownBy(() -> Generate.run(List.of(words.split(" ", -1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhatCanBeMade() {
        assertThatThrownBy(() -> Generate.run(List.of("github", "x")))
                .hasMessageStartingWith("'github' is no kind of file that can be made");
        assertThatThrownBy(() -> Generate.run(List.of())).hasMessageStartingWith("peatmoss FILE");
    }
}
