package dev.sphagnum.catalog;

import java.time.OffsetDateTime;

/**
 * The state of the graph that an answer was read from.
 *
 * @param number raised by one at the end of each run that wrote; 0 before the first
 * @param at when that number was reached, UTC
 */
public record GraphVersion(long number, OffsetDateTime at) {}
