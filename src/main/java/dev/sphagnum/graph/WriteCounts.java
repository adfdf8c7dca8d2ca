package dev.sphagnum.graph;

/** What a write changed. */
public record WriteCounts(
        long nodesCreated,
        long nodesDeleted,
        long relationshipsCreated,
        long relationshipsDeleted,
        long propertiesSet) {}
