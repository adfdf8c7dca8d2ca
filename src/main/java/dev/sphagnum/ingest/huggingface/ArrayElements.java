package dev.sphagnum.ingest.huggingface;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array in memory, told apart by quotes and brackets alone, so that an element which is nested too
 * deep, too long or not valid costs nothing but itself.
 */
final class ArrayElements {
    private final byte[] json;
    private final String what;
    private int position;

    /** From the first byte of an element to before the byte that follows its last. */
    record Element(int from, int to) {}

    private ArrayElements(byte[] json, String what) {
        this.json = json;
        this.what = what;
    }

    /**
     * @param what the text, for people
     * @throws IOException when it begins something else than an array
     */
    static ArrayElements of(byte[] json, String what) throws IOException {
        ArrayElements elements = new ArrayElements(json, what);
        elements.passBlanks();
        if (elements.isAtEnd() || json[elements.position] != '[') {
            throw new IOException(what + " is no JSON array");
        }
        elements.position++;
        return elements;
    }

    /**
     * The next element; null after the last.
     *
     * @throws IOException when the text ends before the array does
     */
    @Nullable
    Element next() throws IOException {
        passBlanks();
        if (!isAtEnd() && json[position] == ',') {
            position++;
            passBlanks();
        }
        if (isAtEnd()) {
            throw new IOException(what + " ends in the middle of the array");
        }
        if (json[position] == ']') {
            return null;
        }
        int from = position;
        passElement();
        return new Element(from, position);
    }

    private void passElement() throws IOException {
        int depth = 0;
        while (!isAtEnd()) {
            byte letter = json[position];
            if (depth <= 0 && (letter == ',' || letter == ']')) {
                return;
            }
            if (letter == '"') {
                passText();
            }
            depth += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
            position++;
        }
        throw new IOException(what + " ends in the middle of the array");
    }

    /** To the quote that ends a text; the end of everything will do for an array that is broken anyway. */
    private void passText() {
        position++;
        while (!isAtEnd() && json[position] != '"') {
            position += json[position] == '\\' ? 2 : 1;
        }
    }

    private void passBlanks() {
        while (!isAtEnd() && json[position] <= ' ' && json[position] >= 0) {
            position++;
        }
    }

    private boolean isAtEnd() {
        return position >= json.length;
    }
}
