package dev.sphagnum.ingest.http;

import static dev.sphagnum.ingest.http.Host.body;
import static dev.sphagnum.ingest.http.Host.gzip;
import static dev.sphagnum.ingest.http.Host.packed;
import static dev.sphagnum.ingest.http.Host.status;
import static dev.sphagnum.ingest.http.Host.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteClientTest {
    private final Host host = new Host();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void sendsWhatAHostNeedsToKnowAndTakesAPackedBody() throws Exception {
        host.answers(packed(gzip("[1, 2]".getBytes(StandardCharsets.UTF_8))).addHeader("ETag", "\"v1\""));

        Answer answer = host.client().ask(host.question().unless("\"v0\""));

        assertThat(text(answer)).isEqualTo("[1, 2]");
        RecordedRequest sent = host.server.takeRequest();
        assertThat(sent.getRequestLine()).isEqualTo("GET /api/models?limit=2 HTTP/1.1");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Host.TOKEN);
        assertThat(sent.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
        assertThat(sent.getHeaders().get("If-None-Match")).isEqualTo("\"v0\"");
        assertThat(sent.getHeaders().get("User-Agent")).isEqualTo("sphagnum");
    }

    @Test
    void postsJsonAndAsksAnonymouslyWithoutAToken() throws Exception {
        host.answers(body("{}"));
        HostSettings settings = HostSettings.gitHub(host.address("/"), null);

        Answer answer = host.client(settings).ask(Question.post(host.address("/graphql"), "{\"query\":1}", 100));

        assertThat(text(answer)).isEqualTo("{}");
        RecordedRequest sent = host.server.takeRequest();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getBody().utf8()).isEqualTo("{\"query\":1}");
        assertThat(sent.getHeaders().get("Authorization")).isNull();
        assertThat(sent.getHeaders().get("Accept")).isEqualTo("application/vnd.github+json");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 451})
    void saysThatSomethingIsMissingAndAsksOnce(int status) throws IOException {
        host.answers(status(status));

        assertThat(host.client().ask(host.question())).isEqualTo(new Answer.Missing(status));
        assertThat(host.server.getRequestCount()).isEqualTo(1);
        assertThat(host.pace.waits()).isEmpty();
    }

    @Test
    void saysThatNothingChanged() throws IOException {
        host.answers(status(304));

        assertThat(host.client().ask(host.question().unless("\"v1\""))).isEqualTo(new Answer.Unchanged());
    }

    @Test
    void tellsWhatTheHostSaidAboutABadQuestion() {
        host.answers(status(400).body("{\"error\": \"full\u0007 cannot be combined with expand\"}"));

        assertThatThrownBy(() -> host.client().ask(host.question()))
                .isInstanceOf(IOException.class)
                .hasMessage(host.server.url("/api/models")
                        + ": status 400: {\"error\": \"full· cannot be combined with expand\"}");
        assertThat(host.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void followsARedirectOnTheSameHostAndSaysWhereItLed() throws IOException {
        host.answers(status(307).addHeader("Location", "/api/models/new/name"), body("here"));

        Answer.Found found = (Answer.Found) host.client().ask(Question.get(host.address("/api/models/old/name"), 100));

        assertThat(found.address()).isEqualTo(host.address("/api/models/new/name"));
        assertThat(text(found)).isEqualTo("here");
    }

    @Test
    void triesAgainAfterEveryKindOfStumbleLongerEachTime() throws IOException {
        byte[] good = gzip("a body that is long enough to be cut".getBytes(StandardCharsets.UTF_8));
        host.answers(
                status(500),
                status(502),
                status(503),
                packed(Arrays.copyOf(good, good.length - 12)),
                body("x".repeat(20_000)).onResponseBody(new SocketEffect.CloseSocket()),
                packed(good));
        PoliteClient client = host.client();

        Answer answer = client.ask(host.question());

        assertThat(text(answer)).isEqualTo("a body that is long enough to be cut");
        assertThat(host.pace.waits()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(host.pace.waits().get(i))
                    .isBetween(Duration.ofMillis(500L << i), Duration.ofMillis(1_000L << i));
        }
        assertThat(client.requests()).isEqualTo(6).isEqualTo(host.server.getRequestCount());
        assertThat(client.waits()).isZero();
        assertThat(client.waited()).isEqualTo(host.pace.waits().stream().reduce(Duration.ZERO, Duration::plus));
    }

    @Test
    void givesUpAfterItsAttempts() {
        host.answers(status(500), status(500), status(502));

        assertThatThrownBy(() -> host.client(host.settings().withMaxAttempts(3)).ask(host.question()))
                .hasMessage(host.address("/api/models")
                        + ": no answer in 3 attempts, at last: status 502; try again later");
    }

    @Test
    void connectsAgainWhenNobodyAnswers() {
        HostSettings settings = host.settings().withMaxAttempts(2);
        Question question = host.question();
        host.close();

        assertThatThrownBy(() -> host.client(settings).ask(question))
                .hasMessageContaining("no answer in 2 attempts, at last: Failed to connect");
    }

    @Test
    void countsRepeatedRequestsAndDoesNotCountWaitsAsAttempts() throws IOException {
        host.answers(
                status(429).addHeader("Retry-After", "3"),
                status(503).addHeader("Retry-After", "4"),
                status(403).addHeader("Retry-After", "5"),
                body("at last"));
        PoliteClient client = host.client(host.settings().withMaxAttempts(1));

        assertThat(text(client.ask(host.question()))).isEqualTo("at last");
        assertThat(host.waitedSeconds()).containsExactly(3L, 4L, 5L);
        assertThat(client.waits()).isEqualTo(3);
        assertThat(client.requests()).isEqualTo(4);
        assertThat(host.said)
                .containsExactly(
                        "waiting 3 s: localhost answered 429 and asks for it",
                        "waiting 4 s: localhost answered 503 and asks for it",
                        "waiting 5 s: localhost answered 403 and asks for it");
    }

    @Test
    void keepsTheBudgetBeforeItIsTold() throws IOException {
        for (int i = 0; i < 5; i++) {
            host.answers(body("" + i));
        }
        PoliteClient client = host.client(host.settings().withBudget(new Budget(2, Duration.ofMinutes(5))));

        for (int i = 0; i < 5; i++) {
            assertThat(text(client.ask(host.question()))).isEqualTo("" + i);
        }
        assertThat(host.waitedSeconds()).containsExactly(300L, 300L);
        assertThat(host.said.getFirst())
                .isEqualTo("waiting 5 min: localhost's limit of 2 requests in 5 min is used up");
        assertThat(client.waits()).isZero();
    }

    @Test
    void keepsTheBudgetThatTheHostAdvertises() throws IOException {
        for (int i = 0; i < 4; i++) {
            host.answers(body("").addHeader("RateLimit-Policy", "\"fixed window\";\"api\";q=3;w=60"));
        }
        PoliteClient client = host.client();

        for (int i = 0; i < 4; i++) {
            client.ask(host.question());
        }
        assertThat(host.waitedSeconds()).containsExactly(60L);
        assertThat(host.said).containsExactly("waiting 60 s: localhost's limit of 3 requests in 60 s is used up");
    }

    @Test
    void waitsForARenewalThatTheHostAnnounces() throws IOException {
        host.answers(
                body("").addHeader("RateLimit", "\"api\";r=0;t=34"),
                body("").addHeader("RateLimit", "limit=100, remaining=0, reset=12"),
                body("").addHeader("x-ratelimit-remaining", "0")
                        .addHeader("x-ratelimit-reset", "1000000030")
                        .addHeader("Date", "Sun, 09 Sep 2001 01:46:40 GMT"),
                body(""));
        PoliteClient client = host.client();

        for (int i = 0; i < 4; i++) {
            client.ask(host.question());
        }
        assertThat(host.waitedSeconds()).containsExactly(34L, 12L, 30L);
        assertThat(host.said)
                .containsExactly(
                        "waiting 34 s: localhost says that its limit 'api' is used up",
                        "waiting 12 s: localhost says that its limit is used up",
                        "waiting 30 s: localhost says that its limit is used up");
    }

    @Test
    void waitsAMinuteAndThenLongerWhenASecondaryLimitNamesNoTime() throws IOException {
        String text = "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes\"}";
        host.answers(
                status(403).body(text).addHeader("X-RateLimit-Remaining", "4000"),
                status(429).body(text),
                status(429),
                body("at last"));

        assertThat(text(host.client().ask(host.question()))).isEqualTo("at last");
        assertThat(host.waitedSeconds()).containsExactly(60L, 120L, 240L);
    }

    @Test
    void waitsUntilADateByTheClockOfTheHost() throws IOException {
        host.answers(
                status(429)
                        .addHeader("Date", "Sun, 09 Sep 2001 01:46:40 GMT")
                        .addHeader("Retry-After", "Sun, 09 Sep 2001 01:47:20 GMT"),
                status(429).addHeader("Retry-After", "Thu, 01 Jan 2026 00:01:00 GMT"),
                body(""));

        host.client().ask(host.question());

        assertThat(host.waitedSeconds()).containsExactly(40L, 20L);
    }

    @Test
    void stopsAskingAHostThatNeverHasTime() {
        for (int i = 0; i < 20; i++) {
            host.answers(status(429).addHeader("Retry-After", "1"));
        }
        assertThatThrownBy(() -> host.client().ask(host.question()))
                .hasMessageContaining("localhost answered 429 and asks for it, 11 times in a row; try again later");
        assertThat(host.server.getRequestCount()).isEqualTo(11);
    }

    @Test
    void asksNoMoreThanItsPlacesAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch bothThere = new CountDownLatch(2);
        host.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                bothThere.countDown();
                bothThere.await();
                now.decrementAndGet();
                return body("").build();
            }
        });
        PoliteClient client = host.client(host.settings().withMaxConcurrent(2));
        Thread[] askers = new Thread[8];
        for (int i = 0; i < askers.length; i++) {
            askers[i] =
                    Thread.startVirtualThread(() -> assertThat(asked(client)).isInstanceOf(Answer.Found.class));
        }
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(most).hasValue(2);
        assertThat(client.requests()).isEqualTo(8);
    }

    private Answer asked(PoliteClient client) {
        try {
            return client.ask(host.question());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void stopsWhenItsThreadIsToldTo() {
        host.answers(status(429).addHeader("Retry-After", "3000"));
        PoliteClient client = new PoliteClient(
                host.settings(), Pace.of(Clock.systemUTC()), new java.util.Random(1), word -> Thread.currentThread()
                        .interrupt());

        assertThatThrownBy(() -> client.ask(host.question())).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
