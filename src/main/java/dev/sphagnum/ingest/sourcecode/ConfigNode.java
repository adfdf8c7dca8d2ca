package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration as a tree whose values know their lines. */
sealed interface ConfigNode {
    /** Keys and values in order; a key that stands twice keeps its last value. */
    record Mapping(Map<String, ConfigNode> entries) implements ConfigNode {}

    record Listing(List<ConfigNode> items) implements ConfigNode {}

    /**
     * A value.
     *
     * @param textLine the line on which the text itself begins; of a block scalar the one after the indicator
     */
    record Scalar(String text, Place place, int textLine) implements ConfigNode {}

    /** The text of a value, empty for anything else. */
    static String text(@Nullable ConfigNode node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
