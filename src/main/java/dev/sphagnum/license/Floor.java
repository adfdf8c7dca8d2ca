package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.SupplyGraph;
import java.util.HashMap;
import java.util.Map;

/**
 * What reaches every node from everything upstream: the least fixpoint of "what the base imposes or has received, as far as
 * the link lets it through", worked out component by component, bases first. What a node declares removes nothing, which is
 * why a licence that was dropped along the way still shows. Cycles are fine: sets only grow.
 *
 * <p>Publishers may license their own work anew: a clause does not travel along a link between two artefacts of one
 * publisher where the lower one declares a licence. Where it declares none, the clause counts as its own.
 */
@SuppressWarnings("EnumOrdinal") // numbers that live in one process
final class Floor {
    private static final Passage[] PASSAGES = Passage.values();

    private final SupplyGraph picture;
    private final AtomSets sets;
    private final Label[] labels;
    private final Elections elections;
    private final int[] floor;
    /** Sets that nodes without a licence have from others of their publisher. */
    private final Map<Integer, Integer> kept = new HashMap<>();

    private final byte[] passage;
    /** Number of the set that arrives along each link. */
    private final int[] delivered;

    Floor(SupplyGraph picture, Components components, AtomSets sets, Label[] labels, Elections elections) {
        this.picture = picture;
        this.sets = sets;
        this.labels = labels;
        this.elections = elections;
        floor = new int[picture.nodeCount()];
        passage = new byte[picture.edgeCount()];
        delivered = new int[picture.edgeCount()];
        for (int edge = 0; edge < passage.length; edge++) {
            passage[edge] = (byte) Passage.of(picture.link(edge), picture.relation(edge), picture.redistributes(edge))
                    .ordinal();
        }
        for (int component = 0; component < components.count(); component++) {
            spread(components, component);
        }
    }

    private void spread(Components components, int component) {
        int start = components.start(component);
        int end = components.start(component + 1);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = start; place < end; place++) {
                changed |= receive(components.node(place));
            }
            changed &= end - start > 1;
        }
    }

    private boolean receive(int node) {
        int received = floor[node];
        int before = received;
        boolean keepsMore = false;
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            delivered[edge] = deliver(edge);
            received = sets.union(received, delivered[edge]);
            if (isKept(edge)) {
                int keeps = sets.union(kept.getOrDefault(node, AtomSets.EMPTY), passedWithinOneHouse(edge));
                keepsMore |= !Integer.valueOf(keeps).equals(kept.put(node, keeps));
            }
        }
        floor[node] = received;
        return received != before || keepsMore;
    }

    private boolean isKept(int edge) {
        return isWithinOneOwner(edge)
                && !labels[picture.dependent(edge)].state().isDeclared();
    }

    private int passedWithinOneHouse(int edge) {
        return sets.step(imposed(edge), passage(edge));
    }

    /** What the base imposes itself on the dependent of a link, or its publisher by something it says nothing about. */
    private int imposed(int edge) {
        int base = picture.base(edge);
        int own = elections.imposed(labels[base], labels[picture.dependent(edge)], passage(edge));
        return kept.isEmpty() ? own : sets.union(own, kept.getOrDefault(base, AtomSets.EMPTY));
    }

    private int deliver(int edge) {
        int upstream = floor[picture.base(edge)];
        int all = isWithinOneOwner(edge) ? upstream : sets.union(upstream, imposed(edge));
        return sets.step(all, passage(edge));
    }

    /** Number of the set that reaches a node. */
    int of(int node) {
        return floor[node];
    }

    boolean delivers(int edge, int bit, Way way) {
        return sets.has(delivered[edge], bit, way.certain(), way.strength());
    }

    /** Whether the base of the link imposes the atom on its dependent, or its publisher does. */
    boolean imposes(int edge, int bit, Way way) {
        return sets.has(imposed(edge), bit, way.certain(), way.strength());
    }

    /** Whether the base's own licence holds the atom. */
    boolean owns(int edge, int bit, Way way) {
        int own = elections.imposed(labels[picture.base(edge)], labels[picture.dependent(edge)], passage(edge));
        return sets.has(own, bit, way.certain(), way.strength());
    }

    /** What the base's own licence sends along the link, all else left aside. */
    int deliveredByLabel(int edge) {
        return sets.step(
                elections.imposed(labels[picture.base(edge)], labels[picture.dependent(edge)], passage(edge)),
                passage(edge));
    }

    /** Whether the atom comes to the dependent along this link, be it from outside or kept within one publisher's house. */
    boolean feeds(int edge, int bit, Way way) {
        return delivers(edge, bit, way)
                || (isKept(edge) && sets.has(passedWithinOneHouse(edge), bit, way.certain(), way.strength()));
    }

    Passage passage(int edge) {
        return PASSAGES[passage[edge]];
    }

    private boolean isWithinOneOwner(int edge) {
        return picture.hasSameOwner(picture.base(edge), picture.dependent(edge));
    }
}
