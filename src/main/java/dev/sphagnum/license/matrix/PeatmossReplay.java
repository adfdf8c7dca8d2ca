package dev.sphagnum.license.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.LicensePairs;
import dev.sphagnum.license.LicensePairs.PairVerdict;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.Vocabulary;
import dev.sphagnum.license.matrix.LicenseMatrix.Cell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The licence analysis of the PeaTMOSS paper (Jiang et al., MSR 2024, section 7) on its own inputs: each use of a model by a
 * repository is looked up in a table of software licences. Beside it what this model of licences says of the same uses.
 */
public final class PeatmossReplay {
    private static final String NO_LICENSE = "no license";
    private static final String HOST = "github.com/";

    /** How the paper's script writes licences of the Hub and of ScanCode in the words of its table. */
    private static final Map<String, String> PAPERS_WORDS = Map.ofEntries(
            Map.entry("unlicense", NO_LICENSE),
            Map.entry("openrail++", "openrail"),
            Map.entry("bsd-new", "bsd-3-clause"),
            Map.entry("bsd-simplified", "bsd-2-clause"),
            Map.entry("gpl-2.0", "gpl-2.0-only"),
            Map.entry("gpl-3.0", "gpl-3.0-only"),
            Map.entry("agpl-3.0", "agpl-3.0-only"),
            Map.entry("lgpl-2.1", "lgpl-2.1-only"),
            Map.entry("lgpl-3.0", "lgpl-3.0-only"),
            Map.entry("gpl-2.0-plus", "gpl-2.0-or-later"),
            Map.entry("gpl-3.0-plus", "gpl-3.0-or-later"),
            Map.entry("agpl-3.0-plus", "agpl-3.0-or-later"),
            Map.entry("lgpl-2.1-plus", "lgpl-2.1-or-later"),
            Map.entry("lgpl-3.0-plus", "lgpl-3.0-or-later"));

    private PeatmossReplay() {}

    /**
     * The paper's figures.
     *
     * @param relations uses with a licence of the model
     * @param skipped of these, repositories with more than one licence
     * @param covered the others
     * @param identical both sides name one licence
     * @param identicalCompatible of these, the table knows the licence
     * @param unknownBy why the table does not answer
     */
    public record Paper(
            int relations,
            int skipped,
            int covered,
            int identical,
            int identicalCompatible,
            int compatible,
            int incompatible,
            int unknown,
            Map<String, Integer> unknownBy) {
        public Paper {
            unknownBy = Collections.unmodifiableMap(new TreeMap<>(unknownBy));
        }
    }

    /** What we say of all uses under one policy; a verdict that is missing has none. */
    public record Ours(String policy, Map<Verdict, Integer> verdicts, Map<String, Integer> unknownBy) {
        public Ours {
            verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
            unknownBy = Collections.unmodifiableMap(new TreeMap<>(unknownBy));
        }
    }

    /**
     * Both.
     *
     * @param unlisted uses by repositories that the list of licences does not hold; both count them as without a licence
     */
    public record Report(Paper paper, List<Ours> ours, int unlisted) {
        public Report {
            ours = List.copyOf(ours);
        }
    }

    /**
     * A use with its two licences as they were written; how often it occurs is counted beside it.
     *
     * @param isListed whether anything is said of the repository
     */
    private record Use(String model, List<String> repository, boolean isListed) {
        Use {
            repository = List.copyOf(repository);
        }
    }

    /**
     * Replays it.
     *
     * @param mapping CSV without a header: repository, model, address, the model's licence on the Hub
     * @param repositories JSON from {@code owner/name} to a list of ScanCode keys, or null
     */
    public static Report run(Path mapping, Path repositories, LicenseMatrix matrix, LicenseKnowledge knowledge) {
        Map<Use, Integer> uses = uses(mapping, licenses(repositories));
        List<Ours> ours = new ArrayList<>();
        for (String policy : List.of("permissive", "balanced", "strict")) {
            ours.add(ours(uses, knowledge, knowledge.policy(policy).orElseThrow()));
        }
        return new Report(paper(uses, matrix), ours, count(uses, use -> !use.isListed()));
    }

    private static Map<String, List<String>> licenses(Path file) {
        JsonNode document = InputFile.json(file);
        if (!document.isObject()) {
            throw InputFile.bad(file, "it has to be an object from owner/name to a list of ScanCode keys");
        }
        Map<String, List<String>> licenses = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : document.properties()) {
            licenses.put(entry.getKey(), keys(file, entry));
        }
        return licenses;
    }

    private static List<String> keys(Path file, Map.Entry<String, JsonNode> entry) {
        List<String> keys = new ArrayList<>();
        boolean isList = entry.getValue().isNull() || entry.getValue().isArray();
        for (JsonNode key : entry.getValue()) {
            isList &= key.isTextual();
            keys.add(key.asText());
        }
        if (!isList) {
            throw InputFile.bad(file, "'" + Quoted.of(entry.getKey()) + "' has to be a list of words or null");
        }
        return keys;
    }

    private static Map<Use, Integer> uses(Path file, Map<String, List<String>> licenses) {
        Map<Use, Integer> uses = new LinkedHashMap<>();
        int row = 0;
        for (List<String> cells : InputFile.csv(file)) {
            row++;
            if (cells.size() < 4) {
                throw InputFile.bad(file, "row " + row + " has " + cells.size() + " cells; it needs four");
            }
            String name = cells.getFirst();
            String repository = name.startsWith(HOST) ? name.substring(HOST.length()) : name;
            Use use = new Use(
                    cells.get(3).strip(),
                    licenses.getOrDefault(repository, List.of()),
                    licenses.containsKey(repository));
            uses.merge(use, 1, Integer::sum);
        }
        return uses;
    }

    private static int count(Map<Use, Integer> uses, Predicate<Use> wanted) {
        return uses.entrySet().stream()
                .filter(use -> wanted.test(use.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Paper paper(Map<Use, Integer> uses, LicenseMatrix matrix) {
        Map<Use, Integer> covered = new LinkedHashMap<>(uses);
        covered.keySet().removeIf(use -> use.repository().size() > 1);
        Map<String, Integer> unknownBy = new TreeMap<>();
        covered.forEach((use, count) -> {
            if (isOpen(look(matrix, use))) {
                unknownBy.merge(reason(matrix, model(use), repository(use)), count, Integer::sum);
            }
        });
        int relations = count(uses, _ -> true);
        int coveredUses = count(covered, _ -> true);
        return new Paper(
                relations,
                relations - coveredUses,
                coveredUses,
                count(covered, PeatmossReplay::isSame),
                count(covered, use -> isSame(use) && look(matrix, use) == Cell.YES),
                count(covered, use -> look(matrix, use) == Cell.YES),
                count(covered, use -> look(matrix, use) == Cell.NO),
                count(covered, use -> isOpen(look(matrix, use))),
                unknownBy);
    }

    private static String model(Use use) {
        return papersWord(use.model());
    }

    private static String repository(Use use) {
        return use.repository().isEmpty()
                ? NO_LICENSE
                : papersWord(use.repository().getFirst());
    }

    private static boolean isSame(Use use) {
        return model(use).equals(repository(use));
    }

    private static boolean isOpen(Cell cell) {
        return cell == Cell.OPEN || cell == Cell.ABSENT;
    }

    private static String papersWord(String license) {
        return PAPERS_WORDS.getOrDefault(license, license);
    }

    /** The script asks whether the table has both before it asks whether they are one and the same. */
    private static Cell look(LicenseMatrix matrix, Use use) {
        boolean isThere =
                matrix.upstream().contains(model(use)) && matrix.downstream().contains(repository(use));
        if (!isThere) {
            return Cell.ABSENT;
        }
        return isSame(use) ? Cell.YES : matrix.of(model(use), repository(use));
    }

    private static String reason(LicenseMatrix matrix, String model, String repository) {
        if (repository.equals(NO_LICENSE)) {
            return "the repository has no licence";
        }
        if (!matrix.upstream().contains(model)) {
            return "the table lacks the model's licence";
        }
        return matrix.downstream().contains(repository)
                ? "the table leaves it open"
                : "the table lacks the repository's licence";
    }

    private static Ours ours(Map<Use, Integer> uses, LicenseKnowledge knowledge, Policy policy) {
        LicensePairs pairs = new LicensePairs(knowledge, policy);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Map<String, Integer> unknownBy = new TreeMap<>();
        uses.forEach((use, count) -> {
            LicenseReading model = knowledge.read(Declaration.of(use.model(), Vocabulary.HUB));
            LicenseReading repository =
                    knowledge.read(Declaration.of(String.join(" AND ", use.repository()), Vocabulary.SCANCODE));
            PairVerdict verdict = pairs.judge(expression(model), expression(repository), Passage.USES);
            verdicts.merge(verdict.verdict(), count, Integer::sum);
            if (verdict.verdict() == Verdict.UNKNOWN) {
                unknownBy.merge(reason(model, repository), count, Integer::sum);
            }
        });
        return new Ours(policy.name(), verdicts, unknownBy);
    }

    private static String reason(LicenseReading model, LicenseReading repository) {
        if (!model.understood()) {
            return "the model's licence is other, unknown or a custom one";
        }
        return repository.statesLicense()
                ? "the terms of the repository's licence are not known"
                : "a restricted model, and the repository has no licence";
    }

    private static @Nullable String expression(LicenseReading reading) {
        return reading.statesLicense() ? reading.expression() : null;
    }
}
