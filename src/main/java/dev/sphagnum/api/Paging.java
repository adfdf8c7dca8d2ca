package dev.sphagnum.api;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.registry.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a field asks for.
 *
 * @param list names the list in full: field, parent, filter and order
 * @param offset items before the part
 * @param first items wanted
 */
record Paging(String list, long offset, int first) {
    private static final int MAX_FIRST = 500;
    private static final int DEFAULT_FIRST = 20;

    /** Of a field of the query. */
    static Paging of(DataFetchingEnvironment environment) {
        return of(environment, "");
    }

    /**
     * Of a field of a node.
     *
     * @param parent what tells this list from that of another node
     */
    static Paging of(DataFetchingEnvironment environment, String parent) {
        Map<String, Object> others = new TreeMap<>(environment.getArguments());
        others.keySet().removeAll(java.util.Set.of("first", "after"));
        String list = environment.getFieldDefinition().getName() + "\n" + parent + "\n" + written(others);
        String after = environment.getArgument("after");
        long offset = after == null ? 0 : Cursor.place(list, after) + 1;
        return new Paging(list, offset, first(environment));
    }

    /** The argument {@code first} of a list that has no cursors. */
    static int first(DataFetchingEnvironment environment) {
        Integer given = environment.getArgument("first");
        int first = given == null ? DEFAULT_FIRST : given;
        if (first < 1 || first > MAX_FIRST) {
            throw new Problem.BadArgument("first", "first is 1 to " + MAX_FIRST + ", not " + first).asException();
        }
        return first;
    }

    <T> Connection<T> connection(Page<T> page) {
        return new Connection<>(list, page);
    }

    /** The same text for the same arguments, whatever their order and whether null is given or left out. */
    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> {
                StringBuilder text = new StringBuilder("{");
                new TreeMap<>(map).forEach((name, member) -> {
                    if (member != null) {
                        text.append(name).append(':').append(written(member)).append(';');
                    }
                });
                yield text.append('}').toString();
            }
            case Collection<?> items ->
                items.stream().map(Paging::written).toList().toString();
            default -> value.toString();
        };
    }
}
