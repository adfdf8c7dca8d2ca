package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import java.util.List;

/**
 * What a clause asks of whoever passes an artefact on or offers it to others.
 *
 * @param origins the artefacts whose licence holds the clause, by name; the artefact itself for its own licence
 * @param license id of that licence
 * @param licenseTitle what people call it
 * @param occasion when it has to be met
 * @param text what to do, in words
 */
public record Obligation(
        List<NodeId> origins, String license, String licenseTitle, Clause clause, Occasion occasion, String text) {
    public Obligation {
        origins = List.copyOf(origins);
    }

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
