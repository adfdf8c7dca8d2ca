/**
 * From a source's records to facts in the graph: reading, resolving names, writing in batches, retiring what is gone,
 * reporting. One package below this one for each source; they never know each other.
 */
@NullMarked
package dev.sphagnum.ingest;

import org.jspecify.annotations.NullMarked;
