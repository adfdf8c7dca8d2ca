package dev.sphagnum.license;

import dev.sphagnum.catalog.GraphVersion;

/**
 * What an analysis left in the graph.
 *
 * @param findings root causes that hold now
 * @param unknown artefacts of which too little is known to say; none of them is cleared
 * @param removed findings of an earlier analysis that no longer hold
 * @param verdictsChanged artefacts whose verdict is another than before
 * @param reread declarations that were read anew, because the knowledge is newer than their reading
 */
public record AnalysisReport(
        GraphVersion version, int findings, int unknown, int removed, int verdictsChanged, int reread) {}
