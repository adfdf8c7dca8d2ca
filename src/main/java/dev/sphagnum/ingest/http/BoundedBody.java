package dev.sphagnum.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;

/**
 * The body of an answer, unpacked, up to a bound. It is unpacked here and not by the library, so that no more than the bound
 * is ever unpacked and a body that was cut off is noticed.
 */
final class BoundedBody {
    /** What packing may add to a body, so that an endless stream of empty blocks has an end too. */
    private static final long PACKING = 64 * 1024;

    private BoundedBody() {}

    /**
     * @throws RefusedException when there is more than {@code maxBytes}, or it is packed in a way not asked for
     * @throws IOException when it is damaged or cut off
     */
    static byte[] read(Response response, long maxBytes) throws IOException {
        long bound = Math.min(maxBytes, Integer.MAX_VALUE - 16);
        try (InputStream unpacked = unpacked(response, bound)) {
            byte[] body = unpacked.readNBytes((int) bound + 1);
            if (body.length > bound) {
                throw tooLong(bound);
            }
            return body;
        }
    }

    /** As much of the beginning as can be read; for messages. */
    static byte[] beginning(Response response, int maxBytes) {
        try (InputStream unpacked = unpacked(response, maxBytes)) {
            return unpacked.readNBytes(maxBytes);
        } catch (IOException _) {
            // It would only have decorated a message about something worse.
            return new byte[0];
        }
    }

    private static InputStream unpacked(Response response, long bound) throws IOException {
        InputStream packed = new Counted(response.body().byteStream(), bound + PACKING);
        String encoding = response.header("Content-Encoding", "identity");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> new GZIPInputStream(packed, 8 * 1024);
            default -> throw new RefusedException("an answer packed in a way that was not asked for");
        };
    }

    private static RefusedException tooLong(long bound) {
        return new RefusedException("an answer of more than " + bound + " bytes, which is the most that is taken here");
    }

    private static final class Counted extends FilterInputStream {
        private final long bound;
        private long count;

        Counted(InputStream in, long bound) {
            super(in);
            this.bound = bound;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) throws IOException {
            count += some;
            if (count > bound) {
                throw tooLong(bound - PACKING);
            }
        }
    }
}
