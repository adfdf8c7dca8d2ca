package dev.sphagnum.license;

import dev.sphagnum.catalog.GraphVersion;

/**
 * What an analysis left in the graph.
 *
 * @param findings root causes that hold now
 * @param removed findings of an earlier analysis that no longer hold
 * @param verdictsChanged artefacts whose verdict is another than before
 * @param reread declarations that were read anew, because the knowledge is newer than their reading
 */
public record AnalysisReport(GraphVersion version, int findings, int removed, int verdictsChanged, int reread) {}
