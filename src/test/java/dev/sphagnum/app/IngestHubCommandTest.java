package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.GraphSettings;
import dev.sphagnum.graph.TestGraph;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestHubCommandTest {
    private static final String TOKEN = "hf_secretToken";

    private final Graph graph = TestGraph.empty();
    private final MockWebServer hub = new MockWebServer();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        hub.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                tokens.add(String.valueOf(request.getHeaders().get("Authorization")));
                String body = bodies.get(request.getUrl().encodedPath());
                return body == null
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder().body(body).build();
            }
        });
        hub.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Cli run(String... arguments) {
        return runAt(hub.url("/").toString(), arguments);
    }

    private Cli runAt(String endpoint, String... arguments) {
        GraphSettings settings = graph.settings();
        Map<String, String> environment = new HashMap<>(Map.of(
                "NEO4J_URI", settings.uri(),
                "NEO4J_USERNAME", settings.username(),
                "NEO4J_PASSWORD", settings.password(),
                "HF_TOKEN", TOKEN,
                "HF_ENDPOINT", endpoint));
        String[] all = new String[arguments.length + 2];
        all[0] = "ingest";
        all[1] = "huggingface";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Cli.run(environment, all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/b --file x               | a file and names are two sources; give one of them
            --file x --author a        | a file is read whole; leave out what asks the Hub
            --file x --scans           | a file is read whole; leave out what asks the Hub
            --family                   | --family takes exactly one name, not 0
            a/b c/d --family           | --family takes exactly one name, not 2
            a/b --since 2026-01-01     | names are read as they are; leave out --author, --search, --since, --limit and --full
            a/b --full                 | names are read as they are; leave out --author, --search, --since, --limit and --full
            a/b --datasets             | names are names of models; data sets are read as a list
            --datasets --scans         | scans of data sets are not read; leave out --scans
            --full --since 2026-01-01  | --full reads everything and --since does not; give one of them
            --requests 5               | --requests goes with --family only
            a/b --family --requests 0  | --requests is 1 or more, not 0
            --limit 0                  | --limit is 1 or more, not 0
            --since yesterday          | 'yesterday' is no time; write 2026-01-31 or 2026-01-31T12:00:00Z
            --since 2026-13-01         | '2026-13-01' is no time; write 2026-01-31 or 2026-01-31T12:00:00Z
            a/b/c                      | 'a/b/c' is no name of a model on the Hub; names look like org/name
            """)
    void refusesWhatDoesNotGoTogether(String arguments, String sentence) {
        Cli cli = run(arguments.split(" "));
        assertThat(cli.err()).isEqualTo("sphagnum: " + sentence + "\n");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(hub.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://hub.example    | HF_ENDPOINT 'http://hub.example' is not encrypted, which is taken of this machine only; use https
            ftp://127.0.0.1       | HF_ENDPOINT 'ftp://127.0.0.1' is no address of a Hub such as https://huggingface.co
            https://me:pw@hub.example | HF_ENDPOINT 'https://…@hub.example' is no address of a Hub such as https://huggingface.co
            https://:pw@hub.example | HF_ENDPOINT 'https://…@hub.example' is no address of a Hub such as https://huggingface.co
            nonsense              | HF_ENDPOINT 'nonsense' is no address of a Hub such as https://huggingface.co
            """)
    void refusesAnEndpointThatIsNoHub(String endpoint, String sentence) {
        Cli cli = runAt(endpoint);
        assertThat(cli.err()).isEqualTo("sphagnum: " + sentence + "\n");
        assertThat(cli.exitCode()).isEqualTo(2);
    }

    @Test
    void readsTheListOnceWholeAndThenWhatChanged() {
        bodies.put("/api/models", """
                [{"id": "o/new", "lastModified": "2026-02-02T00:00:00Z", "tags": ["license:mit"]},
                 {"id": "o/old", "lastModified": "2026-01-01T00:00:00Z", "tags": []}]
                """);
        Cli first = run("--format", "json");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("\"read\" : 2").doesNotContain(TOKEN);
        Cli second = run();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains(" models: 1 records in ");
        assertThat(run("--full").out()).contains(" models: 2 records in ");
        assertThat(run("--since", "2026-01-01").out()).contains(" models: 2 records in ");
        assertThat(tokens).containsOnly("Bearer " + TOKEN);
    }

    @Test
    void readsNamedModelsAndFamilies() {
        bodies.put("/api/models/o/m", "{\"id\": \"o/m\", \"tags\": [\"base_model:o/base\"]}");
        bodies.put("/api/models/o/base", "{\"id\": \"o/base\", \"tags\": []}");
        bodies.put("/api/models", "[]");
        assertThat(run("o/m").out()).contains(" o/m: 1 records in ");
        assertThat(run("o/m", "--family").out()).contains(" family of o/m: 2 records in ");
        assertThat(Cli.on(graph, "lineage", "o/m").out()).contains("o/base");
    }

    @Test
    void whatIsNotOnTheHubIsAMistakeOfTheCaller() {
        Cli cli = run("o/missing");
        assertThat(cli.out()).contains("name 1: not on the Hub (404): o/missing");
        assertThat(cli.err()).endsWith(" o/missing\n").contains("nothing was read from");
        assertThat(cli.exitCode()).isEqualTo(2);
    }

    @Test
    void aHubThatBreaksOffIsAProblemOfTheSurroundings() {
        bodies.put("/api/models", "[{\"id\": \"o/m\"}");
        Cli cli = run();
        assertThat(cli.err()).contains("models: page 1 ends in the middle of the array");
        assertThat(cli.exitCode()).isEqualTo(3);
    }

    @Test
    void unknownScansAreNeverShownAsSafe() {
        bodies.put("/api/models", "[{\"id\": \"o/m\", \"sha\": \"s\", \"tags\": []}]");
        run();
        assertThat(Cli.on(graph, "lineage", "o/m").out()).contains("1 model without a security scan");
        bodies.put(
                "/api/models/o/m",
                "{\"id\": \"o/m\", \"sha\": \"s\", \"securityRepoStatus\": {\"scansDone\": true, \"filesWithIssues\": []}}");
        run("--full", "--scans");
        assertThat(Cli.on(graph, "lineage", "o/m").out()).contains("0 models without a security scan");
    }
}
