/** Tests of tables of licence pairs. */
@org.jspecify.annotations.NullMarked
package dev.sphagnum.license.matrix;
