package dev.sphagnum.ingest.sourcecode;

import java.util.Arrays;

/** A text and where its lines begin. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    String text() {
        return text;
    }

    /** The line that holds a character, counted from 1. */
    int line(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    Place place(int start, int end) {
        int line = line(start);
        int begin = starts[line - 1];
        return new Place(line, start - begin + 1, line(end) == line ? end - begin + 1 : null);
    }
}
