package dev.sphagnum.lineage;

/**
 * How many nodes are at one distance.
 *
 * @param depth edges on the shortest chain from the root
 */
public record DepthCount(int depth, int count) {}
