package dev.sphagnum.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The known properties of a node. What is unknown is absent, so that it never overwrites what is known. */
public final class Fields {
    private final Map<String, Object> values = new TreeMap<>();

    /** Adds a property unless it is unknown: null, an empty text or an empty list. */
    public Fields with(String name, @Nullable Object value) {
        if (value != null && !"".equals(value) && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(name, value);
        }
        return this;
    }

    /** Adds a property that is known, an empty list included: then what was known before is no longer so. */
    public Fields withKnown(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
