/** Names and look-ups: former names and known moves, "did you mean", lists, search, statistics. */
@NullMarked
package dev.sphagnum.registry;

import org.jspecify.annotations.NullMarked;
