@NullMarked
package dev.sphagnum.graph;

import org.jspecify.annotations.NullMarked;
