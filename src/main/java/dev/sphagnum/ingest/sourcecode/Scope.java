package dev.sphagnum.ingest.sourcecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a block and what they stand for at the moment; names that are not its own are those around it. */
final class Scope {
    private final @Nullable Scope outer;
    private Map<String, Value> names = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /** Null for a name that nothing has set. */
    @Nullable
    Value get(String name) {
        Value value = names.get(name);
        return value != null || outer == null ? value : outer.get(name);
    }

    void set(String name, Value value) {
        names.put(name, value);
    }

    Map<String, Value> copy() {
        return new HashMap<>(names);
    }

    void restore(Map<String, Value> copy) {
        names = new HashMap<>(copy);
    }

    /** Takes over what is true after one of several ways through the code. */
    void merge(List<Map<String, Value>> ways) {
        Set<String> all = new HashSet<>();
        ways.forEach(way -> all.addAll(way.keySet()));
        Map<String, Value> merged = new HashMap<>();
        for (String name : all) {
            Value value = null;
            for (Map<String, Value> way : ways) {
                Value there = way.get(name);
                if (there != null) {
                    value = value == null ? there : Value.either(value, there);
                }
            }
            if (value != null) {
                merged.put(name, value);
            }
        }
        names = merged;
    }
}
