package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;

/**
 * An artefact of which nobody can say what it demands.
 *
 * @param reason why, in words
 */
public record UnknownTerms(NodeId artefact, String reason) {}
