package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.SlowOracle.Edge;
import dev.sphagnum.license.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine against a slow one that was written apart from it, on random graphs with cycles. */
class RandomLicencesTest {
    private static final List<String> LICENSES = List.of(
            "Apache-2.0",
            "MIT",
            "CC-BY-NC-4.0",
            "GPL-3.0-only",
            "GPL-2.0-only",
            "CC-BY-SA-4.0",
            "CC-BY-NC-SA-4.0",
            "LicenseRef-scancode-gemma-tou-2025-03-24",
            "LicenseRef-CreativeML-OpenRAIL-pp-M",
            "LicenseRef-scancode-bigscience-rail-1.0",
            "LicenseRef-Apple-AMLR",
            "");
    private static final List<Passage> PASSAGES = List.of(
            Passage.FINETUNE,
            Passage.ADAPTER,
            Passage.QUANTIZED,
            Passage.MERGE,
            Passage.DISTILLED,
            Passage.UNSPECIFIED,
            Passage.TRAINED_ON,
            Passage.USES,
            Passage.REDISTRIBUTES,
            Passage.DEPENDS_ON);

    @Test
    void agreesWithTheSlowOracleOnRandomGraphs() {
        long seed = System.nanoTime();
        int roots = 0;
        for (int round = 0; round < 12; round++) {
            roots += compare(seed + round);
        }

        assertThat(roots).as("seed %s", seed).isGreaterThan(12);
    }

    private static int compare(long seed) {
        Random random = new Random(seed);
        int nodes = 5 + random.nextInt(20);
        List<@Nullable String> licenses = new ArrayList<>();
        LicenseGraph graph = new LicenseGraph();
        for (int node = 0; node < nodes; node++) {
            String license = LICENSES.get(random.nextInt(LICENSES.size()));
            licenses.add(license.isEmpty() ? null : license);
            graph.model(name(node), licenses.get(node));
        }
        List<Edge> edges = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < nodes * 3 / 2; i++) {
            int dependent = random.nextInt(nodes);
            int base = random.nextInt(nodes);
            Passage passage = PASSAGES.get(random.nextInt(PASSAGES.size()));
            if (dependent != base && pairs.add(dependent + " " + base)) {
                edges.add(new Edge(dependent, passage, base));
                graph.edge(name(dependent), passage.name(), name(base));
            }
        }
        LicenseQuestions questions = graph.ask();
        SlowOracle oracle = new SlowOracle(licenses, edges);

        for (int node = 0; node < nodes; node++) {
            Verdict verdict = questions.check(NodeId.model(name(node))).verdict();
            assertThat(verdict).as("seed %s, node %s", seed, node).isEqualTo(oracle.verdict(node));
        }
        assertThat(roots(questions)).as("seed %s", seed).isEqualTo(oracle.roots());
        return oracle.roots().size();
    }

    private static Set<String> roots(LicenseQuestions questions) {
        Set<String> roots = new TreeSet<>();
        for (LicenseFinding finding :
                questions.findings(LicenseFindingFilter.NONE, 0, 10_000).findings()) {
            Clause clause = finding.clause();
            roots.add(Integer.parseInt(finding.droppedAt().name().substring(1)) + " " + clause.code() + " "
                    + clause.parameter() + " " + finding.victims());
        }
        return roots;
    }

    private static String name(int node) {
        return "m" + node;
    }
}
