package dev.sphagnum.registry;

import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/papers.cypher}.
 *
 * @param name {@code arxiv:…} or {@code doi:…}
 */
public record PaperRow(String name, @Nullable String title) implements NodeRow {}
