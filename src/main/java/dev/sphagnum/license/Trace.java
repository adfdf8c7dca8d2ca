package dev.sphagnum.license;

import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Follows an atom back to where it comes from, on demand. */
final class Trace {
    private final SupplyGraph picture;
    private final Floor floor;

    Trace(SupplyGraph picture, Floor floor) {
        this.picture = picture;
        this.floor = floor;
    }

    /** Whether an atom comes to the dependent of a link along it. */
    boolean comesAlong(int edge, int bit, Way way) {
        return floor.delivers(edge, bit, way);
    }

    /**
     * The edges of a shortest way from the nearest origin of an atom down to the dependent of a link, that link last; among
     * equally near origins the first by name.
     */
    List<Integer> fromNearestOrigin(int edge, int bit, Way way) {
        if (floor.owns(edge, bit, way)) {
            return List.of(edge);
        }
        int start = picture.base(edge);
        Map<Integer, Integer> via = new HashMap<>();
        via.put(start, edge);
        List<Integer> level = List.of(start);
        while (!level.isEmpty()) {
            TreeSet<Integer> next = new TreeSet<>();
            TreeSet<Integer> origins = new TreeSet<>();
            for (int dependent : level) {
                for (int up = picture.firstBase(dependent); up < picture.endBase(dependent); up++) {
                    int base = picture.base(up);
                    if (!via.containsKey(base) && floor.feeds(up, bit, way)) {
                        via.put(base, up);
                        next.add(base);
                        if (floor.owns(up, bit, way)) {
                            origins.add(base);
                        }
                    }
                }
            }
            if (!origins.isEmpty()) {
                return down(origins.first(), via, start, edge);
            }
            level = List.copyOf(next);
        }
        throw new IllegalStateException("an atom without an origin at " + picture.id(start));
    }

    private List<Integer> down(int origin, Map<Integer, Integer> via, int end, int last) {
        List<Integer> edges = new ArrayList<>();
        for (int node = origin; node != end; node = picture.dependent(edges.getLast())) {
            edges.add(via.getOrDefault(node, -1));
        }
        edges.add(last);
        return List.copyOf(edges);
    }

    /** The nodes whose own licence sends an atom to a node in this way, the nearest first, then by name. */
    List<Integer> origins(int node, int bit, Way way, int most) {
        Set<Integer> origins = new LinkedHashSet<>();
        Set<Integer> seen = new HashSet<>(Set.of(node));
        List<Integer> level = List.of(node);
        while (!level.isEmpty() && origins.size() < most) {
            Set<Integer> owning = new TreeSet<>();
            Set<Integer> next = new TreeSet<>();
            for (int dependent : level) {
                for (int edge = picture.firstBase(dependent); edge < picture.endBase(dependent); edge++) {
                    int base = picture.base(edge);
                    if (!floor.feeds(edge, bit, way)) {
                        continue;
                    }
                    if (floor.owns(edge, bit, way)) {
                        owning.add(base);
                    }
                    if (seen.add(base)) {
                        next.add(base);
                    }
                }
            }
            origins.addAll(owning);
            level = List.copyOf(next);
        }
        return origins.stream().limit(most).toList();
    }

    /**
     * Everything above a victim from which the same inconsistency came, each with the edge that leads down from it on a shortest
     * way; the victim itself, first, with -1.
     *
     * @param suffers whether a node has it
     * @param arrives whether it comes along a link
     */
    Map<Integer, Integer> upFrom(int victim, IntPredicate suffers, IntPredicate arrives) {
        Map<Integer, Integer> via = new LinkedHashMap<>();
        via.put(victim, -1);
        List<Integer> level = List.of(victim);
        while (!level.isEmpty()) {
            Set<Integer> next = new TreeSet<>();
            for (int node : level) {
                for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
                    int base = picture.base(edge);
                    if (!via.containsKey(base) && suffers.test(base) && arrives.test(edge)) {
                        via.put(base, edge);
                        next.add(base);
                    }
                }
            }
            level = List.copyOf(next);
        }
        return via;
    }

    /** The edges from a root down to the victim of {@link #upFrom}. */
    List<Integer> downToVictim(int root, Map<Integer, Integer> via) {
        List<Integer> edges = new ArrayList<>();
        for (int edge = via.getOrDefault(root, -1); edge >= 0; edge = via.getOrDefault(picture.dependent(edge), -1)) {
            edges.add(edge);
        }
        return List.copyOf(edges);
    }
}
