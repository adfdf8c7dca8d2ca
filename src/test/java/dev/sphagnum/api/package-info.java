@NullMarked
package dev.sphagnum.api;

import org.jspecify.annotations.NullMarked;
