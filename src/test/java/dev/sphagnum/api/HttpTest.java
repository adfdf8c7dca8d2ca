package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.Graph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP end: methods, media types, status codes, and who may ask at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpTest {
    private static final String QUERY = "{\"query\": \"{ statistics { models } }\"}";
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void serve() {
        service = Service.over(SmallHub.graph(), Map.of("sphagnum.allowed-hosts", "sphagnum.example"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Request.Builder post(String body) {
        return service.request("/graphql")
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")));
    }

    private Request.Builder get(String query) {
        return service.request("/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | " + GRAPHQL_RESPONSE,
                "application/json | " + JSON,
                "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | "
                        + GRAPHQL_RESPONSE,
                "application/json;q=0.9, application/graphql-response+json | " + GRAPHQL_RESPONSE,
                "application/json, multipart/mixed | " + JSON,
                "application/* | " + JSON,
                "*/* | " + JSON
            })
    void answersInTheTypeThatTheClientLikes(String accept, String type) {
        Service.Answer answer = service.send(post(QUERY).header("Accept", accept));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"statistics\":{\"models\":4}}}");
    }

    @Test
    void refusesATypeThatItCannotGive() {
        assertThat(service.send(post(QUERY).header("Accept", "text/html")).status())
                .isEqualTo(406);
        assertThat(service.send(post(QUERY).header("Accept", "application/json;q=0"))
                        .status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/graphql"})
    void takesJsonOnly(String type) {
        Service.Answer answer = service.send(service.request("/graphql")
                .post(RequestBody.create(QUERY.getBytes(StandardCharsets.UTF_8), MediaType.get(type))));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void takesJsonWithACharset() {
        assertThat(service.send(service.request("/graphql")
                                .post(RequestBody.create(QUERY, MediaType.get("application/json; charset=utf-8"))))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ nope }", "{ nope", "query A { statistics { models } } query B { statistics { models } }"})
    void givesARequestErrorAStatusOfItsOwnUnderItsOwnType(String query) {
        String body = Service.write(Map.of("query", query));
        assertThat(service.send(post(body).header("Accept", "application/graphql-response+json"))
                        .status())
                .isEqualTo(400);
        assertThat(service.send(post(body).header("Accept", "application/json")).status())
                .isEqualTo(200);
    }

    @Test
    void answersAFieldErrorWithStatus200() {
        String body = Service.write(Map.of("query", "{ model(name: \"\") { id } }"));
        assertThat(service.send(post(body).header("Accept", "application/graphql-response+json"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksByGet() {
        Service.Answer answer =
                service.send(service.request("/graphql?operationName=B&variables=%7B%22name%22%3A%22base%22%7D&query="
                        + URLEncoder.encode(
                                "query A { __typename } query B($name: String!) { model(name: $name) { id } }",
                                StandardCharsets.UTF_8)));
        assertThat(answer.body()).isEqualTo("{\"data\":{\"model\":{\"id\":\"model:org/base\"}}}");
        assertThat(service.send(service.request("/graphql")).status()).isEqualTo(400);
        assertThat(service.send(service.request("/graphql?query=%7Bid%7D&variables=7"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void neverWritesByGet() {
        assertThat(service.send(get("mutation { analyze }")).status()).isEqualTo(405);
        assertThat(service.header(get("mutation { analyze }"), "Allow")).isEqualTo("POST");
        assertThat(service.send(get("subscription { ingestProgress }")).status())
                .isEqualTo(405);
    }

    @Test
    void hasNoOtherMethod() {
        assertThat(service.send(service.request("/graphql")
                                .put(RequestBody.create(QUERY, MediaType.get("application/json"))))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:1", "[::1]:8080", "LOCALHOST:8080", "sphagnum.example:443"})
    void answersToItsOwnNames(String host) {
        assertThat(service.send(post(QUERY).header("Host", host)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "0.0.0.0:8080",
                "[::2]:8080"
            })
    void refusesAHostThatIsNotItsOwnSoThatRebindingANameGainsNothing(String host) {
        for (String path : List.of("/graphql", "/graphiql", "/graphql?query=%7B__typename%7D", "/health")) {
            assertThat(service.send(service.request(path).header("Host", host)).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(service.send(post(QUERY).header("Host", host)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example", "%%"})
    void refusesAForeignOrigin(String origin) {
        assertThat(service.send(post(QUERY).header("Origin", origin)).status()).isEqualTo(403);
        assertThat(service.send(get("{ __typename }").header("Origin", origin)).status())
                .isEqualTo(403);
    }

    @Test
    void takesItsOwnOriginAndTellsNoOtherThatItMayRead() {
        Request.Builder own = post(QUERY).header("Origin", service.address());
        assertThat(service.send(own).status()).isEqualTo(200);
        assertThat(service.header(own, "Access-Control-Allow-Origin")).isNull();
        Request.Builder preflight = service.request("/graphql")
                .method("OPTIONS", null)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST");
        assertThat(service.send(preflight).status()).isEqualTo(403);
    }

    @Test
    void refusesWhatABrowserMarksAsSentByAnotherSite() {
        assertThat(service.send(post(QUERY).header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(service.send(post(QUERY).header("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void servesGraphiQlFromItsOwnJarAlone() {
        Service.Answer page = service.send(service.request("/graphiql"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).doesNotContain("http:").doesNotContain("https:").doesNotContain("//");
        assertThat(service.header(service.request("/graphiql"), "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        for (String file : List.of("start.js", "react.js", "react-dom.js", "graphiql.js", "graphiql.css")) {
            assertThat(service.send(service.request("/graphiql/" + file)).status())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(service.send(service.request("/graphiql/index.html")).status())
                .isEqualTo(404);
        assertThat(service.send(service.request("/graphiql/..%2fapplication.yml"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isHealthyAsLongAsTheDatabaseAnswers() {
        assertThat(service.send(service.request("/health")))
                .isEqualTo(new Service.Answer(200, "application/json", "{\"status\":\"UP\"}"));
        Graph ownConnection = Graph.connect(SmallHub.graph().settings());
        try (Service away = Service.over(ownConnection)) {
            ownConnection.close();
            assertThat(away.send(away.request("/health")))
                    .isEqualTo(new Service.Answer(503, "application/json", "{\"status\":\"DOWN\"}"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/beans", "/env", "/routes", "/loggers", "/stop", "/"})
    void servesNothingElse(String path) {
        assertThat(service.send(service.request(path)).status()).isEqualTo(404);
    }
}
