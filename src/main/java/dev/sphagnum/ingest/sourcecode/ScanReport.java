package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.Map;

/**
 * What a scan found, and what it did not look at.
 *
 * @param uses by file, then by line
 * @param weights weight files in the tree, by path
 * @param files files that were met, whatever their kind
 * @param filesRead those that were read as source or configuration
 * @param skipped how many entries were left out or changed, by reason
 * @param examples the first 100 of them
 */
public record ScanReport(
        List<ModelUse> uses,
        List<WeightFile> weights,
        long files,
        long filesRead,
        Map<Skip, Long> skipped,
        List<Skipped> examples) {
    public ScanReport {
        uses = List.copyOf(uses);
        weights = List.copyOf(weights);
        skipped = Map.copyOf(skipped);
        examples = List.copyOf(examples);
    }

    /** One entry that was left out. */
    public record Skipped(String file, Skip reason) {}

    /** False when something could not be read that may hold uses. */
    public boolean isComplete() {
        return skipped.keySet().stream().noneMatch(Skip::isLoss);
    }
}
