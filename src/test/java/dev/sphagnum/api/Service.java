package dev.sphagnum.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.ConfiguredSources;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.license.AnalysisReport;
import dev.sphagnum.license.LicenseAnalysis;
import dev.sphagnum.license.LicenseQuestions;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.registry.FormerNames;
import dev.sphagnum.registry.Registry;
import dev.sphagnum.topology.SupplyGraph;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The service over the graph of a test, asked through HTTP. */
final class Service implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Patient: on a machine that has more to do an answer takes longer, and no test is about that. */
    private static final OkHttpClient CLIENT =
            new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(2)).build();

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Service(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    /** Reads the picture, analyses the licences and serves. */
    static Service over(Graph graph, Map<String, Object> properties) {
        return over(graph, properties, null, (which, _, _) -> {
            throw new Problem.BadArgument("source", "the source " + which + " is not configured").asException();
        });
    }

    /** A service that may change things. */
    static Service over(
            Graph graph, Map<String, Object> properties, @Nullable String token, ConfiguredSources sources) {
        LicenseKnowledge knowledge = LicenseKnowledge.bundled();
        SupplyGraph read = SupplyGraph.load(graph);
        new LicenseAnalysis(graph, knowledge, () -> read).analyze();
        SupplyGraph analysed = SupplyGraph.load(graph);
        AtomicReference<SupplyGraph> picture = new AtomicReference<>(analysed);
        Supplier<SupplyGraph> latest = picture::get;
        Keeping keeping = new Keeping(graph, knowledge, picture);
        Ingestor ingestor = new Ingestor(
                graph, knowledge, FormerNames.bundled(), Clock.systemUTC(), _ -> keeping.analyze(), Progress.NONE);
        return new Service(ApplicationContext.builder()
                .properties(Map.of("micronaut.server.port", -1))
                .properties(properties)
                .singletons(
                        new Registry(graph, FormerNames.bundled()),
                        new LineageQuestions(latest),
                        new LicenseQuestions(graph, knowledge, latest),
                        knowledge,
                        new Jobs(graph, ingestor, sources),
                        keeping,
                        ServiceToken.of(token))
                .start());
    }

    private record Keeping(Graph graph, LicenseKnowledge knowledge, AtomicReference<SupplyGraph> picture)
            implements Maintenance {
        @Override
        public AnalysisReport analyze() {
            refresh();
            return new LicenseAnalysis(graph, knowledge, picture::get).analyze();
        }

        @Override
        public GraphVersion refresh() {
            SupplyGraph read = SupplyGraph.load(graph);
            picture.set(read);
            return read.version();
        }
    }

    static Service over(Graph graph) {
        return over(graph, Map.of());
    }

    String address() {
        return "http://localhost:" + server.getPort();
    }

    Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    int port() {
        return server.getPort();
    }

    /** The whole answer to a query, as JSON. */
    JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    JsonNode ask(String query, Map<String, Object> variables) {
        return json(post(write(Map.of("query", query, "variables", variables))).body());
    }

    /** An answer with what matters of its head. */
    record Answer(int status, @Nullable String type, String body) {}

    Answer post(String body) {
        return send(request("/graphql").post(RequestBody.create(body, MediaType.get("application/json"))));
    }

    Request.Builder request(String path) {
        return new Request.Builder().url(address() + path);
    }

    Answer send(Request.Builder request) {
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            return new Answer(
                    response.code(),
                    response.header("Content-Type"),
                    response.body().string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    String header(Request.Builder request, String name) {
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            return response.header(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** As maps, lists and scalars. */
    static Object plain(String text) {
        return JSON.convertValue(json(text), Object.class);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
