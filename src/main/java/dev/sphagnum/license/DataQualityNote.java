package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;

/**
 * Something upstream of a subject that a verdict rests on and that may not be as it is recorded, or that explains why there is
 * no finding.
 *
 * @param explanation one sentence
 */
public record DataQualityNote(Kind kind, NodeId node, String explanation) {
    /** What a note is about. */
    public enum Kind {
        /** Artefacts that are each other's upstream. */
        CYCLE,
        /** An artefact that names itself as its base. */
        SELF_LOOP,
        /** An artefact that others name and nobody has read. */
        UNREAD_PARENT,
        /** A licence that was guessed from a word which may mean another one. */
        GUESSED_LICENSE,
        /** A clause that is not held against an artefact, for its publisher is the licensor (licence model, 3.7). */
        OWNER_RELICENSED
    }
}
