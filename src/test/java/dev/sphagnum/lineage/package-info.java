@NullMarked
package dev.sphagnum.lineage;

import org.jspecify.annotations.NullMarked;
