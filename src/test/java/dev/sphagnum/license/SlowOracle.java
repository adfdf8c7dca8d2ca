package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Carry;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Flow;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.TermBook;
import dev.sphagnum.license.knowledge.TermConfidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same answers from sets of clauses with their origins, by the definitions and without any cleverness. Knows single
 * licences without names to check, acts to withhold or publishers. What does not say how it was made is looked at in every
 * way: in a mild graph with the weakest flow and without doubtful clauses, and in a strict one with the strongest.
 */
final class SlowOracle {
    /** A clause of one node's licence, or the unknown terms of one (null), at a strength. */
    record Arrived(@Nullable LicenseTerm term, int origin, int strength) {}

    record Edge(int dependent, Passage passage, int base) {}

    /** What one clause amounts to at one node. */
    record Broken(int node, LicenseTerm term) {}

    private final TermBook terms = LicenseKnowledge.bundled().terms();
    private final List<@Nullable String> licenses;
    private final List<Edge> edges;
    private final Policy policy;
    private final boolean strict;
    private final Map<Integer, Set<Arrived>> floor = new HashMap<>();

    /** @param licenses ids, null for a node that declares nothing */
    SlowOracle(List<@Nullable String> licenses, List<Edge> edges, Policy policy, boolean strict) {
        this.licenses = licenses;
        this.edges = edges;
        this.policy = policy;
        this.strict = strict;
        for (int node = 0; node < licenses.size(); node++) {
            floor.put(node, new HashSet<>());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                changed |= at(edge.dependent()).addAll(delivered(edge));
            }
        }
    }

    private Set<Arrived> at(int node) {
        return floor.getOrDefault(node, Set.of());
    }

    private List<Arrived> own(int node) {
        String license = licenses.get(node);
        if (license == null) {
            return List.of(new Arrived(null, node, 4));
        }
        return terms.of(license).stream()
                .filter(term -> strict || term.confidence() != TermConfidence.LOW)
                .map(term -> new Arrived(term, node, 4))
                .toList();
    }

    private Set<Arrived> delivered(Edge edge) {
        List<Arrived> all = new ArrayList<>(own(edge.base()));
        all.addAll(at(edge.base()));
        Set<Arrived> through = new HashSet<>();
        for (Arrived arrived : all) {
            LicenseTerm term = arrived.term();
            int flow = term == null ? 4 : flow(term, edge.passage());
            if (flow > 0) {
                through.add(new Arrived(term, arrived.origin(), Math.min(flow, arrived.strength())));
            }
        }
        return through;
    }

    private int flow(LicenseTerm term, Passage passage) {
        IntStream strengths =
                passage.ways().stream().mapToInt(way -> terms.flow(term, way).strength());
        return (strict ? strengths.max() : strengths.min()).orElse(0);
    }

    /** The verdict of what is certain, or of what is possible, which alone is never more than REVIEW. */
    static Verdict verdict(SlowOracle mild, SlowOracle strict, int node) {
        Verdict worst = worse(mild.verdict(node), min(Verdict.REVIEW, strict.verdict(node)));
        return mild.isIrreconcilable(node) ? Verdict.INCOMPATIBLE : worst;
    }

    private static Verdict min(Verdict one, Verdict other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Two clauses of different origins, both in full, that no licence satisfies together. */
    boolean isIrreconcilable(int node) {
        List<Arrived> full =
                at(node).stream().filter(arrived -> arrived.strength() == 4).toList();
        return full.stream().anyMatch(one -> full.stream()
                .anyMatch(other -> one.origin() != other.origin()
                        && one.term() != null
                        && other.term() != null
                        && isConflict(one.term(), other.term())));
    }

    private boolean isConflict(LicenseTerm copyleft, LicenseTerm other) {
        if (terms.code(copyleft.code()).kind() != Kind.COPYLEFT) {
            return false;
        }
        Set<String> allowed = new HashSet<>(terms.outbound(copyleft.license()));
        return switch (terms.code(other.code()).kind()) {
            case COPYLEFT -> allowed.stream().noneMatch(terms.outbound(other.license())::contains);
            case RESTRICTION, USE_POLICY ->
                terms.forbidsFurtherRestrictions(copyleft.license())
                        && allowed.stream().noneMatch(license -> terms.carry(license, other) == Carry.FULLY);
            case ACT, INBOUND, OBLIGATION -> false;
        };
    }

    private Verdict verdict(int node) {
        boolean hasUpstream = edges.stream().anyMatch(edge -> edge.dependent() == node && edge.base() != node);
        Verdict worst = licenses.get(node) == null && !hasUpstream ? Verdict.UNKNOWN : Verdict.COMPATIBLE;
        for (Arrived arrived : at(node)) {
            worst = worse(worst, judge(node, arrived.term()));
        }
        return worst;
    }

    private static boolean isSame(@Nullable LicenseTerm one, @Nullable LicenseTerm other) {
        return one != null
                && other != null
                && one.code().equals(other.code())
                && one.profile().equals(other.profile())
                && java.util.Objects.equals(one.parameter(), other.parameter());
    }

    private int strength(int node, LicenseTerm term) {
        return at(node).stream()
                .filter(arrived -> isSame(arrived.term(), term))
                .mapToInt(Arrived::strength)
                .max()
                .orElse(0);
    }

    private Verdict judge(int node, @Nullable LicenseTerm term) {
        if (term == null) {
            return policy.missingUpstream();
        }
        Kind kind = terms.code(term.code()).kind();
        String label = licenses.get(node);
        if (label == null && kind == Kind.INBOUND) {
            // Nothing declared is no GPL.
            return Verdict.COMPATIBLE;
        }
        int strength = strength(node, term);
        Carry carry = label == null ? Carry.NO : terms.carry(label, term);
        if (kind == Kind.OBLIGATION || strength == 1) {
            return kind == Kind.INBOUND && carry == Carry.FULLY
                    ? Verdict.COMPATIBLE
                    : Verdict.COMPATIBLE_WITH_OBLIGATIONS;
        }
        if (carry == Carry.FULLY) {
            return kind == Kind.INBOUND ? Verdict.COMPATIBLE : Verdict.COMPATIBLE_WITH_OBLIGATIONS;
        }
        if (kind == Kind.COPYLEFT && strength == 4 && isOnlyCombined(node, term)) {
            if (label != null && terms.combines(label, term.license())) {
                return Verdict.COMPATIBLE_WITH_OBLIGATIONS;
            }
            return label == null ? Verdict.UNKNOWN : Verdict.INCOMPATIBLE;
        }
        if (label == null) {
            return strength >= 3 && kind.mustBePassedOn() ? Verdict.REVIEW : Verdict.UNKNOWN;
        }
        if (carry == Carry.PARTLY) {
            return Verdict.REVIEW;
        }
        return strength == 4 ? Verdict.INCOMPATIBLE : strength == 3 ? policy.contested() : policy.byReference();
    }

    private boolean isOnlyCombined(int node, LicenseTerm term) {
        return edges.stream()
                .filter(edge -> edge.dependent() == node && brings(edge, term, 4))
                .allMatch(
                        edge -> edge.passage().ways().stream().allMatch(way -> terms.flow(term, way) == Flow.COMBINED));
    }

    private boolean brings(Edge edge, LicenseTerm term, int strength) {
        return delivered(edge).stream()
                .anyMatch(arrived -> isSame(arrived.term(), term) && arrived.strength() >= strength);
    }

    private boolean isBroken(int node, LicenseTerm term) {
        return strength(node, term) > 0 && judge(node, term).compareTo(Verdict.REVIEW) >= 0;
    }

    /** "code droppedAt", for each atom that some node was the first to drop, with the number of nodes that suffer. */
    Set<String> roots() {
        Set<String> roots = new TreeSet<>();
        for (int node = 0; node < licenses.size(); node++) {
            for (Arrived arrived : at(node)) {
                LicenseTerm term = arrived.term();
                if (term != null && isBroken(node, term) && isDroppedAt(node, term)) {
                    roots.add(node + " " + term.code() + " " + term.parameter() + " " + victims(node, term));
                }
            }
        }
        return roots;
    }

    private boolean isDroppedAt(int node, LicenseTerm term) {
        int strength = strength(node, term);
        return edges.stream()
                .filter(edge -> edge.dependent() == node && brings(edge, term, strength))
                .anyMatch(edge -> !isBroken(edge.base(), term)
                        || own(edge.base()).stream().anyMatch(own -> isSame(own.term(), term)));
    }

    private int victims(int root, LicenseTerm term) {
        Set<Integer> reached = new HashSet<>(Set.of(root));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                if (reached.contains(edge.base())
                        && isBroken(edge.dependent(), term)
                        && brings(edge, term, strength(edge.dependent(), term))) {
                    changed |= reached.add(edge.dependent());
                }
            }
        }
        return reached.size() - 1;
    }
}
