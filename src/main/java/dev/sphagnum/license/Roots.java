package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.topology.SupplyGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the root causes: for every violation the nodes where the clause was dropped, and who suffers further down. */
final class Roots {
    /** Name of the only policy there is so far; part of every root's key. */
    static final String POLICY = "balanced";

    private record Victims(int count, int laundered) {}

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final Floor floor;
    private final Violations violations;
    private final Trace trace;
    private final int[] seen;
    private final int[] queue;
    private int walk;

    Roots(SupplyGraph picture, Atoms atoms, Label[] labels, Floor floor, Violations violations) {
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        this.floor = floor;
        this.violations = violations;
        trace = new Trace(picture, floor, labels);
        seen = new int[picture.nodeCount()];
        queue = new int[picture.nodeCount()];
    }

    /** All roots, by node and then atom and origin. */
    List<Root> find() {
        List<Root> roots = new ArrayList<>();
        for (int node = 0; node < picture.nodeCount(); node++) {
            int dropping = node;
            violations.forEachViolation(node, bit -> roots.addAll(at(dropping, bit)));
        }
        return roots;
    }

    private List<Root> at(int node, int bit) {
        Map<Integer, List<Integer>> byOrigin = new TreeMap<>();
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (violations.isDroppedAlong(edge, bit)) {
                List<Integer> path = path(edge, bit);
                int origin = picture.base(path.getFirst());
                if (!mayRelicense(node, origin)) {
                    byOrigin.merge(origin, path, (one, other) -> other.size() < one.size() ? other : one);
                }
            }
        }
        if (byOrigin.isEmpty()) {
            return List.of();
        }
        Victims victims = victims(node, bit);
        boolean laundered = violations.isLaundered(node, bit);
        List<Root> roots = new ArrayList<>();
        byOrigin.forEach((origin, path) -> roots.add(new Root(
                id(node, bit, origin), node, bit, origin, path, laundered, victims.count(), victims.laundered())));
        return roots;
    }

    private List<Integer> path(int edge, int bit) {
        int strength = floor.strength(picture.dependent(edge), bit);
        List<Integer> path = new ArrayList<>();
        Arrays.stream(trace.fromNearestOrigin(picture.base(edge), bit, strength))
                .forEach(path::add);
        path.add(edge);
        return List.copyOf(path);
    }

    private boolean mayRelicense(int node, int origin) {
        String owner = picture.owner(node);
        return owner != null
                && owner.equals(picture.owner(origin))
                && labels[node].state().isDeclared();
    }

    /** Breadth first over violating dependents; a node that passes the clause on again ends the way. */
    private Victims victims(int root, int bit) {
        walk++;
        seen[root] = walk;
        queue[0] = root;
        int end = 1;
        int laundered = -1;
        for (int head = 0; head < end; head++) {
            int base = queue[head];
            if (head > 0 && laundered < 0 && violations.isLaundered(base, bit)) {
                laundered = base;
            }
            for (int slot = picture.firstDependent(base); slot < picture.endDependent(base); slot++) {
                int edge = picture.dependentEdge(slot);
                int dependent = picture.dependent(edge);
                if (seen[dependent] != walk && violations.violates(dependent, bit) && violations.arrives(edge, bit)) {
                    seen[dependent] = walk;
                    queue[end++] = dependent;
                }
            }
        }
        return new Victims(end - 1, laundered);
    }

    private String id(int node, int bit, int origin) {
        LicenseTerm term = atoms.atom(bit).example();
        return id(picture.id(node), term.code(), term.parameter(), picture.id(origin));
    }

    /** Stays the same while the knowledge grows: the key is who dropped what of whom. */
    static String id(NodeId droppedAt, String code, @Nullable String parameter, NodeId origin) {
        String key = String.join(
                "\n", POLICY, droppedAt.toString(), code, parameter == null ? "" : parameter, origin.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
