package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.lineage.Path;
import dev.sphagnum.lineage.PathHop;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes out what a root means, for the artefact that dropped the clause and for its victims. */
final class Findings {
    /** Confidence in a link whose source did not say. */
    private static final double UNSTATED_CONFIDENCE = 0.5;

    private static final double PARTS_OF_REACH = 6;

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final Floor floor;
    private final Violations violations;
    private final Uncertainty uncertainty;
    private final Wording wording;

    Findings(
            SupplyGraph picture,
            Atoms atoms,
            Label[] labels,
            Floor floor,
            Violations violations,
            Uncertainty uncertainty) {
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        this.floor = floor;
        this.violations = violations;
        this.uncertainty = uncertainty;
        wording = new Wording(picture, labels);
    }

    LicenseTerm term(Root root) {
        return Objects.requireNonNull(labels[root.origin()].terms().get(root.bit()));
    }

    LicenseFinding ofRoot(Root root) {
        return finding("finding:" + root.id(), root, root.node(), root.path());
    }

    /**
     * The finding as a victim sees it.
     *
     * @param tail edges from the root down to the victim
     */
    LicenseFinding ofVictim(Root root, int victim, int[] tail) {
        List<Integer> edges = new ArrayList<>(root.path());
        for (int edge : tail) {
            edges.add(edge);
        }
        return finding("finding:" + root.id() + "@" + picture.id(victim), root, victim, edges);
    }

    private LicenseFinding finding(String id, Root root, int subject, List<Integer> edges) {
        Judgement judgement = violations.judge(subject, root.bit());
        LicenseTerm term = term(root);
        FindingType type = Objects.requireNonNull(judgement.type());
        return new LicenseFinding(
                id,
                type,
                judgement.verdict(),
                severity(root, subject, edges),
                confidence(root, subject, edges),
                picture.id(subject),
                picture.id(root.origin()),
                term.license(),
                Clause.of(term),
                path(edges),
                picture.id(root.node()),
                violations.isLaundered(subject, root.bit()),
                violations.adjacent(edges.getLast()),
                root.victims(),
                wording.explanation(type, subject, root.origin(), term),
                wording.fixes(
                        type, subject, root, term, picture.base(root.path().getLast()), isWithheld(root)));
    }

    private boolean isWithheld(Root root) {
        return atoms.kind(root.bit()) == Kind.ACT;
    }

    private Path path(List<Integer> edges) {
        List<NodeId> nodes = new ArrayList<>();
        List<PathHop> hops = new ArrayList<>();
        nodes.add(picture.id(picture.base(edges.getFirst())));
        for (int edge : edges) {
            nodes.add(picture.id(picture.dependent(edge)));
            hops.add(PathHop.of(picture, edge));
        }
        return new Path(nodes, hops);
    }

    Severity severity(Root root) {
        return severity(root, root.node(), root.path());
    }

    private Severity severity(Root root, int subject, List<Integer> edges) {
        double verdict = violations.judge(subject, root.bit()).verdict() == Verdict.INCOMPATIBLE ? 1 : 0.5;
        int dependents = subject == root.node()
                ? root.victims()
                : picture.endDependent(subject) - picture.firstDependent(subject);
        double reach = Math.log10(1 + Math.max(0, picture.downloads(subject)) + 100.0 * dependents) / PARTS_OF_REACH;
        double score = atoms.atom(root.bit()).code().weight()
                * verdict
                * confidence(root, subject, edges).value()
                * (0.5 + 0.5 * Math.min(1, reach));
        return Severity.of(score);
    }

    Confidence confidence(Root root) {
        return confidence(root, root.node(), root.path());
    }

    private Confidence confidence(Root root, int subject, List<Integer> edges) {
        LicenseTerm term = term(root);
        Confidence confidence = new Confidence(
                        term.confidence().value(), "the reading of clause " + term.section() + " of " + term.license())
                .and(reading(subject, root.bit()), "whether the clause travels this way")
                .and(uncertainty.of(root.origin()), "which licence " + picture.name(root.origin()) + " means")
                .and(uncertainty.of(subject), "which licence " + picture.name(subject) + " means");
        for (int edge : edges) {
            double stated = picture.confidence(edge);
            confidence = confidence.and(
                    stated > 0 ? stated : UNSTATED_CONFIDENCE,
                    "the link from " + picture.name(picture.dependent(edge)) + " to "
                            + picture.name(picture.base(edge)));
        }
        return confidence;
    }

    private double reading(int subject, int bit) {
        boolean isPartial = Bits.has(labels[subject].partly(), bit);
        return switch (floor.strength(subject, bit)) {
            case 4 -> isPartial ? 0.7 : 0.9;
            case 3 -> 0.5;
            case 2 -> 0.7;
            default -> 0.9;
        };
    }
}
