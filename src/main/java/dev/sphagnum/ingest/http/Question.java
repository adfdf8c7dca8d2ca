package dev.sphagnum.ingest.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param address of a configured host
 * @param json the body of a POST; null for a GET
 * @param etag of what the caller has already; null when it has nothing
 * @param maxBytes the longest body that is taken, unpacked
 */
public record Question(
        HttpUrl address, @Nullable String json, @Nullable String etag, long maxBytes) {
    public static Question get(HttpUrl address, long maxBytes) {
        return new Question(address, null, null, maxBytes);
    }

    public static Question post(HttpUrl address, String json, long maxBytes) {
        return new Question(address, json, null, maxBytes);
    }

    /** The same question, to be answered only by something new. */
    public Question unless(@Nullable String knownEtag) {
        return new Question(address, json, knownEtag, maxBytes);
    }
}
