package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Relation;

/** How many models came about by one relation. */
public record RelationCount(Relation relation, int count) {}
