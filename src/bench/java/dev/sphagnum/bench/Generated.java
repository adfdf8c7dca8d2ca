package dev.sphagnum.bench;

/**
 * What a generator has written, for checks against what a reader makes of it.
 *
 * @param models models that the file describes, each counted once
 * @param repositories repositories, those that use nothing included; 0 in a file of the Hub
 * @param uses pairs of a repository and a model that it uses; 0 in a file of the Hub
 * @param lineageEdges pairs of a model and a base, with bases that the file names and does not describe
 * @param badLines lines beside the models' own: such as cannot be read, and second records of a name; 0 in a
 *     PeaTMOSS file
 * @param plantedRoot base of the planted family; empty when there is none
 * @param plantedDescendants models that derive from it, directly or not
 */
public record Generated(
        long models,
        long repositories,
        long uses,
        long lineageEdges,
        long badLines,
        String plantedRoot,
        int plantedDescendants) {}
