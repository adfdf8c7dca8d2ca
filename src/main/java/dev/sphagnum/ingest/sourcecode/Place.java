package dev.sphagnum.ingest.sourcecode;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands; all counted from 1.
 *
 * @param column null when unknown
 * @param endColumn null when unknown or on another line
 */
record Place(int line, @Nullable Integer column, @Nullable Integer endColumn) {
    static Place ofLine(int line) {
        return new Place(line, null, null);
    }
}
