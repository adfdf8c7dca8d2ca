package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Judge.Arrival;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Flow;
import dev.sphagnum.topology.SupplyGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What reaches each node, judged against its label: a verdict per node, and the atoms that need a person's eye. */
final class Violations {
    private final SupplyGraph picture;
    private final Atoms atoms;
    private final Label[] labels;
    private final Floor floor;
    private final Judge judge;
    private final Trace trace;
    private final int words;
    private final long[] violating;
    private final Verdict[] verdicts;
    /** Atoms that come back to the publisher of all their origins, who may license that work anew. */
    private final long[] relicensed;

    Violations(SupplyGraph picture, Atoms atoms, Label[] labels, Floor floor) {
        this.picture = picture;
        this.atoms = atoms;
        this.labels = labels;
        this.floor = floor;
        judge = new Judge(atoms);
        trace = new Trace(picture, floor, labels);
        words = atoms.words();
        violating = new long[picture.nodeCount() * words];
        relicensed = new long[picture.nodeCount() * words];
        verdicts = new Verdict[picture.nodeCount()];
        Map<String, long[]> imposedByOwner = imposedByOwner();
        for (int node = 0; node < picture.nodeCount(); node++) {
            judgeAll(node);
            forgiveOwner(node, imposedByOwner);
        }
    }

    private Map<String, long[]> imposedByOwner() {
        Map<String, long[]> imposed = new HashMap<>();
        for (int node = 0; node < picture.nodeCount(); node++) {
            String owner = picture.owner(node);
            if (owner != null) {
                Bits.addAll(
                        imposed.computeIfAbsent(owner, _ -> new long[words]),
                        labels[node].own()[1]);
            }
        }
        return imposed;
    }

    private void judgeAll(int node) {
        Verdict[] worst = {labels[node].state() == Label.State.UNDERSTOOD ? Verdict.COMPATIBLE : Verdict.UNKNOWN};
        Bits.forEach(floor.everything(), node * words, words, bit -> {
            Judgement judgement = judge(node, bit);
            worst[0] = worse(worst[0], judgement.verdict());
            if (judgement.isFinding()) {
                violating[node * words + (bit >> 6)] |= 1L << bit;
            } else {
                violating[node * words + (bit >> 6)] &= ~(1L << bit);
            }
        });
        verdicts[node] = worst[0];
    }

    private void forgiveOwner(int node, Map<String, long[]> imposedByOwner) {
        String owner = picture.owner(node);
        if (owner == null || !labels[node].state().isDeclared()) {
            return;
        }
        long[] own = imposedByOwner.getOrDefault(owner, new long[words]);
        boolean[] forgiven = {false};
        forEachViolation(node, bit -> {
            if (Bits.has(own, bit) && trace.allOriginsBelongTo(owner, node, bit, floor.strength(node, bit))) {
                relicensed[node * words + (bit >> 6)] |= 1L << bit;
                forgiven[0] = true;
            }
        });
        if (forgiven[0]) {
            judgeAll(node);
        }
    }

    static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    Judgement judge(int node, int bit) {
        if ((relicensed[node * words + (bit >> 6)] & (1L << bit)) != 0) {
            return Judgement.DUTY;
        }
        int strength = floor.strength(node, bit);
        Arrival arrival = new Arrival(strength, withheld(node, bit), onlyCombined(node, bit, strength));
        return judge.judge(labels[node], picture.kind(node), picture.name(node), bit, arrival);
    }

    private int withheld(int node, int bit) {
        if (bit == Atoms.UNKNOWN || !atoms.canWithhold(bit)) {
            return 0;
        }
        int strongest = 0;
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (atoms.flow(bit, floor.passage(edge)) == Flow.ACT_WITHHELD) {
                for (int strength = Atoms.STRENGTHS; strength > strongest; strength--) {
                    strongest = floor.delivers(edge, bit, strength) ? strength : strongest;
                }
            }
        }
        return strongest;
    }

    private boolean onlyCombined(int node, int bit, int strength) {
        if (strength < Atoms.STRENGTHS || bit == Atoms.UNKNOWN || atoms.kind(bit) != Kind.COPYLEFT) {
            return false;
        }
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (floor.delivers(edge, bit, strength) && atoms.flow(bit, floor.passage(edge)) != Flow.COMBINED) {
                return false;
            }
        }
        return true;
    }

    Verdict verdict(int node) {
        return verdicts[node];
    }

    boolean violates(int node, int bit) {
        return (violating[node * words + (bit >> 6)] & (1L << bit)) != 0;
    }

    void forEachViolation(int node, IntConsumer each) {
        Bits.forEach(violating, node * words, words, each);
    }

    /** Whether the atom arrives along the link in the way that the dependent violates. */
    boolean arrives(int edge, int bit) {
        return floor.delivers(edge, bit, floor.strength(picture.dependent(edge), bit));
    }

    /** Whether the dependent is where the atom was dropped, as far as this link goes: its base still has it or hands it through. */
    boolean isDroppedAlong(int edge, int bit) {
        int base = picture.base(edge);
        int strength = floor.strength(picture.dependent(edge), bit);
        return floor.delivers(edge, bit, strength) && (floor.imposes(base, bit, strength) || !violates(base, bit));
    }

    /** Whether no licence of a direct base holds the clause, so that comparing neighbours shows nothing. */
    boolean isLaundered(int node, int bit) {
        int least = atoms.kind(bit) == Kind.OBLIGATION ? 1 : 2;
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            long[] mask = atoms.mask(floor.passage(edge), least);
            if (labels[picture.base(edge)].owns(bit, least) && Bits.has(mask, bit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether any violation of the node is laundered. */
    boolean isLaundered(int node) {
        boolean[] laundered = {false};
        forEachViolation(node, bit -> laundered[0] |= isLaundered(node, bit));
        return laundered[0];
    }

    /** What comparing the two labels of one link says, all else left aside. */
    Verdict adjacent(int edge) {
        int node = picture.dependent(edge);
        Label base = labels[picture.base(edge)];
        if (base.state() != Label.State.UNDERSTOOD) {
            return Verdict.UNKNOWN;
        }
        Verdict[] worst = {labels[node].state() == Label.State.UNDERSTOOD ? Verdict.COMPATIBLE : Verdict.UNKNOWN};
        Bits.forEach(base.own()[1], 0, words, bit -> {
            int strength = Atoms.STRENGTHS;
            while (strength > 0
                    && !(base.owns(bit, strength) && Bits.has(atoms.mask(floor.passage(edge), strength), bit))) {
                strength--;
            }
            if (strength > 0) {
                Flow flow = atoms.flow(bit, floor.passage(edge));
                Arrival arrival = new Arrival(
                        strength, flow == Flow.ACT_WITHHELD ? strength : 0, flow == Flow.COMBINED && strength == 4);
                worst[0] = worse(
                        worst[0],
                        judge.judge(labels[node], picture.kind(node), picture.name(node), bit, arrival)
                                .verdict());
            }
        });
        return worst[0];
    }
}
