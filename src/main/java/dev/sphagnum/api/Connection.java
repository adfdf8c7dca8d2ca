package dev.sphagnum.api;

import dev.sphagnum.registry.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as Relay has it.
 *
 * @param list names the list in full, filter and order included; see {@link Cursor}
 */
record Connection<T>(String list, Page<T> page) {

    /** An item and its place. */
    record Edge<T>(String cursor, T node) {}

    /** Where the part stands. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<Edge<T>> edges() {
        return IntStream.range(0, nodes().size())
                .mapToObj(index -> new Edge<>(cursor(index), nodes().get(index)))
                .toList();
    }

    public List<T> nodes() {
        return page.items();
    }

    public long totalCount() {
        return page.total();
    }

    public PageInfo pageInfo() {
        int size = nodes().size();
        return new PageInfo(
                page.hasNext(),
                page.offset() > 0 && page.total() > 0,
                size == 0 ? null : cursor(0),
                size == 0 ? null : cursor(size - 1));
    }

    private String cursor(int index) {
        return Cursor.at(list, page.offset() + index);
    }
}
