/** Tables of licence pairs that others have made, as a second opinion. */
@org.jspecify.annotations.NullMarked
package dev.sphagnum.license.matrix;
