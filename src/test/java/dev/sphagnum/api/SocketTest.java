package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.graph.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WebSocket end: the protocol, its limits, and who may open it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketTest {
    private static final String TOKEN = "a token of this test alone";
    private static final String FOREVER = "subscription { ingestProgress(run: \"r\") { state } }";

    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void serve() {
        service = Service.over(
                SmallHub.graph(),
                Map.of("sphagnum.socket-patience", "1s", "sphagnum.allowed-hosts", "sphagnum.example"),
                TOKEN,
                (_, _, _) -> {
                    throw new AssertionError("nobody starts an ingest here");
                });
        TestGraph.run(
                "CREATE (:IngestRun {id: 'r', source: 's', aliveAt: datetime() + duration('PT1H'), complete: false})",
                Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static JsonNode only(List<JsonNode> heard) {
        assertThat(heard).hasSize(1);
        return heard.getFirst();
    }

    @Test
    void answersQueriesSideBySide() {
        try (Socket socket = Socket.to(service).init()) {
            socket.subscribe("a", "{ model(name: \"org/base\") { id } }");
            assertThat(socket.hearAll())
                    .containsExactly(Service.json("""
                                    {"id": "a", "type": "next", "payload": {"data": {"model": {"id": "model:org/base"}}}}
                                    """), Service.json("{\"id\": \"a\", \"type\": \"complete\"}"));
            socket.say("{\"type\": \"ping\"}");
            assertThat(socket.hear()).isEqualTo(Map.of("type", "pong"));
            socket.say("{\"type\": \"pong\"}").subscribe("a", "{ __typename }");
            assertThat(socket.hearAll()).hasSize(2);
        }
    }

    @Test
    void takesMessagesInTheOrderInWhichTheyWereSent() {
        for (int round = 0; round < 50; round++) {
            try (Socket socket = Socket.to(service)
                    .say("{\"type\": \"connection_init\"}")
                    .subscribe("1", FOREVER)
                    .say("{\"type\": \"complete\", \"id\": \"1\"}")
                    .say("{\"type\": \"ping\"}")) {
                List<String> types = new ArrayList<>();
                while (!types.contains("pong")) {
                    types.add(String.valueOf(((Map<?, ?>) socket.hear()).get("type")));
                }
                types.remove("next"); // where the answer was faster than the wish for no more
                assertThat(types).containsExactly("connection_ack", "pong");
            }
        }
    }

    @Test
    void letsTwoClientsUseTheSameIdAndOneOfThemStop() {
        try (Socket one = Socket.to(service).init();
                Socket other = Socket.to(service).init()) {
            one.subscribe("1", FOREVER);
            other.subscribe("1", FOREVER);
            assertThat(one.hear()).isEqualTo(other.hear());
            one.say("{\"type\": \"complete\", \"id\": \"1\"}").subscribe("1", FOREVER);
            assertThat(one.hear()).as("the id is free again").isInstanceOf(Map.class);
            one.subscribe("1", FOREVER);
            assertThat(one.end()).isEqualTo("4409 Subscriber for 1 already exists");
        }
    }

    @Test
    void keepsToTheLimits() {
        try (Socket socket = Socket.to(service).init()) {
            String deep = "{ model(name: \"x\") " + "{ bases { base ".repeat(10) + "{ id }" + " } }".repeat(10) + " }";
            assertThat(only(socket.subscribe("1", deep).hearAll())
                            .at("/payload/0/extensions/code")
                            .asText())
                    .isEqualTo("TOO_COMPLEX");
            assertThat(only(socket.subscribe(
                                            "2",
                                            "{ models(first: 500) { nodes { derivatives(first: 500) { nodes { relation } } } } }")
                                    .hearAll())
                            .at("/payload/0/extensions/code")
                            .asText())
                    .isEqualTo("TOO_COMPLEX");
            assertThat(only(socket.subscribe("3", "{ nonsense }").hearAll())
                            .at("/type")
                            .asText())
                    .isEqualTo("error");
            IntStream.range(0, 10).forEach(i -> socket.subscribe("s" + i, FOREVER));
            IntStream.range(0, 10).forEach(_ -> socket.hear());
            assertThat(only(socket.subscribe("11", FOREVER).hearAll())).isEqualTo(Service.json("""
                    {"id": "11", "type": "error", "payload": [{"message": "this connection has 10 operations already; end one first",
                      "extensions": {"code": "TOO_COMPLEX"}}]}
                    """));
        }
    }

    @Test
    void changesNothingWithoutTheToken() {
        String refresh = "mutation { refresh { number } }";
        try (Socket socket = Socket.to(service).init()) {
            assertThat(socket.subscribe("1", refresh)
                            .hearAll()
                            .getFirst()
                            .at("/payload/errors/0/extensions/code")
                            .asText())
                    .isEqualTo("UNAUTHORIZED");
        }
        try (Socket socket = Socket.to(service)) {
            socket.say("{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer wrong\"}}")
                    .hear();
            assertThat(socket.subscribe("1", refresh)
                            .hearAll()
                            .getFirst()
                            .at("/payload/errors/0/message")
                            .asText())
                    .isEqualTo(
                            "changes are refused because the token that was sent is not this service's SPHAGNUM_TOKEN");
        }
        try (Socket socket = Socket.to(service)) {
            socket.say("{\"type\": \"connection_init\", \"payload\": {\"authorization\": \"Bearer " + TOKEN + "\"}}")
                    .hear();
            assertThat(socket.subscribe("1", refresh).hearAll().getFirst().at("/payload"))
                    .isEqualTo(Service.json("{\"data\": {\"refresh\": {\"number\": 0}}}"));
        }
        try (Socket socket = Socket.with(Socket.request(service).header("Authorization", "Bearer " + TOKEN))) {
            assertThat(socket.init()
                            .subscribe("1", refresh)
                            .hearAll()
                            .getFirst()
                            .at("/payload"))
                    .isEqualTo(Service.json("{\"data\": {\"refresh\": {\"number\": 0}}}"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 4400",
                "[] | 4400",
                "{\"type\": \"other\"} | 4400",
                "{\"type\": \"complete\"} | 4400",
                "{\"type\": \"complete\", \"id\": 7} | 4400",
                "{\"type\": \"subscribe\", \"id\": \"1\"} | 4400",
                "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": 7}} | 4400",
                "{\"type\": \"connection_init\"} | 4429",
            })
    void closesWhatDoesNotSpeakTheProtocol(String text, String code) {
        try (Socket socket = Socket.to(service).init().say(text)) {
            assertThat(socket.end()).startsWith(code);
        }
    }

    @Test
    void closesWhoeverDoesNotSayHelloFirstOrAtAll() {
        try (Socket socket = Socket.to(service).subscribe("1", "{ __typename }")) {
            assertThat(socket.end()).isEqualTo("4401 Unauthorized");
        }
        try (Socket socket = Socket.to(service)) {
            assertThat(socket.end()).isEqualTo("4408 Connection initialisation timeout");
        }
    }

    @Test
    void closesWhoeverSpeaksAnotherProtocolOrTooMuch() {
        try (Socket socket = Socket.with(service.request("/graphql-ws"))) {
            assertThat(socket.end()).isEqualTo("4406 Subprotocol not acceptable");
        }
        try (Socket socket =
                Socket.with(service.request("/graphql-ws").header("Sec-WebSocket-Protocol", "graphql-ws"))) {
            assertThat(socket.end()).isEqualTo("4406 Subprotocol not acceptable");
        }
        try (Socket socket = Socket.to(service).init().say("\"" + "x".repeat(300 * 1024) + "\"")) {
            assertThat(socket.end()).isNotEmpty();
        }
        try (Socket socket = Socket.to(service).init().say("[".repeat(50_000))) {
            assertThat(socket.end()).startsWith("4400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example"})
    void refusesAForeignOrigin(String origin) {
        try (Socket socket = Socket.with(Socket.request(service).header("Origin", origin))) {
            assertThat(socket.end()).isEqualTo("HTTP 403");
        }
    }

    @Test
    void refusesAForeignHostAndWhatABrowserMarksAsSentByAnotherSite() {
        try (Socket socket = Socket.with(Socket.request(service).header("Host", "evil.example"))) {
            assertThat(socket.end()).isEqualTo("HTTP 403");
        }
        try (Socket socket = Socket.with(Socket.request(service).header("Sec-Fetch-Site", "cross-site"))) {
            assertThat(socket.end()).isEqualTo("HTTP 403");
        }
        try (Socket socket = Socket.with(Socket.request(service).header("Origin", service.address()))) {
            assertThat(socket.init().subscribe("1", "{ __typename }").hearAll()).hasSize(2);
        }
    }

    @Test
    void isNoPage() {
        assertThat(service.send(service.request("/graphql-ws")).status()).isBetween(400, 499);
    }
}
