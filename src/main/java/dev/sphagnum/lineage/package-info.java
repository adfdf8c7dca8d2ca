/** Ancestors, descendants, paths, reach and the structural blast radius, answered from the picture in memory. */
@NullMarked
package dev.sphagnum.lineage;

import org.jspecify.annotations.NullMarked;
