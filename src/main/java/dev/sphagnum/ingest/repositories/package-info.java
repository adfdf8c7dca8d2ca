/** A small file of repositories and what they use, as the bundled sample has it. */
@NullMarked
package dev.sphagnum.ingest.repositories;

import org.jspecify.annotations.NullMarked;
