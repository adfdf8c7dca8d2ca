package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole answer about licences for one picture of the graph; immutable and thread-safe once built. */
final class LicensePicture {
    private final SupplyGraph picture;
    private final Policy policy;
    private final Atoms atoms;
    private final Label[] labels;
    private final Violations violations;
    private final Trace trace;
    private final Findings findings;
    private final Map<String, Root> byId = new HashMap<>();
    private final Map<Long, List<Root>> byPlace = new HashMap<>();
    private final List<Root> ordered;

    private LicensePicture(SupplyGraph picture, LicenseKnowledge knowledge, Policy policy, Uncertainty uncertainty) {
        this.picture = picture;
        this.policy = policy;
        atoms = new Atoms(knowledge);
        labels = labels(picture, new Labels(atoms, knowledge.terms()));
        Floor floor = new Floor(picture, atoms, labels);
        violations = new Violations(picture, atoms, labels, floor);
        trace = new Trace(picture, floor, labels);
        findings = new Findings(picture, atoms, labels, floor, violations, uncertainty);
        for (Root root : new Roots(picture, atoms, labels, floor, violations).find()) {
            // One clause may travel in two ways; the first stands for both.
            if (byId.putIfAbsent(root.id(), root) == null) {
                byPlace.computeIfAbsent(place(root.node(), root.bit()), _ -> new ArrayList<>())
                        .add(root);
            }
        }
        ordered = order();
    }

    static LicensePicture of(SupplyGraph picture, LicenseKnowledge knowledge, Policy policy, Uncertainty uncertainty) {
        return new LicensePicture(picture, knowledge, policy, uncertainty);
    }

    static LicensePicture of(Graph graph, SupplyGraph picture, LicenseKnowledge knowledge) {
        return of(picture, knowledge, knowledge.policy(), Uncertainty.load(graph, picture));
    }

    private static Label[] labels(SupplyGraph picture, Labels labels) {
        Label[] byNode = new Label[picture.nodeCount()];
        for (int node = 0; node < byNode.length; node++) {
            byNode[node] = labels.of(picture.licenseExpressions(node), picture.licenseState(node));
        }
        return byNode;
    }

    private List<Root> order() {
        Map<Root, Severity> severity = new HashMap<>();
        byId.values().forEach(root -> severity.put(root, findings.severity(root)));
        List<Root> roots = new ArrayList<>(byId.values());
        roots.sort(Comparator.comparing((Root root) -> Objects.requireNonNull(severity.get(root)))
                .reversed()
                .thenComparing(Comparator.comparingInt(Root::victims).reversed())
                .thenComparing(Root::id));
        return Collections.unmodifiableList(roots);
    }

    private static long place(int node, int bit) {
        return ((long) node << 32) | bit;
    }

    Policy policy() {
        return policy;
    }

    SupplyGraph picture() {
        return picture;
    }

    Verdict verdict(int node) {
        return violations.verdict(node);
    }

    boolean isLaundered(int node) {
        return violations.isLaundered(node);
    }

    /** Whether the terms of the node's licence are all known. */
    boolean isUnderstood(int node) {
        return labels[node].state() == Label.State.UNDERSTOOD;
    }

    /** Root causes, most severe first, then most victims, then id. */
    List<Root> roots() {
        return ordered;
    }

    @Nullable
    Root root(String id) {
        return byId.get(id);
    }

    LicenseFinding finding(Root root) {
        return findings.ofRoot(root);
    }

    /** The finding as a victim sees it; null when the node is no victim of the root. */
    @Nullable
    LicenseFinding finding(Root root, int victim) {
        if (!violations.violates(victim, root.bit())) {
            return null;
        }
        Map<Integer, Integer> via = trace.overViolators(victim, root.bit(), violations);
        return via.containsKey(root.node()) && victim != root.node()
                ? findings.ofVictim(root, victim, trace.downToVictim(root.node(), via))
                : null;
    }

    /** Everything that is inconsistent at one node, as it sees it: its own roots and those that it suffers from. */
    List<LicenseFinding> findingsAt(int node) {
        Map<String, LicenseFinding> found = new LinkedHashMap<>();
        violations.forEachViolation(node, bit -> {
            Map<Integer, Integer> via = trace.overViolators(node, bit, violations);
            for (int above : via.keySet()) {
                for (Root root : byPlace.getOrDefault(place(above, bit), List.of())) {
                    LicenseFinding finding = above == node
                            ? findings.ofRoot(root)
                            : findings.ofVictim(root, node, trace.downToVictim(above, via));
                    found.put(finding.id(), finding);
                }
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparing(LicenseFinding::severity)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(LicenseFinding::victims).reversed())
                        .thenComparing(LicenseFinding::id))
                .toList();
    }

    /** The clause of the origin's licence that a root is about. */
    LicenseTerm term(Root root) {
        return findings.term(root);
    }

    Verdict verdict(Root root) {
        return violations.judge(root.node(), root.bit()).verdict();
    }

    Severity severity(Root root) {
        return findings.severity(root);
    }

    double confidence(Root root) {
        return findings.confidence(root).value();
    }
}
