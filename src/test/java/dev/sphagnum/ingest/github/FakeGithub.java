package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * A small GitHub on loopback: repositories by REST and GraphQL with entity tags, renames, what is missing, limits by the
 * hour and by the minute, and code search. It reads the variables of a GraphQL question, not its text.
 *
 * <p>For use by hand: {@link #main}.
 */
public final class FakeGithub implements AutoCloseable {
    static final int ANONYMOUS = 60;
    static final int WITH_TOKEN = 5_000;
    static final int SEARCHES = 10;

    private final MockWebServer server = new MockWebServer();
    private final Map<String, ObjectNode> repositories = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> renames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> blocked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Deque<Supplier<MockResponse>>> prepared = new HashMap<>();
    private final Map<String, FakeLimit> limits = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final FakeCode code = new FakeCode();
    private final Supplier<Instant> now;

    FakeGithub(Supplier<Instant> now) {
        this.now = now;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
    }

    /** Started, with a library, a fork of it, one that was renamed, one that is blocked, and a file. */
    public static FakeGithub withSmallRepositories() {
        FakeGithub github = small();
        github.start(0);
        return github;
    }

    private static FakeGithub small() {
        return new FakeGithub(Clock.systemUTC()::instant)
                .has("small/library", 1)
                .has(FakeRepository.forkOf("small/fork", 2, "small/library"))
                .has("small/new-name", 3)
                .renamed("small/old-name", "small/new-name")
                .blocked("small/blocked", 451)
                .hasFile("small/library", "src/train.py", "import x\nm = from_pretrained('openai-community/gpt2')\n");
    }

    static FakeGithub started(Supplier<Instant> now) {
        FakeGithub github = new FakeGithub(now);
        github.start(0);
        return github;
    }

    void start(int port) {
        try {
            server.start(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String root() {
        return server.url("/").toString();
    }

    GithubApi api() {
        return GithubApi.at(root());
    }

    /** A repository in the form that REST has; {@code full_name} is where it is found. */
    FakeGithub has(ObjectNode repository) {
        repositories.put(repository.path("full_name").asText(), repository);
        return this;
    }

    FakeGithub has(String fullName, long id) {
        return has(FakeRepository.of(fullName, id));
    }

    /** The former name leads to the new one, as it does until somebody takes it. */
    FakeGithub renamed(String before, String after) {
        renames.put(before, after);
        return this;
    }

    FakeGithub blocked(String fullName, int status) {
        blocked.put(fullName, status);
        return this;
    }

    /** Answers of a path in their order, each once, before the path is answered as ever. */
    FakeGithub answers(String path, Supplier<MockResponse> answer) {
        prepared.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    FakeGithub hasFile(String fullName, String path, String content) {
        code.add(fullName, path, content);
        return this;
    }

    FakeCode code() {
        return code;
    }

    /** {@code GET /repos/a/b} of every request, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getTarget());
        HttpUrl address = request.getUrl();
        List<String> steps = address.pathSegments();
        boolean hasToken = request.getHeaders().get("Authorization") != null;
        String resource = resource(steps);
        FakeLimit limit =
                limits.computeIfAbsent(resource, name -> new FakeLimit(name, most(name, hasToken), window(name)));
        if (!limit.take(now.get())) {
            return limit.on(FakeAnswers.error(403, "API rate limit exceeded for 127.0.0.1."), now.get());
        }
        Deque<Supplier<MockResponse>> first = prepared.getOrDefault(address.encodedPath(), new ArrayDeque<>());
        MockResponse answer = first.isEmpty()
                ? answer(request, steps, hasToken)
                : first.remove().get();
        return answer.getHeaders().get("x-ratelimit-remaining") == null ? limit.on(answer, now.get()) : answer;
    }

    private MockResponse answer(RecordedRequest request, List<String> steps, boolean hasToken) {
        String first = steps.getFirst();
        if (first.equals("graphql") || first.equals("search")) {
            if (!hasToken) {
                return FakeAnswers.error(401, "Requires authentication");
            }
            return first.equals("graphql")
                    ? FakeGraphQl.answer(request.getBody(), this::find)
                    : code.search(request.getUrl());
        }
        if (first.equals("repositories") && steps.size() == 2) {
            return byId(request, steps.get(1));
        }
        if (first.equals("repos") && steps.size() > 4 && steps.get(3).equals("contents")) {
            return code.content(steps.get(1) + "/" + steps.get(2), String.join("/", steps.subList(4, steps.size())));
        }
        return first.equals("repos") && steps.size() == 3
                ? repository(request, steps.get(1) + "/" + steps.get(2))
                : FakeAnswers.error(404, "Not Found");
    }

    private MockResponse repository(RecordedRequest request, String fullName) {
        String after = renames.get(fullName);
        if (after != null && repositories.containsKey(after)) {
            long id = repositories.get(after).path("id").asLong();
            return FakeAnswers.moved(server.url("/repositories/" + id).toString());
        }
        if (blocked.containsKey(fullName)) {
            return FakeAnswers.error(blocked.get(fullName), "Repository access blocked");
        }
        ObjectNode found = repositories.get(fullName);
        return found == null ? FakeAnswers.error(404, "Not Found") : FakeAnswers.tagged(found, request);
    }

    private MockResponse byId(RecordedRequest request, String id) {
        return repositories.values().stream()
                .filter(repository -> repository.path("id").asText().equals(id))
                .findFirst()
                .map(repository -> FakeAnswers.tagged(repository, request))
                .orElseGet(() -> FakeAnswers.error(404, "Not Found"));
    }

    /** As GraphQL finds it: under a former name too. */
    private JsonNode find(String fullName) {
        JsonNode found = repositories.get(renames.getOrDefault(fullName, fullName));
        return found == null || blocked.containsKey(fullName) ? FakeAnswers.nothing() : found;
    }

    private static String resource(List<String> steps) {
        return switch (steps.getFirst()) {
            case "graphql" -> "graphql";
            case "search" -> "code_search";
            default -> "core";
        };
    }

    private static int most(String resource, boolean hasToken) {
        return resource.equals("code_search") ? SEARCHES : hasToken ? WITH_TOKEN : ANONYMOUS;
    }

    private static Duration window(String resource) {
        return resource.equals("code_search") ? Duration.ofMinutes(1) : Duration.ofHours(1);
    }

    @Override
    public void close() {
        server.close();
    }

    /** {@code main [PORT]}: serves until it is stopped; GITHUB_API_URL is what it prints. */
    public static void main(String[] arguments) throws InterruptedException {
        FakeGithub github = small();
        Recordings.folder().ifPresent(folder -> Recordings.load(folder, github));
        github.start(arguments.length == 0 ? 8099 : Integer.parseInt(arguments[0]));
        System.out.println("GITHUB_API_URL=" + github.root());
        System.out.println("repositories: "
                + String.join(", ", github.repositories.keySet()).toLowerCase(Locale.ROOT));
        new CountDownLatch(1).await();
    }
}
