package dev.sphagnum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 text, none of which can fill the memory: a line over the bound is passed over, not held. */
final class BoundedLines {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int QUOTED_BYTES = 400;

    private final InputStream stream;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long number;

    BoundedLines(InputStream stream, int maxBytes) {
        this.stream = stream;
        this.maxBytes = maxBytes;
    }

    /** One line of the text; {@code number} counts from 1. */
    sealed interface Line {
        long number();

        record Text(long number, String text) implements Line {}

        /** Longer than the bound; {@code beginning} is its first part. */
        record TooLong(long number, String beginning) implements Line {}

        /** Not UTF-8; {@code text} has the offending bytes replaced, and is cut. */
        record NotUtf8(long number, String text) implements Line {}
    }

    /** The next line without its end; null after the last. */
    @Nullable
    Line next() throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = endOfLine();
            int part = end - position;
            if (!tooLong && length + part <= maxBytes) {
                line = grown(line, length + part);
                System.arraycopy(buffer, position, line, length, part);
                length += part;
            } else if (!tooLong) {
                tooLong = true;
                line = Arrays.copyOf(line, Math.max(QUOTED_BYTES, 0));
                int quoted = Math.min(Math.min(length, QUOTED_BYTES) + part, QUOTED_BYTES);
                if (length < QUOTED_BYTES) {
                    System.arraycopy(buffer, position, line, length, quoted - length);
                }
                length = quoted;
            }
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? line(line, length, tooLong) : null;
    }

    private Line line(byte[] bytes, int length, boolean tooLong) {
        number++;
        if (tooLong) {
            return new Line.TooLong(number, new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return new Line.Text(number, text);
        } catch (CharacterCodingException e) {
            int quoted = Math.min(length, QUOTED_BYTES);
            return new Line.NotUtf8(number, new String(bytes, 0, quoted, StandardCharsets.UTF_8));
        }
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(stream.read(buffer), 0);
        return limit > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] grown(byte[] bytes, int needed) {
        return needed <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
}
