package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.SupplyGraph;
import java.util.HashMap;
import java.util.Map;

/**
 * What reaches every node from everything upstream, at each strength: the least fixpoint of "what the base imposes or has
 * received, as far as the link lets it through". What a node declares removes nothing, which is why a licence that was
 * dropped along the way still shows. Cycles are fine: sets only grow.
 *
 * <p>Publishers may license their own work anew: a clause does not travel along a link between two artefacts of one
 * publisher where the lower one declares a licence. Where it declares none, the clause counts as its own.
 */
final class Floor {
    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final int words;
    private final long[][] reached;
    private final Map<Integer, long[][]> keptByOwner = new HashMap<>();

    Floor(SupplyGraph picture, Atoms atoms, Label[] labels) {
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        words = atoms.words();
        reached = new long[Atoms.STRENGTHS + 1][];
        for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
            reached[strength] = new long[picture.nodeCount() * words];
        }
        spread();
    }

    private void spread() {
        Worklist worklist = new Worklist(picture.nodeCount());
        for (int node = 0; node < picture.nodeCount(); node++) {
            worklist.add(node);
        }
        while (!worklist.isEmpty()) {
            int base = worklist.take();
            for (int slot = picture.firstDependent(base); slot < picture.endDependent(base); slot++) {
                int edge = picture.dependentEdge(slot);
                if (flow(edge)) {
                    worklist.add(picture.dependent(edge));
                }
            }
        }
    }

    private boolean flow(int edge) {
        int dependent = picture.dependent(edge);
        boolean keeps = isWithinOneOwner(edge) && !labels[dependent].state().isDeclared();
        boolean changed = false;
        for (int strength = 1; strength <= Atoms.STRENGTHS; strength++) {
            for (int word = 0; word < words; word++) {
                changed |= add(reached[strength], dependent * words + word, delivered(edge, strength, word));
                if (keeps) {
                    long[] kept =
                            keptByOwner.computeIfAbsent(dependent, _ -> new long[Atoms.STRENGTHS + 1][words])[strength];
                    changed |=
                            add(kept, word, imposed(picture.base(edge), strength, word) & mask(edge, strength, word));
                }
            }
        }
        return changed;
    }

    private static boolean add(long[] set, int index, long bits) {
        long before = set[index];
        set[index] = before | bits;
        return set[index] != before;
    }

    private long mask(int edge, int strength, int word) {
        return atoms.mask(passage(edge), strength)[word];
    }

    private long imposed(int node, int strength, int word) {
        long[][] kept = keptByOwner.get(node);
        return labels[node].own()[strength][word] | (kept == null ? 0 : kept[strength][word]);
    }

    /** What arrives along one link at this strength. */
    private long delivered(int edge, int strength, int word) {
        int base = picture.base(edge);
        long upstream = reached[strength][base * words + word];
        long all = isWithinOneOwner(edge) ? upstream : upstream | imposed(base, strength, word);
        return all & mask(edge, strength, word);
    }

    boolean delivers(int edge, int bit, int strength) {
        return (delivered(edge, strength, bit >> 6) & (1L << bit)) != 0;
    }

    /** Whether the node imposes the atom itself, or its publisher does by something that the node says nothing about. */
    boolean imposes(int node, int bit, int strength) {
        return (imposed(node, strength, bit >> 6) & (1L << bit)) != 0;
    }

    /** Whether the atom comes to the dependent along this link, be it from outside or kept within one publisher's house. */
    boolean feeds(int edge, int bit, int strength) {
        boolean kept = isWithinOneOwner(edge)
                && !labels[picture.dependent(edge)].state().isDeclared()
                && imposes(picture.base(edge), bit, strength)
                && (mask(edge, strength, bit >> 6) & (1L << bit)) != 0;
        return kept || delivers(edge, bit, strength);
    }

    boolean has(int node, int bit, int strength) {
        return (reached[strength][node * words + (bit >> 6)] & (1L << bit)) != 0;
    }

    /** The strongest way in which the atom reaches the node; 0 when it does not. */
    int strength(int node, int bit) {
        int strength = Atoms.STRENGTHS;
        while (strength > 0 && !has(node, bit, strength)) {
            strength--;
        }
        return strength;
    }

    /** Everything that reaches the nodes in any way; the bits of one node are {@link Atoms#words()} words. */
    long[] everything() {
        return reached[1];
    }

    Passage passage(int edge) {
        return Passage.of(picture.link(edge), picture.relation(edge), picture.redistributes(edge));
    }

    private boolean isWithinOneOwner(int edge) {
        String owner = picture.owner(picture.base(edge));
        return owner != null && owner.equals(picture.owner(picture.dependent(edge)));
    }
}
