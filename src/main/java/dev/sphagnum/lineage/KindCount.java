package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeKind;

/** How many nodes are of one kind. */
public record KindCount(NodeKind kind, int count) {}
