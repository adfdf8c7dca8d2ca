package dev.sphagnum.bench;

/**
 * Counts that others have published about the Hub and about PeaTMOSS, which the generators scale to the size that is
 * asked for.
 *
 * <ul>
 *   <li>Hub: notebooks get_full_graph and orderings_analysis of hamidahoderinwale/model_metadata_analyses, July 2025 (<a
 *       href="https://arxiv.org/abs/2508.06811">arXiv:2508.06811</a>).
 *   <li>Share without a licence: "Data shows public AI repos may be quietly becoming a supply chain risk", 2025.
 *   <li>Shape of the lineage: counted in the graph of text generation models of hakanotal/hf-dep-network-analysis, June
 *       2025.
 *   <li>PeaTMOSS: README and artefact of PurdueDualityLab/PeaTMOSS-Artifact (<a
 *       href="https://arxiv.org/abs/2402.00699">arXiv:2402.00699</a>).
 * </ul>
 */
final class Published {
    static final int HUB_MODELS = 1_860_411;
    static final int HUB_LINEAGE_EDGES = 573_653;
    static final double HUB_LICENSED = 1 - 0.644;
    /** Edges with a licence at both ends, of all edges. */
    static final double HUB_LICENSED_EDGES = 320_065.0 / 573_653;

    /** Of edges with a licence at both ends. */
    static final double HUB_LICENSE_CHANGES = 0.1498;

    static final int GRAPH_EDGES = 30_383;
    static final int GRAPH_CHILDREN = 26_857;
    static final int GRAPH_SELF_LOOPS = 42;
    /** Edges of each relation. */
    static final int FINETUNE = 13_766;

    static final int QUANTIZED = 11_746;
    static final int MERGE = 4_577;
    static final int ADAPTER = 294;
    /** Models by the longest path to a model without a base: at 1 to 16. */
    static final double[] DEPTHS = {12_318, 8_374, 4_578, 970, 273, 108, 49, 36, 25, 28, 22, 17, 11, 4, 3, 1};
    /** Models by number of bases: 1 to 5, 6 to 20, 21 to 65. */
    static final double[] BASES = {25_794, 458, 160, 154, 98, 179, 14};

    static final int MOST_BASES = 65;
    /**
     * First children per base. Together with those of merges, which come on top: median 1, 52 % have one, exponent 2.05 from
     * 5 on, the largest has 738 of 30,383.
     */
    static final Degrees CHILDREN = new Degrees(2.05, 0.57, 0.17, 0.09, 0.05);

    static final double CHILDREN_MEAN = 4.96;

    static final int PEATMOSS_MODELS = 281_638;
    static final int PEATMOSS_PYTORCH = 361;
    static final int PEATMOSS_REPOSITORIES = 28_575;
    static final int PEATMOSS_USES = 44_337;
    static final int PEATMOSS_USING = 15_129;
    static final int PEATMOSS_USED = 2_530;
    static final double PEATMOSS_LICENSED = 1 - 0.6715;
    static final double PEATMOSS_WITH_DATASETS = 1 - 0.8731;
    static final int PEATMOSS_BASES = 3_471;
    static final int PEATMOSS_LINEAGE_EDGES = 12_229;
    static final int PEATMOSS_MOST_CHILDREN = 701;
    /** Median 1, exponent 2.03 from 5 on. */
    static final Degrees PEATMOSS_CHILDREN = new Degrees(2.03, 0.52, 0.20, 0.10, 0.06);
    /** Repositories per model: median 2, 90 % have at most 33, 99 % at most 178. */
    static final Degrees REPOSITORIES_OF_MODEL = new Degrees(1.75, 0.458, 0.14, 0.06, 0.04);

    static final int MOST_REPOSITORIES = 2_014;
    /** Models per repository: median 1, 90 % have at most 3, 99 % at most 33. */
    static final Degrees MODELS_OF_REPOSITORY = new Degrees(2.05, 0.695, 0.14, 0.07, 0.03);

    static final int MOST_MODELS = 409;

    private Published() {}

    static int scaled(int count, double scale) {
        return (int) Math.round(count * scale);
    }
}
