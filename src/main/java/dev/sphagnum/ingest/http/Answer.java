package dev.sphagnum.ingest.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What a host answered once it answered for good; stumbles were tried again before. */
public sealed interface Answer {
    /**
     * A body, complete and within its bound.
     *
     * @param address where it was found in the end; another than was asked for after a redirect
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and up to megabytes: a copy each time would cost more.
    record Found(HttpUrl address, Headers headers, byte[] body) implements Answer {}

    /** What the caller has, by its {@code ETag}, is still what there is. */
    record Unchanged() implements Answer {}

    /**
     * There is nothing, or nothing for us.
     *
     * @param status 401 or 403 (private, gated, or no valid token), 404, 410 (gone) or 451 (taken down)
     */
    record Missing(int status) implements Answer {}
}
