/** The nouns of the supply chain as records: names, relations, claims, verdicts, problems, coverage. */
@NullMarked
package dev.sphagnum.catalog;

import org.jspecify.annotations.NullMarked;
