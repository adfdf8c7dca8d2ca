package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Judge.Judged;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.Waiver;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What reaches each node, judged against its label: a verdict per node, and the atoms that need a person's eye. */
final class Violations {
    /** What holds of one node alone: names, and clauses that come back to their own publisher. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Special(Verdict verdict, long[] violating) {}

    private final SupplyGraph picture;
    private final Atoms atoms;
    private final AtomSets sets;
    private final Label[] labels;
    private final Floor floor;
    private final Judge judge;
    private final Trace trace;
    /** By node; null where nothing reaches it. */
    private final @Nullable Judged[] judged;
    /** By node; null where its label and its floor say all. */
    private final @Nullable Special[] special;

    private final Map<Integer, List<Waiver>> waivers = new HashMap<>();

    Violations(
            SupplyGraph picture,
            Atoms atoms,
            AtomSets sets,
            Label[] labels,
            Floor floor,
            Judge judge,
            Trace trace,
            List<Waiver> waivers) {
        this.picture = picture;
        this.atoms = atoms;
        this.sets = sets;
        this.labels = labels;
        this.floor = floor;
        this.judge = judge;
        this.trace = trace;
        judged = new Judged[picture.nodeCount()];
        special = new Special[picture.nodeCount()];
        long[] imposedByOwner = imposedByOwner();
        for (int node = 0; node < judged.length; node++) {
            if (floor.of(node) != AtomSets.EMPTY) {
                judged[node] = judge.judge(labels[node], floor.of(node));
                look(node, judged(node), imposedByOwner);
            }
        }
        waivers.forEach(this::accept);
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
        return known != null ? known : judge.judge(labels[node], AtomSets.EMPTY);
    }

    /** Every atom that a publisher may impose by any of its artefacts, from the word at its number times the words of a set. */
    private long[] imposedByOwner() {
        long[] imposed = new long[picture.ownerCount() * atoms.words()];
        for (int node = 0; node < judged.length; node++) {
            int owner = picture.ownerNumber(node);
            if (owner >= 0) {
                labels[node].addOwn(imposed, owner * atoms.words());
            }
        }
        return imposed;
    }

    private void look(int node, Judged judged, long[] imposedByOwner) {
        if (!judged.names().isEmpty() && picture.kind(node) == NodeKind.MODEL) {
            checkNames(node, judged);
        }
        int owner = picture.ownerNumber(node);
        if (owner >= 0 && labels[node].state().isDeclared()) {
            forgiveOwner(node, owner, imposedByOwner);
        }
    }

    private void checkNames(int node, Judged judged) {
        long[] violating = judged.violating().clone();
        boolean changed = false;
        for (int bit : judged.names()) {
            if (!judge.isNamedWell(picture.name(node), bit)) {
                Bits.set(violating, bit);
                changed = true;
            }
        }
        if (changed) {
            special[node] = new Special(Judge.worse(judged.verdict(), Verdict.REVIEW), violating);
        }
    }

    /** Who publishes all origins of a clause may license that work anew. */
    private void forgiveOwner(int node, int owner, long[] imposedByOwner) {
        long[] violating = violating(node);
        long[] left = null;
        for (int word = 0; word < violating.length; word++) {
            // A cheap look before a walk: whether the publisher may impose it anywhere.
            long maybe = violating[word] & imposedByOwner[owner * violating.length + word];
            for (; maybe != 0; maybe &= maybe - 1) {
                int bit = (word << 6) + Long.numberOfTrailingZeros(maybe);
                if (!Atoms.isUnknown(bit) && trace.allOriginsBelongTo(owner, node, bit, way(node, bit))) {
                    left = left == null ? violating.clone() : left;
                    left[word] &= ~(1L << bit);
                }
            }
        }
        if (left != null) {
            special[node] = new Special(verdict(node, left), left);
        }
    }

    private Verdict verdict(int node, long[] left) {
        Verdict[] worst = {Verdict.COMPATIBLE};
        sets.forEach(floor.of(node), bit -> {
            Judgement judgement = judgeAnyway(node, bit);
            boolean isForgiven = judgement.isFinding() && !Bits.has(left, bit);
            worst[0] = Judge.worse(worst[0], isForgiven ? Verdict.COMPATIBLE_WITH_OBLIGATIONS : judgement.verdict());
        });
        return worst[0];
    }

    private long[] violating(int node) {
        Special own = special[node];
        return own != null ? own.violating() : judged(node).violating();
    }

    private Judgement judgeAnyway(int node, int bit) {
        boolean isMisnamed = picture.kind(node) == NodeKind.MODEL
                && judged(node).names().contains(bit)
                && !judge.isNamedWell(picture.name(node), bit);
        return isMisnamed
                ? Judgement.review(FindingType.OBLIGATION_UNMET)
                : judge.judge(labels[node], floor.of(node), bit);
    }

    Judgement judge(int node, int bit) {
        Judgement judgement = judgeAnyway(node, bit);
        return judgement.isFinding() && !violates(node, bit) ? Judgement.DUTY : judgement;
    }

    /** The worst of what reaches the node; whether its own licence is understood is not looked at. */
    Verdict verdict(int node) {
        if (waivers.containsKey(node)) {
            return verdict(node, notWaived(node));
        }
        Special own = special[node];
        return own != null ? own.verdict() : judged(node).verdict();
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
                judged(node).violating(),
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
        int set = floor.of(node);
        boolean certain = sets.has(set, bit, true, 1) && !Bits.has(judged(node).uncertain(), bit);
        return new Way(certain, sets.strength(set, bit, certain));
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
        Judged judged = judge.judge(labels[node], floor.deliveredByLabel(edge));
        boolean isMisnamed = picture.kind(node) == NodeKind.MODEL
                && judged.names().stream().anyMatch(bit -> !judge.isNamedWell(picture.name(node), bit));
        return Judge.worse(Judge.worse(own, judged.verdict()), isMisnamed ? Verdict.REVIEW : Verdict.COMPATIBLE);
    }
}
