package dev.sphagnum.ingest.huggingface;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of the Hub is wanted.
 *
 * @param author an account; null for all
 * @param search part of the name; null for all
 * @param filter a tag, such as {@code base_model:finetune:org/name}; null for all
 * @param limit how many records at most; null for all
 * @param since only what changed then or later; null for everything
 */
public record HubQuery(
        HubKind kind,
        @Nullable String author,
        @Nullable String search,
        @Nullable String filter,
        @Nullable Long limit,
        @Nullable OffsetDateTime since) {

    /** Everything of a kind. */
    public static HubQuery all(HubKind kind) {
        return new HubQuery(kind, null, null, null, null, null);
    }

    /** The models that carry a tag. */
    static HubQuery models(String filter) {
        return new HubQuery(HubKind.MODELS, null, null, filter, null, null);
    }

    public HubQuery since(@Nullable OffsetDateTime time) {
        return new HubQuery(kind, author, search, filter, limit, time);
    }

    boolean isPart() {
        return author != null || search != null || filter != null || limit != null;
    }

    /** What is asked, whenever it is asked: {@code since} is no part of it. */
    String words() {
        return kind.path()
                + word(" author=", author)
                + word(" search=", search)
                + word(" filter=", filter)
                + word(" limit=", limit);
    }

    private static String word(String key, @Nullable Object value) {
        return value == null ? "" : key + value;
    }
}
