package dev.sphagnum.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one statement, in the order given. Unlike {@code Map.of} it takes null, which is how an optional filter is left out. */
public final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, @Nullable Object> values;

    private Parameters(Map<String, ? extends @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(String name, @Nullable Object value) {
        return NONE.and(name, value);
    }

    public static Parameters of(Map<String, ? extends @Nullable Object> values) {
        return new Parameters(values);
    }

    /** These parameters and one more; a name given twice takes the later value. */
    public Parameters and(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    public Map<String, @Nullable Object> asMap() {
        return values;
    }
}
