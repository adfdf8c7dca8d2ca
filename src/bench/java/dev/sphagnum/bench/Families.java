package dev.sphagnum.bench;

import dev.sphagnum.bench.Lineage.Step;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows generations below roots. The first base of a model is of the generation before its own, so that the longest path
 * to a root is as planned; further ones, of merges, are drawn among all that are bases already.
 */
final class Families {
    /** Of bases, of those that derive from a licensed model, and of those that derive from one without a licence. */
    private static final double ROOT_LICENSED = 0.83;

    private static final double LICENSED_BELOW_LICENSED = 0.76;
    private static final double LICENSED_BELOW_OTHERS = 0.3;
    /** Lower than the published share of changed licences, to which the further bases of merges add theirs. */
    private static final double CHANGES = 0.095;

    private static final double FIRST_BASES_MEAN =
            Published.CHILDREN_MEAN * Published.GRAPH_CHILDREN / Published.GRAPH_EDGES;
    private static final int SHARE_OF_LARGEST = 16;
    private static final Weights BASES = new Weights(Published.BASES);
    private static final Weights SINGLE = new Weights(Published.FINETUNE, Published.QUANTIZED, Published.ADAPTER);
    private static final Step[] SINGLE_STEPS = {Step.FINETUNE, Step.QUANTIZED, Step.ADAPTER};

    private final Lineage lineage;
    private final SplittableRandom random;
    private final int cycles;
    private boolean hasLargestMerge;

    /** @param cycles how many of the first roots shall derive from a descendant of theirs */
    Families(Lineage lineage, SplittableRandom random, int cycles) {
        this.lineage = lineage;
        this.random = random;
        this.cycles = cycles;
    }

    /** How many of the roots become bases, when so many models derive from them directly. */
    static int basesFor(int children, int available) {
        return Math.clamp(Math.round(children / FIRST_BASES_MEAN), children > 0 ? 1 : 0, available);
    }

    int rootLicense() {
        return random.nextDouble() < ROOT_LICENSED ? LicenseShares.draw(random) : Lineage.NO_LICENSE;
    }

    /**
     * @param firstRoot the roots that become bases follow one another from here
     * @param roots their number
     * @param sizes models of each generation
     */
    void grow(int firstRoot, int roots, int... sizes) {
        int firstEdge = lineage.listedEdges();
        int first = firstRoot;
        int available = roots;
        for (int size : sizes) {
            if (size == 0) {
                return;
            }
            int generation = lineage.models();
            addGeneration(first, basesFor(size, available), size, firstEdge);
            first = generation;
            available = size;
        }
    }

    private void addGeneration(int firstBase, int bases, int size, int firstEdge) {
        int[] slots = Degrees.slots(Published.CHILDREN.draw(bases, size, Math.max(1, size / SHARE_OF_LARGEST), random));
        Degrees.shuffle(slots, random);
        int edgesBefore = lineage.listedEdges();
        for (int slot : slots) {
            addChild(firstBase + slot, firstBase, slots, firstEdge, edgesBefore);
        }
    }

    private void addChild(int base, int firstBase, int[] slots, int firstEdge, int edgesBefore) {
        int[] bases = {base};
        int wanted = basesWanted();
        for (int tries = 0; bases.length < wanted && tries < 8 * wanted; tries++) {
            int drawn = random.nextInt(edgesBefore - firstEdge + slots.length);
            int other =
                    drawn < slots.length ? firstBase + slots[drawn] : lineage.edge(firstEdge + drawn - slots.length);
            boolean isAlike = lineage.license(other) == lineage.license(base);
            if ((isAlike || random.nextInt(4) == 0) && Arrays.stream(bases).noneMatch(known -> known == other)) {
                bases = Arrays.copyOf(bases, bases.length + 1);
                bases[bases.length - 1] = other;
            }
        }
        Step step = bases.length > 1 ? Step.MERGE : SINGLE_STEPS[SINGLE.draw(random)];
        int model = lineage.add(step, licenseBelow(lineage.license(base)), bases);
        closeCycle(model, base, bases.length);
    }

    private int basesWanted() {
        int choice = BASES.draw(random);
        double drawn = StrictMath.pow(random.nextDouble(), 3);
        return switch (choice) {
            case 5 -> 6 + (int) (15 * drawn);
            case 6 -> {
                int most = hasLargestMerge ? 21 + (int) (45 * drawn) : Published.MOST_BASES;
                hasLargestMerge = true;
                yield most;
            }
            default -> choice + 1;
        };
    }

    private int licenseBelow(int base) {
        boolean isLicensed = base != Lineage.NO_LICENSE;
        if (random.nextDouble() >= (isLicensed ? LICENSED_BELOW_LICENSED : LICENSED_BELOW_OTHERS)) {
            return Lineage.NO_LICENSE;
        }
        if (isLicensed && random.nextDouble() >= CHANGES) {
            return base;
        }
        int drawn = LicenseShares.draw(random);
        while (drawn == base) {
            drawn = LicenseShares.draw(random);
        }
        return drawn;
    }

    /** Of two models for the first half, of three for the second. */
    private void closeCycle(int model, int base, int bases) {
        if (lineage.cycles() >= cycles || bases > 1) {
            return;
        }
        boolean isChild = !lineage.hasBase(base);
        boolean wantsChild = lineage.cycles() < (cycles + 1) / 2;
        int root = isChild ? base : lineage.firstBase(base);
        if (isChild == wantsChild && !lineage.hasBase(root) && !lineage.closes(root)) {
            lineage.close(root, model);
        }
    }
}
