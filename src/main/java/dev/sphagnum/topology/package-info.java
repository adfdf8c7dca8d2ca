/** The graph as an immutable, compact picture in memory, and the walks over it. */
@NullMarked
package dev.sphagnum.topology;

import org.jspecify.annotations.NullMarked;
