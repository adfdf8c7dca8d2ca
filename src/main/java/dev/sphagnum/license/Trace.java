package dev.sphagnum.license;

import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows an atom back to where it comes from, on demand. */
final class Trace {
    private final SupplyGraph picture;
    private final Floor floor;
    private final Label[] labels;

    Trace(SupplyGraph picture, Floor floor, Label[] labels) {
        this.picture = picture;
        this.floor = floor;
        this.labels = labels;
    }

    /**
     * The edges of a shortest way from a node's nearest origin of an atom down to the node; among equally near origins the
     * first by name. Empty when the node's own licence holds the clause.
     */
    int[] fromNearestOrigin(int node, int bit, int strength) {
        if (labels[node].owns(bit, strength)) {
            return new int[0];
        }
        Map<Integer, Integer> via = new HashMap<>();
        via.put(node, -1);
        List<Integer> level = List.of(node);
        while (!level.isEmpty()) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int dependent : level) {
                up(dependent, bit, strength, via, next);
            }
            for (int base : next) {
                if (labels[base].owns(bit, strength)) {
                    return down(base, via);
                }
            }
            level = List.copyOf(next);
        }
        throw new IllegalStateException("an atom without an origin at " + picture.id(node));
    }

    private void up(int dependent, int bit, int strength, Map<Integer, Integer> via, Set<Integer> next) {
        for (int edge = picture.firstBase(dependent); edge < picture.endBase(dependent); edge++) {
            int base = picture.base(edge);
            if (!via.containsKey(base) && floor.feeds(edge, bit, strength)) {
                via.put(base, edge);
                next.add(base);
            }
        }
    }

    private int[] down(int origin, Map<Integer, Integer> via) {
        List<Integer> edges = new ArrayList<>();
        for (int edge = edgeOf(origin, via); edge >= 0; edge = edgeOf(picture.dependent(edge), via)) {
            edges.add(edge);
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int edgeOf(int node, Map<Integer, Integer> via) {
        return via.getOrDefault(node, -1);
    }

    /** Whether every origin of the atom is published by this owner. */
    boolean allOriginsBelongTo(String owner, int node, int bit, int strength) {
        BitSet seen = new BitSet();
        List<Integer> queue = new ArrayList<>(List.of(node));
        seen.set(node);
        for (int head = 0; head < queue.size(); head++) {
            int dependent = queue.get(head);
            for (int edge = picture.firstBase(dependent); edge < picture.endBase(dependent); edge++) {
                int base = picture.base(edge);
                if (!floor.feeds(edge, bit, strength)) {
                    continue;
                }
                if (labels[base].owns(bit, strength) && !owner.equals(picture.owner(base))) {
                    return false;
                }
                if (!seen.get(base)) {
                    seen.set(base);
                    queue.add(base);
                }
            }
        }
        return true;
    }

    /**
     * Everything above a victim through which the same violation came, each with the edge that leads down from it on a
     * shortest way; the victim itself, first, with -1.
     */
    Map<Integer, Integer> overViolators(int victim, int bit, Violations violations) {
        Map<Integer, Integer> via = new LinkedHashMap<>();
        via.put(victim, -1);
        List<Integer> level = List.of(victim);
        while (!level.isEmpty()) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int node : level) {
                for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
                    int base = picture.base(edge);
                    if (!via.containsKey(base) && violations.violates(base, bit) && violations.arrives(edge, bit)) {
                        via.put(base, edge);
                        next.add(base);
                    }
                }
            }
            level = List.copyOf(next);
        }
        return via;
    }

    /** The edges from a root down to the victim of {@link #overViolators}. */
    int[] downToVictim(int root, Map<Integer, Integer> via) {
        return down(root, via);
    }
}
