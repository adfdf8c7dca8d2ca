package dev.sphagnum.registry;

import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/registry/owners.cypher}.
 *
 * @param name host and account: {@code huggingface.co/google-bert}
 * @param kind {@code user} or {@code organization}; null when no source said
 */
public record OwnerRow(
        String name, @Nullable String hubId, @Nullable String kind) implements NodeRow {}
