package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The scan against a corpus that was written from the libraries' documentation by somebody who did not know how it works:
 * {@code uses/} with what has to be found, as {@code expected.tsv} lists it, and {@code lookalikes/} with nothing to be
 * found.
 */
class ScanCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("sphagnum.scan.corpus", "src/test/corpus/scan"));
    private static final double LEAST_FOUND = 0.95;

    /** One line of {@code expected.tsv}; flags and revision are empty where there is none. */
    private record Expected(
            String file, int line, String kind, String name, String revision, String flags, boolean redistributes) {
        static Expected of(String row) {
            String[] cells = row.split("\t", -1);
            return new Expected(
                    cells[0].replaceFirst("^uses/", ""),
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[3],
                    cell(cells, 4),
                    cell(cells, 5),
                    cell(cells, 6).matches("(?i)true|yes|1"));
        }

        private static String cell(String[] cells, int index) {
            return index < cells.length && !cells[index].equals("-") ? cells[index].strip() : "";
        }

        String key() {
            return kind.equals("weights") ? file + " weights" : file + ":" + line + " " + kind + " " + name;
        }

        String language() {
            String last = file.substring(file.lastIndexOf('/') + 1);
            return last.contains(".") ? last.substring(last.lastIndexOf('.')) : last;
        }
    }

    @Test
    void findsWhatIsPlantedAndNothingElse() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS.resolve("uses")), "there is no corpus at " + CORPUS);
        List<Expected> expected = Files.readAllLines(CORPUS.resolve("expected.tsv")).stream()
                .skip(1)
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .map(Expected::of)
                .toList();
        ScanReport planted = SourceScan.of(List.of(CORPUS.resolve("uses")), SourceLimits.DEFAULTS);
        ScanReport lookalikes = SourceScan.of(List.of(CORPUS.resolve("lookalikes")), SourceLimits.DEFAULTS);

        Set<String> found = keys(planted);
        List<Expected> missed =
                expected.stream().filter(each -> !found.contains(each.key())).toList();
        Set<String> known = new HashSet<>(expected.stream().map(Expected::key).toList());
        List<String> unexpected =
                found.stream().filter(key -> !known.contains(key)).sorted().toList();
        print(expected, missed, unexpected, lookalikes, details(expected, planted));

        assertThat(1 - missed.size() / (double) expected.size()).isGreaterThanOrEqualTo(LEAST_FOUND);
        assertThat(keys(lookalikes)).isEmpty();
    }

    private static Set<String> keys(ScanReport report) {
        Set<String> keys = new HashSet<>();
        report.uses()
                .forEach(use -> keys.add(use.file() + ":" + use.line() + " "
                        + (use.kind() == ModelUse.Kind.MODEL ? "model" : "dataset") + " " + use.name()));
        report.weights().forEach(weight -> keys.add(weight.file() + " weights"));
        return keys;
    }

    /** Uses that were found, but with another revision, flag or tie to weights than expected. */
    private static List<String> details(List<Expected> expected, ScanReport report) {
        Map<String, ModelUse> found = new TreeMap<>();
        report.uses()
                .forEach(use -> found.put(
                        use.file() + ":" + use.line() + " " + (use.kind() == ModelUse.Kind.MODEL ? "model" : "dataset")
                                + " " + use.name(),
                        use));
        List<String> wrong = new ArrayList<>();
        for (Expected each : expected) {
            ModelUse use = found.get(each.key());
            if (use != null && !isAsExpected(each, use)) {
                wrong.add(each + " but found " + use);
            }
        }
        return wrong;
    }

    private static boolean isAsExpected(Expected expected, ModelUse use) {
        return expected.revision().equals(use.revision() == null ? "" : use.revision())
                && expected.flags().contains("trust_remote_code") == use.trustsRemoteCode()
                && expected.redistributes() == use.redistributes();
    }

    private static void print(
            List<Expected> expected,
            List<Expected> missed,
            Collection<String> unexpected,
            ScanReport lookalikes,
            List<String> details) {
        System.out.println("planted uses found: " + (expected.size() - missed.size()) + " of " + expected.size());
        Map<String, Long> planted = perLanguage(expected);
        Map<String, Long> lost = perLanguage(missed);
        planted.forEach((language, count) -> System.out.println(
                "  " + language + ": " + (count - lost.getOrDefault(language, 0L)) + " of " + count));
        missed.forEach(each -> System.out.println("missed: " + each));
        unexpected.forEach(each -> System.out.println("found besides: " + each));
        details.forEach(each -> System.out.println("differs: " + each));
        System.out.println("found in " + lookalikes.filesRead() + " lookalikes: "
                + lookalikes.uses().size());
        lookalikes.uses().forEach(use -> System.out.println("  " + use));
        lookalikes.weights().forEach(weight -> System.out.println("  " + weight));
    }

    private static Map<String, Long> perLanguage(List<Expected> all) {
        Map<String, Long> counts = new TreeMap<>();
        all.forEach(each -> counts.merge(each.language(), 1L, Long::sum));
        return counts;
    }
}
