package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Judge.Judged;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.Waiver;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What reaches each node, judged against its label: a verdict per node, and the atoms that need a person's eye. */
final class Violations {
    /** Judged side by side, each with a memory of its own: as many as a small machine has cores, because memory counts too. */
    private static final int PARTS = 2;

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final AtomSets sets;
    private final Label[] labels;
    private final Floor floor;
    private final Judge judge;
    private final NodeJudge nodeJudge;
    private final Trace trace;
    /** By node; null where nothing reaches it. */
    private final @Nullable Judged[] judged;

    private final Map<Integer, List<Waiver>> waivers = new HashMap<>();

    Violations(
            SupplyGraph picture, Atoms atoms, AtomSets sets, Label[] labels, Floor floor, Policy policy, Trace trace) {
        this.picture = picture;
        this.atoms = atoms;
        this.sets = sets;
        this.labels = labels;
        this.floor = floor;
        this.trace = trace;
        this.judge = new Judge(atoms, sets, policy);
        this.nodeJudge = new NodeJudge(picture, sets, labels, floor, judge);
        judged = new Judged[picture.nodeCount()];
        OwnerAtoms ownerAtoms = new OwnerAtoms(picture, atoms, labels);
        IntStream.range(0, PARTS).parallel().forEach(part -> judge(part, policy, ownerAtoms));
        policy.organisation().waivers().forEach(this::accept);
    }

    private void judge(int part, Policy policy, OwnerAtoms ownerAtoms) {
        NodeJudge own = new NodeJudge(picture, sets, labels, floor, new Judge(atoms, sets, policy));
        OwnerOrigins origins = new OwnerOrigins(picture, floor);
        int end = start(part + 1);
        for (int node = start(part); node < end; node++) {
            if (floor.of(node) != AtomSets.EMPTY) {
                judged[node] = own.of(node, ownerAtoms, origins);
            }
        }
    }

    /** The first node of a part. */
    private int start(int part) {
        return (int) ((long) judged.length * part / PARTS);
    }

    private void accept(Waiver waiver) {
        int node = picture.indexOf(waiver.subject());
        if (node >= 0) {
            waivers.computeIfAbsent(node, _ -> new ArrayList<>()).add(waiver);
        }
    }

    /** The waiver of an atom at a node; one that names an origin needs it to be the only one. */
    Optional<Waiver> waiver(int node, int bit) {
        List<Waiver> accepted = waivers.getOrDefault(node, List.of());
        return accepted.isEmpty() || Atoms.isUnknown(bit)
                ? Optional.empty()
                : accepted.stream()
                        .filter(waiver ->
                                waiver.code().equals(atoms.atom(bit).code().name()))
                        .filter(waiver -> waiver.origin() == null || isOnlyOrigin(waiver.origin(), node, bit))
                        .findFirst();
    }

    private boolean isOnlyOrigin(NodeId origin, int node, int bit) {
        List<Integer> origins = trace.origins(node, bit, way(node, bit), 2);
        return origins.size() == 1 && picture.id(origins.getFirst()).equals(origin);
    }

    private Judged judged(int node) {
        Judged known = judged[node];
        return known != null ? known : nodeJudge.byLabel(node);
    }

    private long[] violating(int node) {
        return judged(node).violating();
    }

    Judgement judge(int node, int bit) {
        Judgement judgement = nodeJudge.judge(node, judged(node), bit);
        return judgement.isFinding() && !violates(node, bit) ? Judgement.DUTY : judgement;
    }

    /** The worst of what reaches the node; whether its own licence is understood is not looked at. */
    Verdict verdict(int node) {
        if (waivers.containsKey(node)) {
            return nodeJudge.verdict(node, judged(node), notWaived(node));
        }
        return judged(node).verdict();
    }

    private long[] notWaived(int node) {
        long[] left = violating(node).clone();
        forEachViolation(node, bit -> {
            if (waiver(node, bit).isPresent()) {
                left[bit >> 6] &= ~(1L << bit);
            }
        });
        return left;
    }

    /** A clause that needs a person's eye; what is merely not known is none. */
    boolean violates(int node, int bit) {
        return !Atoms.isUnknown(bit) && Bits.has(violating(node), bit);
    }

    void forEachViolation(int node, IntConsumer each) {
        Bits.forEach(violating(node), 0, atoms.words(), bit -> {
            if (!Atoms.isUnknown(bit)) {
                each.accept(bit);
            }
        });
    }

    /** A clause of a base that is not held against a node. */
    @FunctionalInterface
    interface Forgiven {
        void of(int base, int bit);
    }

    /** Clauses that would be inconsistent at a node, were its publisher not their licensor; each once, with where it comes from. */
    void forEachForgiven(int node, Forgiven each) {
        if (!labels[node].state().isDeclared()) {
            return;
        }
        long[] seen = violating(node).clone();
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            int base = picture.base(edge);
            if (picture.hasSameOwner(base, node)) {
                forEachNew(
                        judge.judge(labels[node], floor.deliveredByLabel(edge)).violating(),
                        seen,
                        bit -> each.of(base, bit));
            }
        }
        forEachNew(
                nodeJudge.byLabel(node).violating(),
                seen,
                bit -> each.of(
                        trace.origins(node, bit, way(node, bit), 1).stream()
                                .findFirst()
                                .orElse(node),
                        bit));
    }

    private void forEachNew(long[] words, long[] seen, IntConsumer each) {
        Bits.forEach(words, 0, atoms.words(), bit -> {
            if (!Atoms.isUnknown(bit) && !Bits.has(seen, bit)) {
                Bits.set(seen, bit);
                each.accept(bit);
            }
        });
    }

    /** The way in which an atom reaches a node, as far as the verdict on it goes. */
    Way way(int node, int bit) {
        return nodeJudge.way(node, judged(node), bit);
    }

    /** Whether the atom arrives along the link in the way that the dependent violates. */
    boolean arrives(int edge, int bit) {
        return floor.delivers(edge, bit, way(picture.dependent(edge), bit));
    }

    /** Whether the dependent is where the atom was dropped, as far as this link goes: its base still has it or hands it through. */
    boolean isDroppedAlong(int edge, int bit, Way way) {
        return floor.delivers(edge, bit, way) && (floor.imposes(edge, bit, way) || !violates(picture.base(edge), bit));
    }

    /** Whether no licence of a direct base holds the clause, so that comparing neighbours shows nothing. */
    boolean isLaundered(int node, int bit) {
        int least = atoms.kind(bit) == Kind.OBLIGATION ? 1 : 2;
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (sets.has(floor.deliveredByLabel(edge), bit, false, least)) {
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
        Verdict own = labels[node].state() == Label.State.UNREAD ? Verdict.UNKNOWN : Verdict.COMPATIBLE;
        return Judge.worse(
                own, nodeJudge.alone(node, floor.deliveredByLabel(edge)).verdict());
    }
}
