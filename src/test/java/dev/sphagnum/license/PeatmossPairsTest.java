package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The licence pairs of PeaTMOSS against the verdicts of somebody else's evaluator; where they are present. */
class PeatmossPairsTest {
    private static final Path PAIRS = Path.of("..", "shared", "licenses", "peatmoss-pairs.csv");
    private static final Path PAGE = Path.of("docs", "licence-tables.md");
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();

    /** A column of verdicts in the file. */
    private record Column(int at, String policy, Passage passage) {
        boolean isByReference() {
            return passage == Passage.USES;
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column(3, "permissive", Passage.USES),
            new Column(4, "balanced", Passage.USES),
            new Column(5, "strict", Passage.USES),
            new Column(6, "balanced", Passage.REDISTRIBUTES));

    @Test
    void differsInNoPairThatThePageDoesNotList() throws IOException {
        assumeThat(Files.exists(PAIRS)).as("%s is not there", PAIRS).isTrue();

        assertThat(listed()).containsExactlyInAnyOrderEntriesOf(differing());
    }

    /** Rows of the page: the pair, then ours and theirs by column. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| `")) {
                List<String> cells = List.of(line.split("\\|", -1));
                listed.put(
                        bare(cells.get(1)) + " <- " + bare(cells.get(2)),
                        bare(cells.get(3)) + "; " + bare(cells.get(4)) + "; " + bare(cells.get(5)));
            }
        }
        return listed;
    }

    private static String bare(String cell) {
        return cell.replace("`", "").strip();
    }

    private static Map<String, String> differing() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        List<String> lines = Files.readAllLines(PAIRS);
        assertThat(lines).hasSize(373);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            String model = expression(cells.get(0), Vocabulary.HUB);
            String repository = expression(cells.get(1).strip().replaceAll("[ ;|]+", " AND "), Vocabulary.SCANCODE);
            Map<Column, String> ours = new LinkedHashMap<>();
            for (Column column : COLUMNS) {
                String verdict = new LicensePairs(
                                KNOWLEDGE, KNOWLEDGE.policy(column.policy()).orElseThrow())
                        .judge(model, repository, column.passage())
                        .verdict()
                        .name();
                String theirs = cells.get(column.at());
                if (!verdict.equals(theirs)) {
                    ours.put(column, verdict + " not " + theirs);
                }
            }
            if (!ours.isEmpty()) {
                String keys = cells.get(1).isEmpty() ? "none" : cells.get(1);
                differing.put(cells.get(0) + " <- " + keys, cells.get(2) + "; " + by(ours));
            }
        }
        return differing;
    }

    /** By reference under the policies in which it differs, then redistributed. */
    private static String by(Map<Column, String> ours) {
        List<String> uses = ours.entrySet().stream()
                .filter(one -> one.getKey().isByReference())
                .map(one -> one.getKey().policy() + ": " + one.getValue())
                .toList();
        String redistributed = ours.entrySet().stream()
                .filter(one -> !one.getKey().isByReference())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("same");
        return (uses.isEmpty() ? "same" : String.join(", ", uses)) + "; " + redistributed;
    }

    private static @Nullable String expression(String text, Vocabulary vocabulary) {
        LicenseReading reading = KNOWLEDGE.read(Declaration.of(text, vocabulary));
        return reading.statesLicense() ? reading.expression() : null;
    }
}
