package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that does not exist yet.
 *
 * @param name what it would be called, for clauses about names and for its publisher, {@code org/name}
 * @param license what it would declare; one that states no licence for none
 * @param bases what it would be made of
 * @param repository a repository of the graph that would ship it; null for none
 */
public record Proposal(
        String name,
        LicenseReading license,
        List<Base> bases,
        @Nullable NodeId repository) {
    public Proposal {
        bases = List.copyOf(bases);
    }

    /** One artefact that it would be made of, and how. */
    public record Base(NodeId of, Passage passage) {}
}
