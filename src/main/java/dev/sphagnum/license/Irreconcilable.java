package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Carry;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.TermBook;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that no one label can satisfy together: two copylefts without a common licence, or a copyleft that allows no further
 * restriction beside a restriction. They count where parents bring them together; what one licensor put on one work is that
 * licensor's own.
 */
final class Irreconcilable {
    private static final Way IN_FULL = new Way(true, AtomSets.FULL);

    /** A copyleft and what it cannot live with. */
    record Pair(int copyleft, int other) {}

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final AtomSets sets;
    private final Floor floor;
    private final TermBook terms;
    /** For each copyleft the atoms that it cannot live with. */
    private final Map<Integer, long[]> conflicts = new TreeMap<>();
    /** The pairs of each set, by its number; null where nobody has asked yet. */
    private final List<@Nullable List<Pair>> bySet;
    /** For each pair of a node whether its parents brought it together here; false where it came so. */
    private final Map<Integer, Map<Pair, Boolean>> madeHere = new HashMap<>();

    Irreconcilable(
            SupplyGraph picture, Components components, Atoms atoms, AtomSets sets, Floor floor, TermBook terms) {
        this.picture = picture;
        this.atoms = atoms;
        this.sets = sets;
        this.floor = floor;
        this.terms = terms;
        bySet = new ArrayList<>(Collections.nCopies(sets.size(), null));
        findConflicts();
        for (int component = 0; component < components.count(); component++) {
            spread(components, component);
        }
    }

    private void findConflicts() {
        for (int copyleft = Atoms.first(); copyleft < atoms.count(); copyleft++) {
            if (atoms.kind(copyleft) == Kind.COPYLEFT) {
                for (int other = Atoms.first(); other < atoms.count(); other++) {
                    if (areInConflict(copyleft, other)) {
                        Bits.set(conflicts.computeIfAbsent(copyleft, _ -> new long[atoms.words()]), other);
                    }
                }
            }
        }
    }

    private boolean areInConflict(int copyleft, int other) {
        LicenseTerm share = atoms.atom(copyleft).example();
        LicenseTerm term = atoms.atom(other).example();
        Set<String> allowed = outbound(share);
        return switch (atoms.kind(other)) {
            case COPYLEFT -> {
                // Each pair once, the lower number first.
                Set<String> both = new HashSet<>(allowed);
                both.retainAll(outbound(term));
                yield copyleft < other && both.isEmpty();
            }
            case RESTRICTION, USE_POLICY ->
                terms.forbidsFurtherRestrictions(share.license())
                        && allowed.stream().noneMatch(license -> terms.carry(license, term) == Carry.FULLY);
            case ACT, INBOUND, OBLIGATION -> false;
        };
    }

    private Set<String> outbound(LicenseTerm copyleft) {
        Set<String> licenses = new HashSet<>(terms.outbound(copyleft.license()));
        licenses.add(copyleft.license());
        return licenses;
    }

    private void spread(Components components, int component) {
        int start = components.start(component);
        int end = components.start(component + 1);
        settle(components, start, end);
        if (end - start > 1) {
            Set<Integer> members = new TreeSet<>();
            for (int place = start; place < end; place++) {
                members.add(components.node(place));
            }
            boolean found = true;
            while (found) {
                found = meetInside(members);
                settle(components, start, end);
            }
        }
    }

    private void settle(Components components, int start, int end) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = start; place < end; place++) {
                changed |= look(components.node(place));
            }
            changed &= end - start > 1;
        }
    }

    /** Two clauses that enter a cycle at different places meet all around it; the first node by name that is left stands for it. */
    private boolean meetInside(Set<Integer> members) {
        for (int node : members) {
            for (Pair pair : inSet(floor.of(node))) {
                if (!has(node, pair) && !comesWhole(members, pair)) {
                    madeHere.computeIfAbsent(node, _ -> new HashMap<>()).put(pair, true);
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one link brings both into the cycle, or one licence in it holds both. */
    private boolean comesWhole(Set<Integer> members, Pair pair) {
        for (int node : members) {
            for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
                boolean isOuter = !members.contains(picture.base(edge));
                if (ownsBoth(edge, pair) || (isOuter && deliversBoth(edge, pair))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean deliversBoth(int edge, Pair pair) {
        return floor.delivers(edge, pair.copyleft(), IN_FULL) && floor.delivers(edge, pair.other(), IN_FULL);
    }

    private boolean look(int node) {
        List<Pair> pairs = inSet(floor.of(node));
        boolean changed = false;
        // No iterator: nearly every node has no pair at all.
        for (int i = 0; i < pairs.size(); i++) {
            changed |= look(node, pairs.get(i));
        }
        return changed;
    }

    private boolean look(int node, Pair pair) {
        boolean arrivesSo = false;
        boolean arrivesTogether = false;
        boolean meetsHere = false;
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (!deliversBoth(edge, pair)) {
                continue;
            }
            int base = picture.base(edge);
            boolean baseReceives = inSet(floor.of(base)).contains(pair);
            arrivesTogether = true;
            arrivesSo |= has(base, pair);
            // The base's own clause beside one that it received: the base is one parent, its bases are the other.
            meetsHere |= !baseReceives && !ownsBoth(edge, pair);
        }
        // What met here once stays so, also where it comes back around a cycle.
        boolean isNew = (arrivesSo || meetsHere || !arrivesTogether) && !has(node, pair);
        if (isNew) {
            madeHere.computeIfAbsent(node, _ -> new HashMap<>()).put(pair, !arrivesSo);
        }
        return isNew;
    }

    private boolean ownsBoth(int edge, Pair pair) {
        return floor.imposes(edge, pair.copyleft(), IN_FULL) && floor.imposes(edge, pair.other(), IN_FULL);
    }

    private List<Pair> inSet(int set) {
        while (bySet.size() <= set) {
            bySet.add(null);
        }
        List<Pair> known = bySet.get(set);
        if (known == null) {
            known = find(set);
            bySet.set(set, known);
        }
        return known;
    }

    private List<Pair> find(int set) {
        List<Pair> pairs = new ArrayList<>(0);
        conflicts.forEach((copyleft, others) -> {
            if (isInFull(set, copyleft)) {
                Bits.forEach(others, 0, others.length, other -> {
                    if (isInFull(set, other)) {
                        pairs.add(new Pair(copyleft, other));
                    }
                });
            }
        });
        return pairs.isEmpty() ? List.of() : List.copyOf(pairs);
    }

    private boolean isInFull(int set, int bit) {
        return sets.has(set, bit, true, AtomSets.FULL);
    }

    boolean has(int node, Pair pair) {
        return madeHere.getOrDefault(node, Map.of()).containsKey(pair);
    }

    boolean isAt(int node) {
        return madeHere.containsKey(node);
    }

    /** The pairs of a node, those that its parents brought together here first. */
    List<Pair> at(int node) {
        // Nearly every node has none.
        return !isAt(node)
                ? List.of()
                : inSet(floor.of(node)).stream().filter(pair -> has(node, pair)).toList();
    }

    boolean isMadeHere(int node, Pair pair) {
        return Boolean.TRUE.equals(madeHere.getOrDefault(node, Map.of()).get(pair));
    }

    /** Whether the dependent has the pair by way of this link. */
    boolean arrives(int edge, Pair pair) {
        return has(picture.base(edge), pair) && deliversBoth(edge, pair);
    }

    static Way way() {
        return IN_FULL;
    }
}
