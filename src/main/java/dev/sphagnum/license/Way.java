package dev.sphagnum.license;

/**
 * How an atom arrives.
 *
 * @param certain whether it does in every reading of what is open upstream
 * @param strength 1 (duty) to 4 (in full)
 */
record Way(boolean certain, int strength) {}
