package dev.sphagnum.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cypher/ingest/state-before.cypher}: what a source said of an artefact when it last read it.
 *
 * @param kind the label: "Model", "Dataset", "Repository"
 * @param name the name that the graph has for it so far
 * @param hubId null when unknown, or when another source's properties stand
 * @param sha as {@code hubId}
 * @param bases base models with the relation after a space, sorted
 * @param licenses declared texts, sorted
 * @param owners names of owners, sorted
 * @param fromFiles names of bases of which files of the repository tell, sorted
 * @param unread relationship types that the last record had no field for
 */
record StateBefore(
        String kind,
        String name,
        @Nullable String hubId,
        @Nullable String sha,
        List<String> bases,
        List<String> licenses,
        List<String> owners,
        List<String> fromFiles,
        List<String> unread) {}
