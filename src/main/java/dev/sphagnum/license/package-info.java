/**
 * What the declared licences mean for everything downstream: clauses travel along the picture's links, and what reaches an
 * artefact is compared with what its own licence passes on.
 */
@NullMarked
package dev.sphagnum.license;

import org.jspecify.annotations.NullMarked;
