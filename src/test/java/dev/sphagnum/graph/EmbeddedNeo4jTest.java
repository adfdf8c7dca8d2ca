package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNeo4jTest {
    private static final String FOREIGN = "https://evil.example";

    @TempDir
    static Path folder;

    private static EmbeddedNeo4j server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = EmbeddedNeo4j.start(new EmbeddedNeo4j.Options(folder.resolve("home"), TestGraph.libraries(), 0, 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        assertThat(query("RETURN 1", null, null).statusCode()).isEqualTo(401);
        assertThat(query("RETURN 1", "neo4j:neo4j", null).statusCode()).isEqualTo(401);
        assertThat(query("RETURN 1", "neo4j:" + server.address().password(), null)
                        .statusCode())
                .isEqualTo(202);
        GraphSettings wellKnown = new GraphSettings(server.address().bolt(), "neo4j", "neo4j");
        assertThatThrownBy(() -> Graph.connect(wellKnown))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Neo4j at " + server.address().bolt()
                        + " refuses user 'neo4j'; check NEO4J_USERNAME and NEO4J_PASSWORD");
    }

    @Test
    void neitherReadsNorWritesForAPageOfAForeignOriginByHttp() throws Exception {
        HttpResponse<String> simple = query("CREATE (:Intruder)", null, FOREIGN);
        assertThat(simple.statusCode()).isEqualTo(401);
        assertThat(allowedOrigin(simple)).isNotEqualTo(FOREIGN).isNotEqualTo("*");

        HttpRequest preflight = HttpRequest.newBuilder(api())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .build();
        HttpResponse<String> asked = http.send(preflight, HttpResponse.BodyHandlers.ofString());
        assertThat(allowedOrigin(asked)).isNotEqualTo(FOREIGN).isNotEqualTo("*");

        // Even a page that knew the password could not read the answer.
        HttpResponse<String> withPassword =
                query("RETURN 1", "neo4j:" + server.address().password(), FOREIGN);
        assertThat(allowedOrigin(withPassword)).isNotEqualTo(FOREIGN).isNotEqualTo("*");

        try (Graph graph = Graph.connect(server.address().settings())) {
            CypherFile count = new CypherFile("test", "MATCH (i:Intruder) RETURN count(i) AS intruders");
            assertThat(graph.table(count, Parameters.none(), 1).rows().getFirst())
                    .containsEntry("intruders", 0L);
        }
    }

    @Test
    void answersNothingOverBoltByWebSocketWithoutThePassword() throws Exception {
        try (BoltWebSocket page = BoltWebSocket.open(server.address().bolt(), FOREIGN)) {
            assertThat(page.hello()).isEqualTo(BoltWebSocket.SUCCESS);
            assertThat(page.logon("neo4j", "neo4j")).isEqualTo(BoltWebSocket.FAILURE);
        }
        try (BoltWebSocket page = BoltWebSocket.open(server.address().bolt(), FOREIGN)) {
            assertThat(page.hello()).isEqualTo(BoltWebSocket.SUCCESS);
            assertThat(page.run("CREATE (:Intruder)")).isEqualTo(BoltWebSocket.FAILURE);
        }
        // The same steps with the password work, so it is the password that was missing above.
        try (BoltWebSocket owner = BoltWebSocket.open(server.address().bolt(), "http://localhost")) {
            owner.hello();
            assertThat(owner.logon("neo4j", server.address().password()))
                    .as(owner::lastAnswer)
                    .isEqualTo(BoltWebSocket.SUCCESS);
            assertThat(owner.run("RETURN 1")).as(owner::lastAnswer).isEqualTo(BoltWebSocket.SUCCESS);
        }
    }

    @Test
    void readsNoFileAndFetchesNothingByLoadCsv() {
        try (Graph graph = Graph.connect(server.address().settings())) {
            for (String source : new String[] {"file:///etc/hostname", "http://127.0.0.1:1/x"}) {
                CypherFile load = new CypherFile("test", "LOAD CSV FROM $source AS line RETURN line");
                assertThatThrownBy(() -> graph.table(load, Parameters.of("source", source), 1))
                        .as(source)
                        .isInstanceOf(ProblemException.class)
                        .hasMessageMatching(".*(not allowed|blocked|disabled|configuration).*");
            }
        }
    }

    @Test
    void refusesAFolderThatIsHeldAndNamesItsServer() {
        assertThatThrownBy(() -> EmbeddedNeo4j.start(
                        new EmbeddedNeo4j.Options(folder.resolve("home"), TestGraph.libraries(), 0, 0)))
                .hasMessage("the data folder " + folder.resolve("home") + " is held by another process (Neo4j at "
                        + server.address().bolt() + "); stop it, or choose another folder with --home");
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedNeo4j.start(
                            new EmbeddedNeo4j.Options(folder.resolve("second"), TestGraph.libraries(), port, 0)))
                    .hasMessage("port " + port + " is in use; stop what uses it, or choose another with --bolt-port"
                            + " (0 takes any free one)");
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedNeo4j.start(
                        new EmbeddedNeo4j.Options(file.resolve("home"), TestGraph.libraries(), 0, 0)))
                .hasMessage("the data folder " + file.resolve("home")
                        + " is not writable; make it writable, or choose another with --home or SPHAGNUM_HOME");
    }

    @Test
    void keepsThePasswordForTheOwnerOnly() throws IOException {
        Path home = folder.resolve("home");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("server.json")))
                .doesNotContain(server.address().password());
        assertThat(server.address().toString()).doesNotContain(server.address().password());
        assertThat(server.address().settings().toString())
                .doesNotContain(server.address().password());
    }

    @Test
    void saysThatADamagedFolderIsDamagedAndKeepsWhatAHealthyOneHolds() throws IOException {
        EmbeddedNeo4j.Options options =
                new EmbeddedNeo4j.Options(folder.resolve("damaged"), TestGraph.libraries(), 0, 0);
        EmbeddedNeo4j.start(options).close();
        try (EmbeddedNeo4j again = EmbeddedNeo4j.start(options)) {
            assertThat(EmbeddedNeo4j.runningIn(folder.resolve("damaged"))).contains(again.address());
        }
        assertThat(EmbeddedNeo4j.runningIn(folder.resolve("damaged"))).isEmpty();
        Path database =
                folder.resolve("damaged").resolve("data").resolve("databases").resolve("neo4j");
        try (var files = Files.list(database)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, "not a store".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatThrownBy(() -> EmbeddedNeo4j.start(options)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem()).isInstanceOf(Problem.Surroundings.class);
            assertThat(e).hasMessageContaining("may be damaged").hasMessageNotContaining("\n");
        });
        assertThat(EmbeddedNeo4j.runningIn(folder.resolve("damaged"))).isEmpty();
    }

    private static URI api() {
        return URI.create(server.address().browser().replace("/browser", "/db/neo4j/query/v2"));
    }

    private HttpResponse<String> query(
            String cypher,
            @org.jspecify.annotations.Nullable String credentials,
            @org.jspecify.annotations.Nullable String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statement\": \"" + cypher + "\"}"));
        if (credentials != null) {
            String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String allowedOrigin(HttpResponse<?> response) {
        return response.headers().firstValue("Access-Control-Allow-Origin").orElse("none");
    }
}
