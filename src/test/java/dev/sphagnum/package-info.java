@NullMarked
package dev.sphagnum;

import org.jspecify.annotations.NullMarked;
