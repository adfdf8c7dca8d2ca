package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The licence pairs of PeaTMOSS, by reference, against figures that somebody else worked out; where they are present. */
class PeatmossPairsTest {
    private static final Path PAIRS = Path.of("..", "shared", "licenses", "peatmoss-pairs.csv");
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();

    @Test
    void countsTheUsesOfPeatmossByReference() throws IOException {
        assumeThat(Files.exists(PAIRS)).as("%s is not there", PAIRS).isTrue();

        Map<Verdict, Integer> balanced = uses("balanced");
        Map<Verdict, Integer> strict = uses("strict");

        assertThat(balanced.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(22_861);
        assertThat(of(balanced, Verdict.UNKNOWN)).as("unknown: %s", balanced).isCloseTo(822, within(10));
        assertThat(of(balanced, Verdict.REVIEW)).as("review: %s", balanced).isCloseTo(674, within(10));
        assertThat(of(balanced, Verdict.INCOMPATIBLE)).as("%s", balanced).isZero();
        assertThat(of(strict, Verdict.INCOMPATIBLE)).as("%s", strict).isCloseTo(670, within(10));
    }

    private static int of(Map<Verdict, Integer> counts, Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private static Map<Verdict, Integer> uses(String policy) throws IOException {
        LicensePairs pairs =
                new LicensePairs(KNOWLEDGE, KNOWLEDGE.policy(policy).orElseThrow());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<String> lines = Files.readAllLines(PAIRS);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            Verdict verdict = pairs.judge(
                            expression(cells.get(0), Vocabulary.HUB),
                            expression(cells.get(1).strip().replaceAll("[ ;|]+", " AND "), Vocabulary.SCANCODE),
                            Passage.USES)
                    .verdict();
            counts.merge(verdict, Integer.parseInt(cells.get(2)), Integer::sum);
        }
        return counts;
    }

    private static @Nullable String expression(String text, Vocabulary vocabulary) {
        LicenseReading reading = KNOWLEDGE.read(Declaration.of(text, vocabulary));
        return reading.statesLicense() ? reading.expression() : null;
    }
}
