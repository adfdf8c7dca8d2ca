package dev.sphagnum.ingest.sourcecode;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error when more is read than an archive may unpack to. */
final class Counted extends FilterInputStream {
    private final Budget budget;

    /** What may still be read. */
    static final class Budget {
        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        private void take(long bytes) throws TooMuchException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new TooMuchException();
            }
        }
    }

    /** The bound was passed. */
    static final class TooMuchException extends IOException {
        TooMuchException() {
            super("the archive unpacks to too much");
        }
    }

    Counted(InputStream in, long ratioBound, long bound) {
        this(in, new Budget(Math.min(ratioBound, bound)));
    }

    Counted(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        budget.take(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        budget.take(count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        budget.take(skipped);
        return skipped;
    }

    /** Stays open: an archive goes on after an entry; its own stream is closed by whoever opened it. */
    @Override
    public void close() throws IOException {
        if (!(in instanceof org.apache.commons.compress.archivers.ArchiveInputStream<?>)) {
            super.close();
        }
    }
}
