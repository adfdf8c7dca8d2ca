@NullMarked
package dev.sphagnum.app;

import org.jspecify.annotations.NullMarked;
