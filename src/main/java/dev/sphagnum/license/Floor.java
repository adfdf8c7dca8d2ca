package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.SupplyGraph;

/**
 * What reaches every node from everything upstream: the least fixpoint of "what the base imposes or has received, as far as
 * the link lets it through", worked out component by component, bases first. What a node declares removes nothing, which is
 * why a licence that was dropped along the way still shows. Cycles are fine: sets only grow.
 *
 * <p>Publishers may license their own work anew: a clause does not travel along a link between two artefacts of one
 * publisher where the lower one declares a licence. Where it declares none, the clause counts as its own.
 *
 * <p>Once it stands, several threads may ask.
 */
final class Floor {
    private final SupplyGraph picture;
    private final AtomSets sets;
    private final Label[] labels;
    private final Links links;
    private final int[] floor;
    /** Number of the set that arrives along each link. */
    private final int[] delivered;
    /** Sets that nodes without a licence have from others of their publisher. */
    private final LongToInt kept = new LongToInt();
    /** What each of the links that keep something adds to that. */
    private final LongToInt keptAlong = new LongToInt();

    Floor(SupplyGraph picture, Components components, AtomSets sets, Label[] labels, Links links) {
        this.picture = picture;
        this.sets = sets;
        this.labels = labels;
        this.links = links;
        floor = new int[picture.nodeCount()];
        delivered = new int[picture.edgeCount()];
        for (int component = 0; component < components.count(); component++) {
            spread(components, component);
        }
        // Each is asked for once by one thread: the sets have what several ask for afterwards.
        for (int edge = 0; edge < delivered.length; edge++) {
            deliveredByLabel(edge);
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
                keepsMore |= keep(edge);
            }
        }
        floor[node] = received;
        return received != before || keepsMore;
    }

    private int deliver(int edge) {
        int upstream = floor[picture.base(edge)];
        int all = links.isWithinOneOwner(edge) ? upstream : sets.union(upstream, imposed(edge));
        return sets.step(all, links.passage(edge));
    }

    private boolean isKept(int edge) {
        return links.isWithinOneOwner(edge)
                && !labels[picture.dependent(edge)].state().isDeclared();
    }

    private boolean keep(int edge) {
        int node = picture.dependent(edge);
        int before = kept.get(node);
        int more = keptAlong.put(edge, sets.step(imposed(edge), links.passage(edge)));
        return kept.put(node, sets.union(kept(node), more)) != before;
    }

    private int kept(int node) {
        return Math.max(AtomSets.EMPTY, kept.get(node));
    }

    /** What the base imposes itself on the dependent of a link, or its publisher by something it says nothing about. */
    private int imposed(int edge) {
        return sets.union(links.own(edge), kept(picture.base(edge)));
    }

    Passage passage(int edge) {
        return links.passage(edge);
    }

    /** Number of the set that reaches a node. */
    int of(int node) {
        return floor[node];
    }

    boolean delivers(int edge, int bit, Way way) {
        return has(delivered[edge], bit, way);
    }

    /** Whether the base of the link imposes the atom on its dependent, or its publisher does. */
    boolean imposes(int edge, int bit, Way way) {
        return owns(edge, bit, way) || has(kept(picture.base(edge)), bit, way);
    }

    /** Whether the base's own licence holds the atom. */
    boolean owns(int edge, int bit, Way way) {
        return has(links.own(edge), bit, way);
    }

    /** Whether the atom comes to the dependent along this link, be it from outside or kept within one publisher's house. */
    boolean feeds(int edge, int bit, Way way) {
        return delivers(edge, bit, way) || has(Math.max(AtomSets.EMPTY, keptAlong.get(edge)), bit, way);
    }

    private boolean has(int set, int bit, Way way) {
        return sets.has(set, bit, way.certain(), way.strength());
    }

    /** What the base's own licence sends along the link, all else left aside. */
    int deliveredByLabel(int edge) {
        return sets.step(links.own(edge), links.passage(edge));
    }
}
