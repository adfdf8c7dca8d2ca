@NullMarked
package dev.sphagnum.license;

import org.jspecify.annotations.NullMarked;
