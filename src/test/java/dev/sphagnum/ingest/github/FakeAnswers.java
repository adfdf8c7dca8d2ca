package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Answers in GitHub's forms. */
final class FakeAnswers {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private FakeAnswers() {}

    static MockResponse json(String text) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(text)
                .build();
    }

    static MockResponse error(int status, String message) {
        return json(JsonNodeFactory.instance
                        .objectNode()
                        .put("message", message)
                        .put("documentation_url", "https://docs.github.com/rest")
                        .toString())
                .newBuilder()
                .code(status)
                .build();
    }

    static MockResponse moved(String to) {
        return error(301, "Moved Permanently")
                .newBuilder()
                .setHeader("Location", to)
                .build();
    }

    /** 304 to whoever has it already. */
    static MockResponse tagged(JsonNode body, RecordedRequest request) {
        String tag = "W/\"" + ByteString.encodeUtf8(body.toString()).sha256().hex() + "\"";
        return tag.equals(request.getHeaders().get("If-None-Match"))
                ? new MockResponse.Builder().code(304).setHeader("ETag", tag).build()
                : json(body.toString()).newBuilder().setHeader("ETag", tag).build();
    }

    /** A limit that is no primary one. */
    static MockResponse later(int status, String retryAfter) {
        return error(
                        status,
                        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.")
                .newBuilder()
                .setHeader("retry-after", retryAfter)
                .build();
    }

    static String date(Instant time) {
        return HTTP_DATE.format(time);
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
