@NullMarked
package dev.sphagnum.ingest.peatmoss;

import org.jspecify.annotations.NullMarked;
