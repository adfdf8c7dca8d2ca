package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;

/**
 * What a clause asks of whoever passes an artefact on or offers it to others.
 *
 * @param origin the artefact whose licence holds the clause; the artefact itself for its own licence
 * @param license id of that licence
 * @param occasion when it has to be met
 * @param text what to do, in words
 */
public record Obligation(NodeId origin, String license, Clause clause, Occasion occasion, String text) {
    /** When an obligation has to be met. */
    public enum Occasion {
        /** Whenever it is used. */
        USE,
        /** When others are let use it over a network, and when it is passed on. */
        SERVE,
        /** When it, or something made of it, is passed on. */
        DISTRIBUTE
    }
}
