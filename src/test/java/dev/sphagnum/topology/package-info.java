@NullMarked
package dev.sphagnum.topology;

import org.jspecify.annotations.NullMarked;
