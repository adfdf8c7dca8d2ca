package dev.sphagnum.bench;

import java.util.SplittableRandom;

/** The names of a Hub file's models, computed anew each time instead of kept. */
final class HubModelNames {
    static final String PLANTED_ROOT = "planted/root";

    private static final int NAMES = 1;
    private static final int OWNERS = 2;
    private static final int MODELS_PER_OWNER = 5;
    /** One of so many names has no owner; no count is published. */
    private static final int MODELS_PER_LEGACY = 4_000;

    private static final int MODELS_PER_DATASET = 20;

    private final HubPlan plan;
    private final long seed;
    private final RankLaw owners;
    private final RankLaw datasets;

    HubModelNames(HubPlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        this.owners = new RankLaw(plan.models() / MODELS_PER_OWNER, 0.85);
        this.datasets = new RankLaw(plan.models() / MODELS_PER_DATASET, 1.1);
    }

    String of(int model) {
        if (model == 0) {
            return PLANTED_ROOT;
        }
        SplittableRandom random = Hash.random(seed, NAMES, model);
        if (plan.isPlanted(model)) {
            return "planted/" + Words.model(model, random);
        }
        if (random.nextInt(MODELS_PER_LEGACY) == 0) {
            return Words.model(model, random);
        }
        int owner = owners.draw(random);
        return Words.owner(owner, Hash.random(seed, OWNERS, owner)) + "/" + Words.model(model, random);
    }

    /** Several models name the same base that is gone. */
    String dangling(int model) {
        SplittableRandom random = Hash.random(seed, NAMES, model / 3);
        return "gone-" + Words.owner(model / 3, random) + "/" + Words.model(model / 3, random);
    }

    String folder(int model) {
        return "/content/drive/MyDrive/" + Words.model(model, Hash.random(seed, NAMES, -model)) + "/checkpoint-500";
    }

    String dataset(SplittableRandom random) {
        int dataset = datasets.draw(random);
        SplittableRandom its = Hash.random(seed, OWNERS, -1L - dataset);
        return Words.owner(dataset % 5_000, its) + "/corpus-" + Integer.toString(dataset, 36);
    }
}
