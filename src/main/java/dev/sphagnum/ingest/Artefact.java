package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, data set or repository as one record of a source describes it, with everything that the source says of it.
 *
 * @param id a MODEL, DATASET or REPOSITORY, its name resolved
 * @param hub null for repositories
 * @param where the record, for reports
 * @param writtenName the name as the record has it, former or not
 * @param properties what is known of the node itself
 * @param licenses what is declared; empty when none is, null when this source does not read licences
 * @param links the relationships that start at it
 * @param unresolvedParents what stands where a parent's name should and names no node; null when the source reads no
 *     parents
 * @param unread relationship types of which the record could have told and has no field for: what earlier runs read of
 *     them stays; {@link #FILES} when only the small files of its repository were not read
 */
public record Artefact(
        NodeId id,
        @Nullable Hub hub,
        Where where,
        String writtenName,
        Fields properties,
        @Nullable List<LicenseFact> licenses,
        List<LinkFact> links,
        @Nullable List<String> unresolvedParents,
        List<String> unread) {
    /** In {@code unread}: claims whose evidence names a file of the artefact's repository stay. */
    public static final String FILES = "FILES";

    public Artefact {
        licenses = licenses == null ? null : List.copyOf(licenses);
        links = List.copyOf(links);
        unresolvedParents = unresolvedParents == null ? null : List.copyOf(unresolvedParents);
        unread = List.copyOf(unread);
    }
}
