package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One relationship of the artefact that was read, to what it names.
 *
 * @param end the key of the node at the other end, resolved
 * @param relation for {@link LinkType#DERIVED_FROM} only, where it is required
 * @param usage for uses only, where it is required
 */
public record LinkFact(
        LinkType type,
        String end,
        @Nullable Relation relation,
        @Nullable Usage usage,
        Claim claim,
        double confidence,
        String evidence) {

    /** Something that the publisher says. */
    public static LinkFact declared(LinkType type, String end, String evidence) {
        return new LinkFact(type, end, null, null, Claim.DECLARED, 1.0, evidence);
    }

    /** Something that was read from files, code or names. */
    public static LinkFact inferred(LinkType type, String end, double confidence, String evidence) {
        return new LinkFact(type, end, null, null, Claim.INFERRED, confidence, evidence);
    }

    /**
     * Where a repository uses a model or data set.
     *
     * @param places files that were seen; empty when only the use itself is known
     * @param redistributes the repository hands copies on
     */
    public record Usage(List<Place> places, boolean redistributes) {
        public Usage {
            places = List.copyOf(places);
        }
    }

    /** A place in a repository's files; {@code line} counts from 1, null when unknown, as is {@code call}. */
    public record Place(
            String file, @Nullable Long line, @Nullable String call) {}
}
