package dev.sphagnum.ingest.http;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What became of one request. */
sealed interface Reply {
    /** Asking the same again would change nothing. */
    sealed interface Settled extends Reply {}

    record Done(Answer answer) implements Settled {}

    record Moved(HttpUrl to) implements Settled {}

    /**
     * The host has had enough for now.
     *
     * @param length how long it wants to be left alone; null when it does not say
     */
    record Later(int status, @Nullable Duration length) implements Reply {}

    /** The host, or the way to it, failed; it may not the next time. */
    record Stumble(String why) implements Reply {}
}
