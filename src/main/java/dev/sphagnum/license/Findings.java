package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Passage;
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

    /** How far to trust a link that does not say how the dependent was made. */
    private static final double UNSTATED_WAY = 0.7;

    /** How sure a label is that may mean several things. */
    private static final double AMBIGUOUS_LICENSE = 0.5;

    private static final double IN_FULL = 0.9;
    private static final double PARTS_OF_REACH = 6;

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final Floor floor;
    private final Violations violations;
    private final Declarations declarations;
    private final Overrides overrides;
    private final LicenseKnowledge knowledge;
    private final Wording wording;

    Findings(
            SupplyGraph picture,
            Atoms atoms,
            Label[] labels,
            Floor floor,
            Violations violations,
            Declarations declarations,
            Overrides overrides,
            LicenseKnowledge knowledge) {
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        this.floor = floor;
        this.violations = violations;
        this.declarations = declarations;
        this.overrides = overrides;
        this.knowledge = knowledge;
        wording = new Wording(picture, labels, knowledge);
    }

    LicenseTerm term(Root root) {
        return term(root.origin(), root.bit());
    }

    private LicenseTerm term(int origin, int bit) {
        return labels[origin].findTerm(bit).orElseGet(() -> atoms.atom(bit).example());
    }

    LicenseFinding ofRoot(Root root) {
        return finding("finding:" + root.id(), root, root.node(), root.path());
    }

    /**
     * The finding as a victim sees it.
     *
     * @param tail edges from the root down to the victim
     */
    LicenseFinding ofVictim(Root root, int victim, List<Integer> tail) {
        List<Integer> edges = new ArrayList<>(root.path());
        edges.addAll(tail);
        return finding("finding:" + root.id() + "@" + picture.id(victim), root, victim, edges);
    }

    /** What the root means for a node that suffers from it. */
    Judgement judgement(Root root, int subject) {
        return root.meets() == null
                ? violations.judge(subject, root.bit())
                : Judgement.of(Verdict.INCOMPATIBLE, FindingType.IRRECONCILABLE);
    }

    private LicenseFinding finding(String id, Root root, int subject, List<Integer> edges) {
        Judgement judgement = judgement(root, subject);
        LicenseTerm term = term(root);
        FindingType type = Objects.requireNonNull(judgement.type());
        int parent = picture.base(root.path().getLast());
        return new LicenseFinding(
                id,
                type,
                judgement.verdict(),
                judgement.least(),
                judgement.most(),
                severity(root, subject, edges),
                confidence(root, subject, edges),
                picture.id(subject),
                picture.id(root.origin()),
                term.license(),
                Clause.of(term),
                path(edges),
                picture.id(root.node()),
                root.meets() == null && violations.isLaundered(subject, root.bit()),
                violations.adjacent(edges.getLast()),
                root.victims(),
                root.depth(),
                root.downloads(),
                explanation(root, judgement, type, subject, term),
                root.meets() == null
                        ? wording.fixes(type, subject, root, term, parent, isWithheld(root))
                        : wording.dropEither(
                                root.node(),
                                parent,
                                picture.base(root.meets().path().getLast())),
                isWaived(root, subject),
                overrides.of(subject, root.origin(), root.bit(), term, edges));
    }

    private String explanation(Root root, Judgement judgement, FindingType type, int subject, LicenseTerm term) {
        Root.Meeting meets = root.meets();
        if (meets != null) {
            return wording.irreconcilable(
                    subject,
                    root.origin(),
                    term,
                    meets.origin(),
                    term(meets.origin(), meets.pair().other()));
        }
        String sentence = wording.explanation(type, subject, root.origin(), term);
        return judgement.least() == judgement.most()
                ? sentence
                : sentence + " " + wording.range(judgement.least(), judgement.most());
    }

    /** Why a clause of a base is not held against a node of the same publisher. */
    String forgiven(int node, int base, int bit) {
        return wording.forgiven(node, base, term(base, bit));
    }

    /** Parents that no licence joins cannot be waived: every label is wrong. */
    boolean isWaived(Root root, int subject) {
        return root.meets() == null && overrides.isWaived(subject, root.bit());
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
        double verdict = judgement(root, subject).verdict() == Verdict.INCOMPATIBLE ? 1 : 0.5;
        int dependents = subject == root.node()
                ? root.victims()
                : picture.endDependent(subject) - picture.firstDependent(subject);
        double reach = Math.log10(1 + Math.max(0, picture.downloads(subject)) + 100.0 * dependents) / PARTS_OF_REACH;
        double score = atoms.atom(root.bit()).code().weight()
                * verdict
                * sureness(root, subject, edges)
                * (0.5 + 0.5 * Math.min(1, reach));
        return Severity.of(score);
    }

    /** The value of {@link #confidence}, without its words: it is asked for every root. */
    private double sureness(Root root, int subject, List<Integer> edges) {
        double least = Math.min(term(root).confidence().value(), travels(root, subject));
        least = Math.min(least, Math.min(identified(root.origin()), identified(subject)));
        for (int edge : edges) {
            least = Math.min(least, sureness(edge));
        }
        return least;
    }

    private double sureness(int edge) {
        double stated = picture.confidence(edge) > 0 ? picture.confidence(edge) : UNSTATED_CONFIDENCE;
        return floor.passage(edge) == Passage.UNSPECIFIED ? stated * UNSTATED_WAY : stated;
    }

    private double travels(Root root, int subject) {
        return root.meets() == null ? reading(subject, root.bit()) : IN_FULL;
    }

    Confidence confidence(Root root) {
        return confidence(root, root.node(), root.path());
    }

    private Confidence confidence(Root root, int subject, List<Integer> edges) {
        LicenseTerm term = term(root);
        Confidence confidence = new Confidence(
                        term.confidence().value(),
                        "the reading of clause " + term.section() + " of " + knowledge.spoken(term.license()))
                .and(travels(root, subject), "whether the clause travels this way")
                .and(identified(root.origin()), "which licence " + picture.name(root.origin()) + " means")
                .and(identified(subject), "which licence " + picture.name(subject) + " means");
        for (int edge : edges) {
            boolean isOpen = floor.passage(edge) == Passage.UNSPECIFIED;
            confidence = confidence.and(
                    sureness(edge),
                    (isOpen ? "how one was made of the other, on the link from " : "the link from ")
                            + picture.name(picture.dependent(edge)) + " to " + picture.name(picture.base(edge)));
        }
        return confidence;
    }

    private double identified(int node) {
        double read = declarations.confidence(picture.id(node));
        return labels[node].isAmbiguous() ? Math.min(AMBIGUOUS_LICENSE, read) : read;
    }

    private double reading(int subject, int bit) {
        return switch (violations.way(subject, bit).strength()) {
            case 4 -> labels[subject].carriesPartly(bit) ? 0.7 : IN_FULL;
            case 3 -> 0.5;
            case 2 -> 0.7;
            default -> IN_FULL;
        };
    }
}
