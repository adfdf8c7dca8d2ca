@NullMarked
package dev.sphagnum.registry;

import org.jspecify.annotations.NullMarked;
