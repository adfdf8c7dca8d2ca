package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.catalog.Relation;
import java.util.List;

/**
 * What the small files of a model's repository say of its bases.
 *
 * @param bases the strongest first
 * @param isWhole every file that could have said something was read
 */
record HubFiles(List<Base> bases, boolean isWhole) {
    /** Nobody has looked. */
    static final HubFiles UNREAD = new HubFiles(List.of(), false);

    HubFiles {
        bases = List.copyOf(bases);
    }

    /**
     * A base that a file names.
     *
     * @param confidence 0 to 1
     * @param isHint the field often holds a folder or the model itself, which then means nothing
     */
    record Base(String text, Relation relation, double confidence, String place, boolean isHint) {}
}
