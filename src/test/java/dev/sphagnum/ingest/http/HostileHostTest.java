package dev.sphagnum.ingest.http;

import static dev.sphagnum.ingest.http.Host.body;
import static dev.sphagnum.ingest.http.Host.gzip;
import static dev.sphagnum.ingest.http.Host.packed;
import static dev.sphagnum.ingest.http.Host.status;
import static dev.sphagnum.ingest.http.Host.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sphagnum.catalog.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that are broken, or want to break us. */
class HostileHostTest {
    private final Host host = new Host();

    @AfterEach
    void close() {
        host.close();
    }

    /** Writes until nobody reads any more. */
    private static final class Endless implements MockResponseBody {
        private final byte[] block;
        private final AtomicLong written = new AtomicLong();

        Endless(byte[] block) {
            this.block = block;
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            while (true) {
                sink.write(block);
                sink.flush();
                written.addAndGet(block.length);
            }
        }
    }

    @Test
    void stopsReadingAnEndlessBodyAtItsBound() {
        Endless endless = new Endless(new byte[8_192]);
        host.answers(new MockResponse.Builder().body(endless));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessage(host.address("/api/models")
                        + ": an answer of more than 1000000 bytes, which is the most that is taken here");
        assertThat(host.server.getRequestCount()).isEqualTo(1);
        // What was read, and what was on its way in the sockets.
        assertThat(endless.written.get()).isLessThan(100_000_000);
    }

    @Test
    void unpacksABombNoFurtherThanItsBound() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (var packing = new java.util.zip.GZIPOutputStream(bomb)) {
            for (int i = 0; i < 500; i++) {
                packing.write(new byte[1_000_000]);
            }
        }
        host.answers(packed(bomb.toByteArray()));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageContaining("an answer of more than 1000000 bytes");
        assertThat(host.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void stopsAtPackedBytesThatUnpackToNothing() {
        byte[] head = {31, -117, 8, 0, 0, 0, 0, 0, 0, 0};
        // A stored block of length zero, again and again.
        byte[] nothing = new byte[5 * 1_000];
        for (int i = 0; i < nothing.length; i += 5) {
            nothing[i + 3] = -1;
            nothing[i + 4] = -1;
        }
        Endless endless = new Endless(nothing);
        host.answers(
                new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(new MockResponseBody() {
                    @Override
                    public long getContentLength() {
                        return -1;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.write(head);
                        endless.writeTo(sink);
                    }
                }));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageContaining("an answer of more than 1000000 bytes");
    }

    @Test
    void refusesAPackingThatItDidNotAskFor() {
        host.answers(body("?").addHeader("Content-Encoding", "br"));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageContaining("packed in a way that was not asked for");
    }

    @Test
    void takesABodyOfExactlyItsBound() throws IOException {
        host.answers(packed(gzip(new byte[1_000_000])));

        assertThat(text(host.client().ask(host.question()))).hasSize(1_000_000);
    }

    @Test
    void givesUpOnABodyThatDrips() {
        for (int i = 0; i < 2; i++) {
            host.answers(body("x".repeat(1_000)).throttleBody(1, 50, TimeUnit.MILLISECONDS));
        }
        HostSettings impatient =
                host.settings().withMaxAttempts(2).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300));

        assertThatThrownBy(() -> host.client(impatient).ask(host.question()))
                .hasMessageEndingWith("no answer in 2 attempts, at last: timeout; try again later");
    }

    @Test
    void asksNobodyElseWhenRedirected() {
        try (MockWebServer other = Host.started()) {
            host.answers(status(302).addHeader("Location", other.url("/stolen?" + Host.TOKEN)));

            assertThatThrownBy(() -> host.client().ask(host.question()))
                    .hasMessage(host.address("/api/models") + ": it redirects to http://localhost:" + other.getPort()
                            + ", which is not configured; nothing was asked there");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/a",
                "//evil.example/a",
                "http://user:pass@evil.example:80/a",
                "http:\\\\evil.example\\a"
            })
    void namesTheHostThatItWasSentTo(String location) {
        host.answers(status(301).addHeader("Location", location));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageEndingWith(
                        ": it redirects to evil.example, which is not configured; nothing was asked there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://localhost/", "http://", "javascript:alert(1)"})
    void followsNoRedirectToNowhere(String location) {
        host.answers(status(301).addHeader("Location", location));

        assertThatThrownBy(() -> host.client().ask(host.question())).hasMessageEndingWith(": a redirect to nowhere");
    }

    @Test
    void leavesARedirectLoop() {
        for (int i = 0; i < 10; i++) {
            host.answers(status(302).addHeader("Location", "/round" + i % 2));
        }
        assertThatThrownBy(() -> host.client().ask(host.question())).hasMessageEndingWith(": more than 5 redirects");
        assertThat(host.server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void asksNoAddressOfAnotherHost() {
        try (MockWebServer other = Host.started()) {
            assertThatThrownBy(() -> host.client().ask(Question.get(other.url("/next?cursor=1"), 100)))
                    .hasMessage(other.url("/next")
                            + ": that host is not configured, only localhost is; nothing was asked there");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void doesNotRepeatAPostElsewhere() {
        host.answers(status(302).addHeader("Location", "/elsewhere"));

        assertThatThrownBy(() -> host.client().ask(Question.post(host.address("/graphql"), "{}", 100)))
                .hasMessageEndingWith(": a redirect of a POST by status 302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1e9", "", "99999999999999999999", "Thu, 99 Foo 2026 25:00:00 GMT", "3.5"})
    void takesAnUnreadableRetryAfterForNone(String value) throws IOException {
        host.answers(status(429).addHeader("Retry-After", value), body("at last"));

        assertThat(text(host.client().ask(host.question()))).isEqualTo("at last");
        assertThat(host.waitedSeconds()).containsExactly(60L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"api\"",
                "r=0",
                "\"api\";r=-1;t=-1",
                "\"api;r=0",
                ";;;,,,\"\"",
                "r=0;t=99999999999",
                "r=zero;t=9",
                "\u00e9;r=;t="
            })
    void passesOverUnreadableLimits(String value) throws IOException {
        host.answers(
                body("1")
                        .addHeaderLenient("RateLimit", value)
                        .addHeaderLenient("RateLimit-Policy", value)
                        .addHeader("x-ratelimit-remaining", "none")
                        .addHeader("x-ratelimit-reset", "-1"),
                body("2"));
        PoliteClient client = host.client();

        assertThat(text(client.ask(host.question()))).isEqualTo("1");
        assertThat(text(client.ask(host.question()))).isEqualTo("2");
        assertThat(host.pace.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3601", "999999999999", "Fri, 02 Jan 2026 00:00:00 GMT"})
    void doesNotWaitAsLongAsAHostLikes(String value) {
        host.answers(status(429).addHeader("Retry-After", value));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageContaining("a wait of")
                .hasMessageContaining("(localhost answered 429 and asks for it), longer than 60 min; try again later");
        assertThat(host.pace.waits()).isEmpty();
    }

    @Test
    void doesNotWaitDaysForARenewal() throws IOException {
        host.answers(body("").addHeader("RateLimit", "\"api\";r=0;t=999999"));
        PoliteClient client = host.client();
        client.ask(host.question());

        assertThatThrownBy(() -> client.ask(host.question()))
                .hasMessageContaining("a wait of 16667 min (localhost says that its limit 'api' is used up)");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        for (int i = 0; i < 2; i++) {
            host.answers(body("").addHeader("X-Long", "x".repeat(1_000_000)));
        }
        assertThatThrownBy(() -> host.client(host.settings().withMaxAttempts(2)).ask(host.question()))
                .hasMessageContaining("no answer in 2 attempts");
    }

    @Test
    void sendsNoConditionThatCouldNotStandInAHeader() throws Exception {
        host.answers(body("new"));

        assertThat(text(host.client().ask(host.question().unless("\"a\r\nX-Evil: 1\""))))
                .isEqualTo("new");
        assertThat(host.server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void keepsTheTokenToItselfWhateverTheHostSendsBack() {
        host.answers(
                status(429).addHeader("Retry-After", "1").addHeader("RateLimit", "\"" + Host.TOKEN + "\";r=0;t=9"),
                status(500).body(Host.TOKEN),
                status(400).body("x".repeat(280) + Host.TOKEN));

        Throwable thrown = catchThrowable(() -> host.client().ask(host.question()));

        StringWriter everything = new StringWriter();
        thrown.printStackTrace(new PrintWriter(everything));
        assertThat(thrown).hasMessageContaining("status 400").hasMessageContaining("***");
        assertThat(everything.toString() + host.said + host.settings() + host.question())
                .doesNotContain("hf_")
                .contains("with a token");
        assertThat(host.said).isNotEmpty();
    }

    @Test
    void takesNoTokenThatCannotBeOneAndDoesNotShowIt() {
        assertThatThrownBy(() -> HostSettings.hub(host.address("/"), "hf_secret\r\nX-Evil: 1"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the token for localhost")
                .message()
                .doesNotContain("secret");
    }
}
