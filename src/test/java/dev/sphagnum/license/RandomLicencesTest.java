package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.SlowOracle.Edge;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.OffsetDateTime;
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
    private static final List<String> POLICIES = List.of("permissive", "balanced", "strict");
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
        long seed = Long.getLong("sphagnum.seed", 20_261_124);
        int roots = 0;
        for (int round = 0; round < 1_500; round++) {
            roots += compare(seed + round);
        }

        assertThat(roots).as("seed %s", seed).isGreaterThan(1_500);
    }

    private static int compare(long seed) {
        Random random = new Random(seed);
        int nodes = 5 + random.nextInt(20);
        List<@Nullable String> licenses = new ArrayList<>();
        SupplyGraphBuilder graph = SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.MIN));
        for (int node = 0; node < nodes; node++) {
            String license = LICENSES.get(random.nextInt(LICENSES.size()));
            licenses.add(license.isEmpty() ? null : license);
            graph.node(Pictures.model(name(node), licenses.get(node)));
        }
        List<Edge> edges = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < nodes * 3 / 2; i++) {
            int dependent = random.nextInt(nodes);
            int base = random.nextInt(nodes);
            // Roots are compared where every link says how it was made: in every other graph.
            Passage drawn = PASSAGES.get(random.nextInt(PASSAGES.size()));
            Passage passage = seed % 2 == 0 && drawn == Passage.UNSPECIFIED ? Passage.FINETUNE : drawn;
            if (dependent != base && pairs.add(dependent + " " + base)) {
                edges.add(new Edge(dependent, passage, base));
                graph.edge(Pictures.edge(name(dependent), passage, name(base)));
            }
        }
        LicenseKnowledge knowledge = LicenseKnowledge.bundled();
        Policy policy =
                knowledge.policy(POLICIES.get(random.nextInt(POLICIES.size()))).orElseThrow();
        LicensePicture picture = LicensePicture.of(graph.build(), knowledge, policy, Declarations.none());
        SlowOracle mild = new SlowOracle(licenses, edges, policy, false);
        SlowOracle strict = new SlowOracle(licenses, edges, policy, true);

        for (int node = 0; node < nodes; node++) {
            Verdict verdict = picture.verdict(picture.picture().indexOf(NodeId.model(name(node))));
            assertThat(verdict)
                    .as("seed %s, node %s, policy %s", seed, node, policy.name())
                    .isEqualTo(SlowOracle.verdict(mild, strict, node));
        }
        boolean isOneGraph = edges.stream().noneMatch(edge -> edge.passage() == Passage.UNSPECIFIED);
        if (!isOneGraph || policy.name().equals("permissive")) {
            return 0;
        }
        assertThat(roots(picture)).as("seed %s", seed).isEqualTo(mild.roots());
        return mild.roots().size();
    }

    private static Set<String> roots(LicensePicture picture) {
        Set<String> roots = new TreeSet<>();
        for (Root root : picture.roots()) {
            LicenseFinding finding = picture.finding(root);
            Clause clause = finding.clause();
            if (root.meets() == null) {
                roots.add(Integer.parseInt(finding.droppedAt().name().substring(1)) + " " + clause.code() + " "
                        + clause.parameter() + " " + finding.victims());
            }
        }
        return roots;
    }

    private static String name(int node) {
        return "m" + node;
    }
}
