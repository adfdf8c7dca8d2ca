package dev.sphagnum.license.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A licence as somebody wrote it down.
 *
 * @param text the licence field: an id, an expression, a list of several joined by ", ", anything; null when it is missing
 * @param name the Hub's {@code license_name}, which says what {@code license: other} is
 * @param link the Hub's {@code license_link}
 */
public record Declaration(
        @Nullable String text,
        @Nullable String name,
        @Nullable String link,
        Vocabulary vocabulary) {
    public static Declaration of(@Nullable String text, Vocabulary vocabulary) {
        return new Declaration(text, null, null, vocabulary);
    }
}
