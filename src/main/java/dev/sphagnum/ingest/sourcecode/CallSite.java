package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.Map;

/**
 * A call in a program, with what is known of its arguments.
 *
 * @param path what is called, from the import on: {@code transformers.AutoModel.from_pretrained}
 * @param text what is called, as written
 * @param arguments by position
 * @param named by name
 */
record CallSite(String path, String text, List<Value> arguments, Map<String, Value> named, Place place) {
    private static final int MAX_TEXT = 120;

    CallSite {
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }

    /** The library: the first step of the path. */
    String library() {
        int end = path.indexOf('.');
        return path.substring(0, end < 0 ? path.length() : end).replace("()", "");
    }

    /** What is called: the last step of the path. */
    String function() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    Value argument(int position) {
        return position >= 0 && position < arguments.size() ? arguments.get(position) : Value.UNKNOWN;
    }

    Value named(String name) {
        return named.getOrDefault(name, Value.UNKNOWN);
    }
}
