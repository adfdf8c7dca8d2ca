@NullMarked
package dev.sphagnum.license.knowledge;

import org.jspecify.annotations.NullMarked;
