package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Judge.Judged;
import dev.sphagnum.topology.SupplyGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Judges nodes: what their label and their floor say, and then what holds of one node alone, its name and its publisher. For one
 * thread, because a judge remembers.
 */
final class NodeJudge {
    private static final long[] NONE = {};

    private final SupplyGraph picture;
    private final AtomSets sets;
    private final Label[] labels;
    private final Floor floor;
    private final Judge judge;

    NodeJudge(SupplyGraph picture, AtomSets sets, Label[] labels, Floor floor, Judge judge) {
        this.picture = picture;
        this.sets = sets;
        this.labels = labels;
        this.floor = floor;
        this.judge = judge;
    }

    /** What its label and its floor say, and nothing else. */
    Judged byLabel(int node) {
        return judge.judge(labels[node], floor.of(node));
    }

    /** What arrives along one link alone, all else left aside, the name looked at. */
    Judged alone(int node, int set) {
        return named(node, judge.judge(labels[node], set));
    }

    /** All that holds of a node. */
    Judged of(int node, OwnerAtoms ownerAtoms, OwnerOrigins origins) {
        return forgiven(node, named(node, byLabel(node)), ownerAtoms, origins);
    }

    private Judged named(int node, Judged byLabel) {
        Judged misnamed = byLabel.misnamed();
        if (misnamed == null || picture.kind(node) != NodeKind.MODEL) {
            return byLabel;
        }
        long[] wellNamed = wellNamed(picture.name(node), byLabel.names());
        if (wellNamed.length == 0) {
            return misnamed;
        }
        if (Arrays.equals(wellNamed, byLabel.names())) {
            return byLabel;
        }
        long[] violating = byLabel.violating().clone();
        for (int word = 0; word < violating.length; word++) {
            violating[word] |= byLabel.names()[word] & ~wellNamed[word];
        }
        return byLabel.with(Judge.worse(byLabel.verdict(), Verdict.REVIEW), violating);
    }

    /** Which of the names that are asked for a model has; no words at all where it has none, as nearly always. */
    private long[] wellNamed(String name, long[] names) {
        long[] wellNamed = NONE;
        for (int bit = Bits.next(names, 0); bit >= 0; bit = Bits.next(names, bit + 1)) {
            if (judge.isNamedWell(name, bit)) {
                wellNamed = wellNamed.length == 0 ? new long[names.length] : wellNamed;
                Bits.set(wellNamed, bit);
            }
        }
        return wellNamed;
    }

    /** Who publishes all origins of a clause may license that work anew. */
    private Judged forgiven(int node, Judged judged, OwnerAtoms ownerAtoms, OwnerOrigins origins) {
        int owner = picture.ownerNumber(node);
        if (owner < 0 || !labels[node].state().isDeclared()) {
            return judged;
        }
        long[] violating = judged.violating();
        long @Nullable [] left = null;
        for (int word = 0; word < violating.length; word++) {
            // A cheap look before a walk: whether the publisher may impose it anywhere.
            long maybe = violating[word] & ownerAtoms.word(owner, word);
            for (; maybe != 0; maybe &= maybe - 1) {
                int bit = (word << 6) + Long.numberOfTrailingZeros(maybe);
                if (!Atoms.isUnknown(bit) && origins.allBelongTo(owner, node, bit, way(node, judged, bit))) {
                    left = left == null ? violating.clone() : left;
                    left[word] &= ~(1L << bit);
                }
            }
        }
        return left == null ? judged : judged.with(verdict(node, judged, left), left);
    }

    /** The worst of what reaches a node, where only these of its violations count. */
    Verdict verdict(int node, Judged judged, long[] left) {
        Verdict worst = Verdict.COMPATIBLE;
        for (int bit = sets.next(floor.of(node), 0); bit >= 0; bit = sets.next(floor.of(node), bit + 1)) {
            Judgement judgement = judge(node, judged, bit);
            boolean isForgiven = judgement.isFinding() && !Bits.has(left, bit);
            worst = Judge.worse(worst, isForgiven ? Verdict.COMPATIBLE_WITH_OBLIGATIONS : judgement.verdict());
        }
        return worst;
    }

    /** What one atom means for a node, its publisher not looked at. */
    Judgement judge(int node, Judged judged, int bit) {
        boolean isMisnamed = picture.kind(node) == NodeKind.MODEL
                && Bits.has(judged.names(), bit)
                && !judge.isNamedWell(picture.name(node), bit);
        return isMisnamed
                ? Judgement.review(FindingType.OBLIGATION_UNMET)
                : judge.judge(labels[node], floor.of(node), bit);
    }

    /** The way in which an atom reaches a node, as far as the verdict on it goes. */
    Way way(int node, Judged judged, int bit) {
        int set = floor.of(node);
        boolean certain = sets.has(set, bit, true, 1) && !Bits.has(judged.uncertain(), bit);
        return new Way(certain, sets.strength(set, bit, certain));
    }
}
