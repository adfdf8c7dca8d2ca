package dev.sphagnum.registry;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in its order.
 *
 * @param total items of the whole list
 * @param offset items left out before this part
 */
public record Page<T>(List<T> items, long total, long offset) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> none() {
        return new Page<>(List.of(), 0, 0);
    }

    public boolean hasNext() {
        return offset + items.size() < total;
    }

    public <R> Page<R> map(Function<List<T>, List<R>> mapping) {
        return new Page<>(mapping.apply(items), total, offset);
    }
}
