package dev.sphagnum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose beginning was looked at. Unlike a {@link java.io.BufferedInputStream} it never reads twice for one
 * call, so that an upstream which breaks off gives everything that came before the break.
 */
final class PeekedStream extends InputStream {
    private static final int HEAD_BYTES = 16 * 1024;

    private final InputStream rest;
    private final byte[] head;
    private int position;

    private PeekedStream(InputStream rest, byte[] head) {
        this.rest = rest;
        this.head = head;
    }

    /** @throws IOException when the stream breaks off before its first visible byte */
    static PeekedStream of(InputStream stream) throws IOException {
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        while (length < head.length && (length < 3 || firstVisible(head, 0, length) < 0)) {
            int part = stream.read(head, length, head.length - length);
            if (part < 0) {
                break;
            }
            length += part;
        }
        return new PeekedStream(stream, Arrays.copyOf(head, length));
    }

    boolean beginsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (position + i >= head.length || (head[position + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first byte that is no white space; -1 when there is none within the first kilobytes. */
    int firstVisible() {
        return firstVisible(head, position, head.length);
    }

    private static int firstVisible(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
                return bytes[i] & 0xff;
            }
        }
        return -1;
    }

    @Override
    public int read() throws IOException {
        return position < head.length ? head[position++] & 0xff : rest.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position >= head.length) {
            return rest.read(bytes, offset, length);
        }
        int part = Math.min(length, head.length - position);
        System.arraycopy(head, position, bytes, offset, part);
        position += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
