package dev.sphagnum.license;

import java.util.List;

/**
 * Notes on the data that a verdict rests on.
 *
 * @param truncated there are more than these
 */
record DataNotes(List<DataQualityNote> notes, boolean truncated) {
    DataNotes {
        notes = List.copyOf(notes);
    }
}
