package dev.sphagnum.graph;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bolt over WebSocket by hand, as a web page could speak it: handshake, HELLO, LOGON, RUN, and the tag of each answer.
 * See https://neo4j.com/docs/bolt/current/bolt/message/.
 */
final class BoltWebSocket implements AutoCloseable {
    static final int SUCCESS = 0x70;
    static final int FAILURE = 0x7F;
    /** The server closed the connection instead of answering. */
    static final int CLOSED = -1;

    private final WebSocket socket;
    private final BlockingQueue<Integer> bytes;
    private final StringBuilder lastAnswer = new StringBuilder();

    private BoltWebSocket(WebSocket socket, BlockingQueue<Integer> bytes) {
        this.socket = socket;
        this.bytes = bytes;
    }

    static BoltWebSocket open(String boltUri, String origin) throws IOException, InterruptedException {
        BlockingQueue<Integer> bytes = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create(boltUri.replace("bolt:", "ws:")), new Collector(bytes))
                .join();
        BoltWebSocket bolt = new BoltWebSocket(socket, bytes);
        byte[] handshake = {0x60, 0x60, (byte) 0xB0, 0x17, 0, 0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        socket.sendBinary(ByteBuffer.wrap(handshake), true).join();
        for (int i = 0; i < 4; i++) {
            bolt.next();
        }
        return bolt;
    }

    int hello() throws IOException, InterruptedException {
        return ask(0x01, out -> map(out, "user_agent", "page/1"));
    }

    int logon(String user, String password) throws IOException, InterruptedException {
        return ask(0x6A, out -> map(out, "scheme", "basic", "principal", user, "credentials", password));
    }

    int run(String cypher) throws IOException, InterruptedException {
        return ask(0x10, out -> {
            text(out, cypher);
            map(out);
            map(out);
        });
    }

    @FunctionalInterface
    private interface Fields {
        void write(DataOutputStream out) throws IOException;
    }

    private int ask(int tag, Fields fields) throws IOException, InterruptedException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.writeByte(tag == 0x10 ? 0xB3 : 0xB1);
        out.writeByte(tag);
        fields.write(out);
        ByteBuffer chunk = ByteBuffer.allocate(message.size() + 4);
        chunk.putShort((short) message.size()).put(message.toByteArray()).putShort((short) 0);
        socket.sendBinary(chunk.flip(), true).join();
        return answerTag();
    }

    /** Reads one chunked message and gives its tag. */
    private int answerTag() throws InterruptedException {
        int tag = Integer.MIN_VALUE;
        lastAnswer.setLength(0);
        while (true) {
            int high = next();
            if (high == CLOSED) {
                return CLOSED;
            }
            int size = (high << 8) | next();
            if (size == 0) {
                return tag;
            }
            for (int i = 0; i < size; i++) {
                int value = next();
                lastAnswer.append(value >= ' ' && value < 127 ? (char) value : '.');
                if (i == 1 && tag == Integer.MIN_VALUE) {
                    tag = value;
                }
            }
        }
    }

    private int next() throws InterruptedException {
        Integer value = bytes.poll(30, TimeUnit.SECONDS);
        if (value == null) {
            throw new AssertionError("the server did not answer in 30 s");
        }
        return value;
    }

    private static void map(DataOutputStream out, String... entries) throws IOException {
        out.writeByte(0xA0 + entries.length / 2);
        for (String entry : entries) {
            text(out, entry);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(0xD0);
        out.writeByte(utf8.length);
        out.write(utf8);
    }

    /** The last answer's bytes, printable ones as they are; for the message of a failing test. */
    String lastAnswer() {
        return lastAnswer.toString();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private record Collector(BlockingQueue<Integer> bytes) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            while (data.hasRemaining()) {
                bytes.add(data.get() & 0xFF);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            bytes.add(CLOSED);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            bytes.add(CLOSED);
        }
    }
}
