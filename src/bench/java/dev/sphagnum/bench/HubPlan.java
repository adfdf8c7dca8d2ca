package dev.sphagnum.bench;

import dev.sphagnum.bench.Lineage.Step;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The models of a Hub file as numbers: the planted root and its descendants, then the roots, then what derives from them.
 * Roots that are bases come first, then those with a dirty base, then those that nothing derives from.
 */
final class HubPlan {
    /** A deeper family than the usual, in which a radius has many levels to visit. */
    private static final Weights PLANTED_DEPTHS =
            new Weights(6, 22, 26, 20, 11, 6, 3.5, 2, 1.2, 0.8, 0.5, 0.4, 0.25, 0.15, 0.1, 0.1);

    private static final Weights DEPTHS = new Weights(Published.DEPTHS);
    private static final String PLANTED_LICENSE = "llama3.1";
    /** One of so many edges closes a cycle; no count of cycles is published. */
    private static final int EDGES_PER_CYCLE = 20_000;
    /** One of so many models with a base names one that is not on the Hub; no count is published. */
    private static final int CHILDREN_PER_DANGLING = 50;
    /** One of so many names a folder where a base should be; no count is published. */
    private static final int CHILDREN_PER_PATH = 300;

    private final Lineage lineage;
    private final int planted;
    private final int firstSelf;
    private final int firstDangling;
    private final int firstPath;
    private final int firstPlain;
    private final int firstChild;

    private HubPlan(
            Lineage lineage, int planted, int firstSelf, int selfLoops, int dangling, int paths, int firstChild) {
        this.lineage = lineage;
        this.planted = planted;
        this.firstSelf = firstSelf;
        this.firstDangling = firstSelf + selfLoops;
        this.firstPath = firstDangling + dangling;
        this.firstPlain = firstPath + paths;
        this.firstChild = firstChild;
    }

    /** @param family descendants of the planted root, fewer than {@code models} */
    static HubPlan of(int models, int family, long seed) {
        SplittableRandom random = Hash.random(seed, 0, 0);
        Lineage lineage = new Lineage(models);
        lineage.add(Step.NONE, LicenseShares.index(PLANTED_LICENSE));
        new Families(lineage, random, 0).grow(0, 1, PLANTED_DEPTHS.divide(family));

        int others = models - family - 1;
        double edges = (double) others * Published.HUB_LINEAGE_EDGES / Published.HUB_MODELS;
        int selfLoops = (int) Math.round(edges * Published.GRAPH_SELF_LOOPS / Published.GRAPH_EDGES);
        int children = (int) ((edges - selfLoops) * Published.GRAPH_CHILDREN / Published.GRAPH_EDGES);
        int[] sizes = DEPTHS.divide(children);
        int dangling = children / CHILDREN_PER_DANGLING;
        int paths = children / CHILDREN_PER_PATH;
        int roots = others - children;
        Families families = new Families(lineage, random, (int) Math.ceil(edges / EDGES_PER_CYCLE));
        int firstRoot = lineage.models();
        int bases = Families.basesFor(sizes[0], roots - selfLoops - dangling - paths);
        for (int i = 0; i < roots; i++) {
            lineage.add(Step.NONE, i < bases ? families.rootLicense() : Lineage.NO_LICENSE);
        }
        HubPlan plan =
                new HubPlan(lineage, family + 1, firstRoot + bases, selfLoops, dangling, paths, firstRoot + roots);
        families.grow(firstRoot, bases, sizes);
        plan.licenseTheRest(random);
        return plan;
    }

    /** Gives the roots that are no base so many licences that all shares come out as published. */
    private void licenseTheRest(SplittableRandom random) {
        double[] left = LicenseShares.counts();
        double licensed = (models() - planted) * Published.HUB_LICENSED;
        double scale = licensed / Arrays.stream(left).sum();
        for (int i = 0; i < left.length; i++) {
            left[i] *= scale;
        }
        for (int model = planted; model < models(); model++) {
            int license = lineage.license(model);
            if (license != Lineage.NO_LICENSE) {
                left[license]--;
                licensed--;
            }
        }
        Weights weights =
                new Weights(Arrays.stream(left).map(count -> Math.max(0, count)).toArray());
        double share = Math.clamp(licensed / Math.max(1, firstChild - firstSelf), 0, 1);
        for (int model = firstSelf; model < firstChild; model++) {
            if (random.nextDouble() < share) {
                lineage.license(model, weights.draw(random));
            }
        }
    }

    int models() {
        return lineage.models();
    }

    boolean isPlanted(int model) {
        return model < planted;
    }

    /** True of what others derive from directly or could, the roots of families. */
    boolean isRoot(int model) {
        return model == 0 || (model >= planted && model < firstSelf);
    }

    boolean isDangling(int model) {
        return model >= firstDangling && model < firstPath;
    }

    boolean namesFolder(int model) {
        return model >= firstPath && model < firstPlain;
    }

    Step step(int model) {
        return isSelfLoop(model) || isDangling(model) || namesFolder(model) ? Step.FINETUNE : lineage.step(model);
    }

    /** The bases that are in the file. */
    int[] bases(int model) {
        return isSelfLoop(model) ? new int[] {model} : lineage.basesOf(model);
    }

    private boolean isSelfLoop(int model) {
        return model >= firstSelf && model < firstDangling;
    }

    /** Null-free: empty when the model declares none. */
    String license(int model) {
        int license = lineage.license(model);
        return license == Lineage.NO_LICENSE ? "" : LicenseShares.names().get(license);
    }

    long edges() {
        return lineage.edges() + (long) (firstPath - firstSelf);
    }
}
