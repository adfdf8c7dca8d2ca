package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the root causes: for every violation the nodes where the clause was dropped, and who suffers further down. For one thread,
 * because its walks share their memory.
 */
final class Roots {
    /** Found side by side, each with a memory of its own: as many as a small machine has cores. */
    private static final int PARTS = 2;

    private record Victims(int count, int depth, long downloads, int laundered) {}

    private final String policy;
    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final Violations violations;
    private final Irreconcilable irreconcilable;
    private final Trace trace;
    /** Number of the walk that saw each node last; made for the first walk. */
    private int[] seen = new int[0];

    private int[] queue = new int[0];
    private int walk;

    Roots(
            String policy,
            SupplyGraph picture,
            Atoms atoms,
            Label[] labels,
            Violations violations,
            Irreconcilable irreconcilable,
            Trace trace) {
        this.policy = policy;
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        this.violations = violations;
        this.irreconcilable = irreconcilable;
        this.trace = trace;
    }

    /** All roots, by node and then atom and origin. */
    List<Root> find() {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> withOwnMemory().find(start(part), start(part + 1)))
                .flatMap(List::stream)
                .toList();
    }

    private Roots withOwnMemory() {
        return new Roots(policy, picture, atoms, labels, violations, irreconcilable, trace);
    }

    /** The first node of a part. */
    private int start(int part) {
        return (int) ((long) picture.nodeCount() * part / PARTS);
    }

    private List<Root> find(int from, int to) {
        List<Root> roots = new ArrayList<>();
        for (int node = from; node < to; node++) {
            int dropping = node;
            violations.forEachViolation(node, bit -> roots.addAll(at(dropping, bit)));
            for (Irreconcilable.Pair pair : irreconcilable.at(node)) {
                roots.addAll(at(node, pair));
            }
        }
        return roots;
    }

    /** The root where parents that no label fits came together; empty where they came so. */
    List<Root> at(int node, Irreconcilable.Pair pair) {
        return irreconcilable.isMadeHere(node, pair) ? List.of(meeting(node, pair)) : List.of();
    }

    /** The roots of one violation at the node where the clause was dropped; empty where the node suffers from others. */
    List<Root> at(int node, int bit) {
        Map<Integer, List<Integer>> byOrigin = new TreeMap<>();
        Way way = violations.way(node, bit);
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (violations.isDroppedAlong(edge, bit, way)) {
                List<Integer> path = trace.fromNearestOrigin(edge, bit, way);
                int origin = picture.base(path.getFirst());
                if (!mayRelicense(node, origin)) {
                    byOrigin.merge(origin, path, (one, other) -> other.size() < one.size() ? other : one);
                }
            }
        }
        if (byOrigin.isEmpty()) {
            return List.of();
        }
        Victims victims =
                victims(node, bit, victim -> violations.violates(victim, bit), edge -> violations.arrives(edge, bit));
        boolean laundered = violations.isLaundered(node, bit);
        List<Root> roots = new ArrayList<>();
        byOrigin.forEach(
                (origin, path) -> roots.add(root(id(node, bit, origin), node, bit, path, null, laundered, victims)));
        return roots;
    }

    private Root meeting(int node, Irreconcilable.Pair pair) {
        List<Integer> path = arrival(node, pair.copyleft(), null);
        List<Integer> other = arrival(node, pair.other(), path.getLast());
        int origin = picture.base(path.getFirst());
        int otherOrigin = picture.base(other.getFirst());
        Victims victims = victims(
                node,
                pair.copyleft(),
                victim -> irreconcilable.has(victim, pair),
                edge -> irreconcilable.arrives(edge, pair));
        LicenseTerm copyleft = atoms.atom(pair.copyleft()).example();
        LicenseTerm term = atoms.atom(pair.other()).example();
        String id = Hash.of(
                policy,
                picture.id(node).toString(),
                copyleft.code(),
                parameter(copyleft),
                picture.id(origin).toString(),
                term.code(),
                parameter(term),
                picture.id(otherOrigin).toString());
        return root(id, node, pair.copyleft(), path, new Root.Meeting(pair, otherOrigin, other), false, victims);
    }

    /** The shortest way in which a clause comes to a node in full, rather not along the link that another one takes. */
    private List<Integer> arrival(int node, int bit, @Nullable Integer taken) {
        List<Integer> best = List.of();
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (trace.comesAlong(edge, bit, Irreconcilable.way())) {
                List<Integer> path = trace.fromNearestOrigin(edge, bit, Irreconcilable.way());
                boolean isFree = taken == null || edge != taken;
                boolean bestIsFree =
                        !best.isEmpty() && (taken == null || !best.getLast().equals(taken));
                if (best.isEmpty() || (isFree && !bestIsFree) || (isFree == bestIsFree && path.size() < best.size())) {
                    best = path;
                }
            }
        }
        return best;
    }

    private Root root(
            String id,
            int node,
            int bit,
            List<Integer> path,
            Root.@Nullable Meeting meets,
            boolean laundered,
            Victims victims) {
        return new Root(
                id,
                node,
                bit,
                picture.base(path.getFirst()),
                path,
                meets,
                laundered,
                victims.count(),
                victims.depth(),
                victims.downloads(),
                victims.laundered());
    }

    private boolean mayRelicense(int node, int origin) {
        return picture.hasSameOwner(node, origin) && labels[node].state().isDeclared();
    }

    /** Breadth first over dependents that suffer too; a node that passes the clause on again ends the way. */
    private Victims victims(int root, int bit, IntPredicate suffers, IntPredicate arrives) {
        if (seen.length == 0) {
            seen = new int[picture.nodeCount()];
            queue = new int[picture.nodeCount()];
        }
        walk++;
        seen[root] = walk;
        queue[0] = root;
        int end = 1;
        int laundered = -1;
        int depth = 0;
        int levelEnd = 1;
        long downloads = 0;
        for (int head = 0; head < end; head++) {
            if (head == levelEnd) {
                depth++;
                levelEnd = end;
            }
            int base = queue[head];
            downloads += Math.max(0, picture.downloads(base));
            if (head > 0 && laundered < 0 && violations.isLaundered(base, bit)) {
                laundered = base;
            }
            for (int slot = picture.firstDependent(base); slot < picture.endDependent(base); slot++) {
                int dependent = picture.dependentAt(slot);
                if (seen[dependent] != walk && suffers.test(dependent) && arrives.test(picture.dependentEdge(slot))) {
                    seen[dependent] = walk;
                    queue[end++] = dependent;
                }
            }
        }
        return new Victims(end - 1, depth, downloads, laundered);
    }

    private String id(int node, int bit, int origin) {
        LicenseTerm term = atoms.atom(bit).example();
        return id(policy, picture.id(node), term.code(), term.parameter(), picture.id(origin));
    }

    private static String parameter(LicenseTerm term) {
        return term.parameter() == null ? "" : term.parameter();
    }

    /** Stays the same while the knowledge grows: the key is who dropped what of whom. */
    static String id(String policy, NodeId droppedAt, String code, @Nullable String parameter, NodeId origin) {
        return Hash.of(policy, droppedAt.toString(), code, parameter == null ? "" : parameter, origin.toString());
    }
}
