package dev.sphagnum.graph;

/** What a write changed. */
public record WriteCounts(
        long nodesCreated,
        long nodesDeleted,
        long relationshipsCreated,
        long relationshipsDeleted,
        long propertiesSet) {
    public static final WriteCounts NONE = new WriteCounts(0, 0, 0, 0, 0);

    public WriteCounts plus(WriteCounts other) {
        return new WriteCounts(
                nodesCreated + other.nodesCreated,
                nodesDeleted + other.nodesDeleted,
                relationshipsCreated + other.relationshipsCreated,
                relationshipsDeleted + other.relationshipsDeleted,
                propertiesSet + other.propertiesSet);
    }
}
