package dev.sphagnum.license;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.license.knowledge.LicenseReading;
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

    /**
     * One artefact that it would be made of, and how.
     *
     * @param relation null unless the link is DERIVED_FROM
     */
    public record Base(NodeId of, Link link, @Nullable Relation relation) {
        public static Base model(NodeId model, Relation relation) {
            return new Base(model, Link.DERIVED_FROM, relation);
        }

        public static Base dataset(NodeId dataset) {
            return new Base(dataset, Link.TRAINED_ON, null);
        }
    }
}
