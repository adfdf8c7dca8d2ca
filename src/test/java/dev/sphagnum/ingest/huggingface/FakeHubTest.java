package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.FakePace;
import dev.sphagnum.ingest.http.HostSettings;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The made-up Hub does as the real one is documented to do. */
class FakeHubTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 42;
    private final OkHttpClient http =
            new OkHttpClient.Builder().followRedirects(false).build();

    private record Got(int status, JsonNode json, okhttp3.Headers headers) {}

    private Got get(FakeHub hub, String path, String... headers) throws IOException {
        return get(hub.address().resolve(path), headers);
    }

    private Got get(@Nullable HttpUrl address, String... headers) throws IOException {
        assertThat(address).isNotNull();
        Request request = new Request.Builder()
                .url(address)
                .headers(okhttp3.Headers.of(headers))
                .build();
        try (Response response = http.newCall(request).execute()) {
            String body = response.body().string();
            JsonNode json = body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.missingNode();
            return new Got(response.code(), json, response.headers());
        }
    }

    private static @Nullable HttpUrl next(okhttp3.Headers headers) {
        String link = headers.get("Link");
        return link == null ? null : HttpUrl.get(link.substring(1, link.indexOf('>')));
    }

    private List<JsonNode> wholeList(FakeHub hub, String path) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        HttpUrl next = hub.address().resolve(path);
        while (next != null) {
            Got page = get(next);
            page.json().forEach(all::add);
            next = next(page.headers());
        }
        return all;
    }

    private static List<String> ids(List<JsonNode> models) {
        return models.stream().map(model -> model.get("id").asText()).toList();
    }

    @Test
    void pagesVisitEveryListedModelOnceInOrder() throws IOException {
        FakeModels world = FakeModels.generated(2_345, SEED);
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world))) {
            for (String sort : List.of("lastModified", "createdAt", "downloads", "likes")) {
                List<JsonNode> all = wholeList(
                        hub,
                        "/api/models?limit=100&sort=" + sort + "&direction=-1&expand[]=" + sort + "&expand[]=tags");

                assertThat(ids(all)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(world.names());
                assertThat(all).isSortedAccordingTo(byValue(sort).reversed());
                all.forEach(model -> assertThat(model.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("_id", "id", sort, "tags"));
            }
            assertThat(hub.requests()).isEqualTo(4 * 24);
        }
    }

    /** Numbers by their value, times by their text. */
    private static Comparator<JsonNode> byValue(String field) {
        return Comparator.comparingLong((JsonNode model) -> model.get(field).asLong())
                .thenComparing(model -> model.get(field).asText());
    }

    @Test
    void aCursorStaysWhereItIsWhenModelsMoveToTheFront() throws IOException {
        FakeModels world = FakeModels.generated(300, SEED);
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world))) {
            Got first = get(hub, "/api/models?limit=100&sort=lastModified&direction=-1&expand[]=lastModified");
            List<String> before = ids(wholeList(hub, "/api/models?sort=lastModified"));
            world.change(before.get(50), before.get(150));

            Got second = get(next(first.headers()));

            List<String> expected = new ArrayList<>(before.subList(100, 201));
            expected.remove(before.get(150));
            List<JsonNode> page = new ArrayList<>();
            second.json().forEach(page::add);
            assertThat(ids(page)).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatTheHubRefuses() throws IOException {
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(FakeModels.generated(30, SEED)))) {
            for (String bad : List.of(
                    "expand[]=tags&full=true",
                    "expand[]=tags&cardData=true",
                    "expand[]=tags&config=1",
                    "expand[]=nonsense",
                    "sort=name",
                    "direction=1",
                    "limit=1001",
                    "limit=0",
                    "cursor=abc",
                    "sorted=likes")) {
                Got got = get(hub, "/api/models?" + bad);
                assertThat(got.status()).as(bad).isEqualTo(400);
                assertThat(got.json().get("error").isTextual()).isTrue();
            }
            Got first = get(hub, "/api/models?limit=5&sort=likes");
            HttpUrl next = Objects.requireNonNull(next(first.headers()));
            HttpUrl otherOrder =
                    next.newBuilder().setQueryParameter("sort", "downloads").build();
            assertThat(get(otherOrder).status()).isEqualTo(400);
        }
    }

    @Test
    void filtersByAuthorWordAndTag() throws IOException {
        FakeModels world = FakeModels.empty();
        world.add(model("org/base"));
        ObjectNode child = model("Lab/Child-GGUF");
        child.putArray("tags").add("base_model:org/base").add("base_model:quantized:org/base");
        child.put("author", "Lab");
        world.add(child);
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world))) {
            assertThat(ids(wholeList(hub, "/api/models?author=Lab"))).containsExactly("Lab/Child-GGUF");
            assertThat(ids(wholeList(hub, "/api/models?search=child-g"))).containsExactly("Lab/Child-GGUF");
            assertThat(ids(wholeList(
                            hub, "/api/models?filter=base_model:org/base&filter=base_model:quantized:org/base")))
                    .containsExactly("Lab/Child-GGUF");
            assertThat(ids(wholeList(hub, "/api/models?filter=base_model:finetune:org/base")))
                    .isEmpty();
        }
    }

    private static ObjectNode known(FakeModels world, String name) {
        return Objects.requireNonNull(world.model(name), name);
    }

    private static ObjectNode model(String name) {
        return JSON.createObjectNode().put("id", name);
    }

    @Test
    void answersOneModelItsScansAndThatNothingChanged() throws IOException {
        FakeModels world = FakeModels.generated(200, SEED);
        String name = world.names().get(17);
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world).withOldSecurityName());
                FakeHub newer = new FakeHub(FakeHub.Options.of(world))) {
            Got got = get(hub, "/api/models/" + name);
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.json().get("sha")).isEqualTo(known(world, name).get("sha"));
            assertThat(got.json().has("baseModels")).isFalse();

            String etag = String.valueOf(got.headers().get("ETag"));
            assertThat(get(hub, "/api/models/" + name, "If-None-Match", etag).status())
                    .isEqualTo(304);
            world.change(name);
            assertThat(get(hub, "/api/models/" + name, "If-None-Match", etag).status())
                    .isEqualTo(200);

            assertThat(get(hub, "/api/models/" + name + "?securityStatus=1")
                            .json()
                            .get("securityStatus")
                            .fieldNames())
                    .toIterable()
                    .containsExactly("scansDone", "filesWithIssues");
            assertThat(get(newer, "/api/models/" + name + "?securityStatus=1")
                            .json()
                            .has("securityRepoStatus"))
                    .isTrue();
        }
    }

    @Test
    void redirectsFormerNamesAndHidesPrivateModels() throws IOException {
        FakeModels world = FakeModels.generated(300, SEED);
        world.add(model("org/secret").put("private", true));
        String name = world.names().getFirst();
        world.change(FakeChange.Kind.NAME, name, "new-owner/new-name");
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world).withToken("hf_made_up"))) {
            Got moved = get(hub, "/api/models/" + name + "?expand[]=sha");
            assertThat(moved.status()).isEqualTo(307);
            assertThat(moved.headers().get("Location")).isEqualTo("/api/models/new-owner/new-name?expand[]=sha");

            for (String absent : List.of("org/secret", "org/missing", "missing")) {
                assertThat(get(hub, "/api/models/" + absent).status()).isEqualTo(401);
                assertThat(get(hub, "/api/models/" + absent, "Authorization", "Bearer hf_made_up")
                                .status())
                        .isEqualTo(404);
            }
            assertThat(get(hub, "/api/models", "Authorization", "Bearer hf_other")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void resolvesSmallFilesAndSendsElsewhereForLargeOnes() throws IOException {
        FakeModels world = FakeModels.empty();
        ObjectNode adapter = model("lab/adapter");
        adapter.putObject("cardData").put("base_model", "org/base");
        adapter.putArray("siblings").addObject().put("rfilename", "adapter_config.json");
        adapter.withArrayProperty("siblings").addObject().put("rfilename", "model.safetensors");
        world.add(adapter);
        world.add(model("lab/gated").put("gated", "auto"));
        try (FakeHub hub = new FakeHub(FakeHub.Options.of(world))) {
            Got moved = get(hub, "/lab/adapter/resolve/main/adapter_config.json");
            assertThat(moved.status()).isEqualTo(307);
            Got file = get(hub, String.valueOf(moved.headers().get("Location")));
            assertThat(file.json().get("base_model_name_or_path").asText()).isEqualTo("org/base");
            assertThat(get(hub, "/lab/adapter/resolve/main/config.json").status())
                    .isEqualTo(404);
            assertThat(get(hub, "/lab/gated/resolve/main/README.md").status()).isEqualTo(401);
            assertThat(get(hub, "/lab/adapter/resolve/main/model.safetensors")
                            .headers()
                            .get("Location"))
                    .startsWith("https://cdn.example.invalid/");
        }
    }

    @Test
    void saysItsBudgetAndRefusesBeyondIt() throws IOException {
        FakePace pace = new FakePace(Instant.parse("2026-01-01T00:00:00Z"));
        try (FakeHub hub = new FakeHub(
                FakeHub.Options.of(FakeModels.generated(5, SEED)).withBudget(2).withClock(pace::now))) {
            assertThat(get(hub, "/api/models").headers().get("RateLimit")).isEqualTo("\"api\";r=1;t=300");
            assertThat(get(hub, "/api/models").headers().get("RateLimit-Policy"))
                    .isEqualTo("\"fixed window\";\"api\";q=2;w=300");
            pace.pause(java.time.Duration.ofSeconds(100));
            Got refused = get(hub, "/api/models");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().get("Retry-After")).isEqualTo("200");
            pace.pause(java.time.Duration.ofSeconds(200));
            assertThat(get(hub, "/api/models").status()).isEqualTo(200);
            assertThat(hub.overBudget()).isEqualTo(1);
        }
    }

    @Test
    void aPoliteClientReadsTheWholeListUnderFaultsAndWithinTheBudget() throws IOException {
        System.out.println("seed " + SEED);
        FakePace pace = new FakePace(Instant.parse("2026-01-01T00:00:00Z"));
        FakeModels world = FakeModels.generated(3_000, SEED);
        FakeHub.Options options =
                FakeHub.Options.of(world).withFaults(30, SEED).withBudget(20).withClock(pace::now);
        try (FakeHub hub = new FakeHub(options)) {
            HostSettings settings = HostSettings.hub(hub.address(), null);
            PoliteClient client = new PoliteClient(settings, pace, new Random(SEED), word -> {});
            List<String> found = new ArrayList<>();
            HttpUrl next = hub.address().resolve("/api/models?limit=40&sort=lastModified&direction=-1&expand[]=sha");
            while (next != null) {
                Answer.Found page = (Answer.Found) client.ask(Question.get(next, 1_000_000));
                JSON.readTree(page.body())
                        .forEach(model -> found.add(model.get("id").asText()));
                next = next(page.headers());
            }
            assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(world.names());
            assertThat(hub.faults().keySet()).hasSize(FakeFaults.Kind.values().length);
            assertThat(hub.requests()).isEqualTo(client.requests());
            assertThat(hub.overBudget()).isZero();
            assertThat(hub.mostInAWindow()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void theSameSeedMakesTheSameHub() {
        FakeModels one = FakeModels.generated(500, SEED);
        FakeModels other = FakeModels.generated(500, SEED);

        assertThat(one.names()).isEqualTo(other.names());
        one.names().forEach(name -> assertThat(known(one, name)).isEqualTo(known(other, name)));
        assertThat(one.changeShare(0.1, SEED)).isEqualTo(other.changeShare(0.1, SEED));
    }

    @Test
    void saysWhatItChangedAndChangesNothingElse() {
        FakeModels world = FakeModels.generated(1_000, SEED);
        Map<String, ObjectNode> before =
                world.names().stream().collect(Collectors.toMap(name -> name, name -> known(world, name)));

        List<FakeChange> changes = world.changeShare(0.1, SEED);

        assertThat(changes).hasSize((int) Math.round(before.size() * 0.1));
        assertThat(changes.stream().map(FakeChange::kind).distinct()).hasSize(FakeChange.Kind.values().length);
        HashSet<String> changed = new HashSet<>();
        for (FakeChange change : changes) {
            String name = change.kind() == FakeChange.Kind.NAME ? String.valueOf(change.after()) : change.name();
            assertThat(change.after()).isNotEqualTo(change.before());
            ObjectNode was = Objects.requireNonNull(before.get(change.name()));
            assertThat(known(world, name).get("sha")).isNotEqualTo(was.get("sha"));
            assertThat(known(world, name).get("lastModified").asText())
                    .isGreaterThan(was.get("lastModified").asText());
            changed.add(change.name());
        }
        before.forEach((name, fields) -> {
            if (!changed.contains(name)) {
                assertThat(known(world, name)).isEqualTo(fields);
            }
        });
    }

    @Test
    void holdsTheRealModelsWhereTheyArePresent() {
        assumeThat(FakeFacts.arePresent()).as("../shared/data is not present").isTrue();
        FakeModels world = FakeModels.of(10, SEED);

        assertThat(world.names()).hasSizeGreaterThan(2_134);
        assertThat(known(world, "ai-forever/FRIDA").get("tags").toString())
                .contains("\"base_model:finetune:ai-forever/FRED-T5-1.7B\"", "\"license:mit\"");
        assertThat(known(world, "bartowski/Codestral-22B-v0.1-GGUF").get("tags").toString())
                .contains("\"base_model:quantized:mistralai/Codestral-22B-v0.1\"");
    }
}
