package dev.sphagnum.ingest.http;

import java.io.IOException;

/** Asks one configured host. Thread-safe. */
public final class PoliteClient implements AutoCloseable {
    /**
     * The host's answer.
     *
     * @throws IOException when there is none to be had: the sentence says of which address, why, and what to do, and holds
     *     no secret
     */
    public Answer ask(Question question) throws IOException {
        throw new IOException("not yet: " + question.address());
    }

    /** How many requests were sent so far, repeated ones included. */
    public long requests() {
        return 0;
    }

    @Override
    public void close() {}
}
