package dev.sphagnum.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okio.Buffer;

/** A real host on the loopback address, and a client that asks it with a token and a made-up clock. */
final class Host implements AutoCloseable {
    static final String TOKEN = "hf_verySecretToken0123456789";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final MockWebServer server = started();
    final FakePace pace = new FakePace(START);
    final List<String> said = new ArrayList<>();

    static MockWebServer started() {
        MockWebServer server = new MockWebServer();
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return server;
    }

    HttpUrl address(String path) {
        return server.url(path);
    }

    HostSettings settings() {
        return HostSettings.hub(address("/"), TOKEN).withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    PoliteClient client() {
        return client(settings());
    }

    PoliteClient client(HostSettings settings) {
        return new PoliteClient(settings, pace, new Random(7), said::add);
    }

    Question question() {
        return Question.get(address("/api/models?limit=2"), 1_000_000);
    }

    Host answers(MockResponse.Builder... answers) {
        for (MockResponse.Builder answer : answers) {
            server.enqueue(answer.build());
        }
        return this;
    }

    static MockResponse.Builder status(int code) {
        return new MockResponse.Builder().code(code);
    }

    static MockResponse.Builder body(String text) {
        return new MockResponse.Builder().body(text);
    }

    static MockResponse.Builder packed(byte[] bytes) {
        return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(new Buffer().write(bytes));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }

    static String text(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> new String(found.body(), StandardCharsets.UTF_8);
            case Answer.Unchanged _ -> "unchanged";
            case Answer.Missing(int status) -> "missing " + status;
        };
    }

    List<Long> waitedSeconds() {
        return pace.waits().stream().map(Duration::toSeconds).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
