package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the list goes on; null on the last page
 */
record FakeList(ArrayNode page, @Nullable HttpUrl next) {
    private static final int MAX_LIMIT = 1_000;
    private static final Set<String> SORTS = Set.of("lastModified", "createdAt", "downloads", "likes");
    private static final Set<String> KNOWN = Set.of(
            "limit",
            "sort",
            "direction",
            "expand",
            "expand[]",
            "full",
            "cardData",
            "config",
            "author",
            "search",
            "filter",
            "cursor");

    /** The place after the last model of a page, in the order of the list; it stays when models before it change. */
    private record Cursor(String sort, String key, String id) {
        String written() {
            String text = String.join("\n", sort, key, id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String text, String sort) throws BadRequestException {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
                if (parts.length == 3 && parts[0].equals(sort)) {
                    return new Cursor(parts[0], parts[1], parts[2]);
                }
            } catch (IllegalArgumentException _) {
                // Falls through to the refusal.
            }
            throw new BadRequestException("Invalid cursor");
        }

        boolean isBefore(FakeRepository one) {
            int byKey = one.sortKey(sort).compareTo(key);
            return byKey < 0 || (byKey == 0 && one.id().compareTo(id) > 0);
        }
    }

    /** What is answered by 400. */
    static final class BadRequestException extends Exception {
        BadRequestException(String message) {
            super(message);
        }
    }

    static Comparator<FakeRepository> order(String field) {
        return Comparator.comparing((FakeRepository one) -> one.sortKey(field))
                .reversed()
                .thenComparing(FakeRepository::id);
    }

    static FakeList of(FakeModels world, boolean isModel, HttpUrl asked, int largestPage) throws BadRequestException {
        check(asked);
        FakeFields fields = FakeFields.of(asked, isModel, false);
        String sort = asked.queryParameter("sort") == null ? "createdAt" : asked.queryParameter("sort");
        String text = asked.queryParameter("cursor");
        Cursor cursor = text == null ? null : Cursor.read(text, sort);
        int limit = Math.min(limit(asked), largestPage);
        List<FakeRepository> found = world.sorted(isModel, sort).stream()
                .filter(one -> cursor == null || cursor.isBefore(one))
                .filter(one -> matches(one, asked))
                .limit(limit + 1L)
                .toList();
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        found.stream().limit(limit).forEach(one -> page.add(fields.of(one)));
        if (found.size() <= limit) {
            return new FakeList(page, null);
        }
        FakeRepository last = found.get(limit - 1);
        String after = new Cursor(sort, last.sortKey(sort), last.id()).written();
        return new FakeList(
                page, asked.newBuilder().setQueryParameter("cursor", after).build());
    }

    private static void check(HttpUrl asked) throws BadRequestException {
        for (String name : asked.queryParameterNames()) {
            if (!KNOWN.contains(name)) {
                throw new BadRequestException("Unrecognized key: " + name);
            }
        }
        String sort = asked.queryParameter("sort");
        if (sort != null && !SORTS.contains(sort)) {
            throw new BadRequestException("Invalid sort: " + sort);
        }
        String direction = asked.queryParameter("direction");
        if (direction != null && !direction.equals("-1")) {
            throw new BadRequestException("Invalid direction: " + direction);
        }
    }

    private static int limit(HttpUrl asked) throws BadRequestException {
        String limit = asked.queryParameter("limit");
        if (limit == null) {
            return MAX_LIMIT;
        }
        if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > MAX_LIMIT) {
            throw new BadRequestException("Invalid limit: " + limit);
        }
        return Integer.parseInt(limit);
    }

    private static boolean matches(FakeRepository one, HttpUrl asked) {
        String author = asked.queryParameter("author");
        String search = asked.queryParameter("search");
        return (author == null || author.equals(one.fields().path("author").asText()))
                && (search == null || one.id().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                && asked.queryParameterValues("filter").stream().allMatch(one::hasTag);
    }
}
