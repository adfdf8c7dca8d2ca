package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;

/**
 * Answers of api.github.com, recorded by WireMock for the tests of hub4j/github-api, where the collections are present.
 * Their headers and bodies are served as they are; only times that WireMock makes up at each replay are made up here.
 */
final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OFFSET = Pattern.compile("offset='(\\d+) seconds'");

    private Recordings() {}

    static Optional<Path> folder() {
        Path folder = Path.of("..", "shared", "data", "github-api-recordings");
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Everything below a folder; a repository that was recorded twice is the later one. */
    static void load(Path folder, FakeGithub github) {
        mappings(folder).forEach(mapping -> load(mapping, github, Instant::now));
    }

    /** One recorded conversation, first answers first. */
    static void replay(Path scenario, FakeGithub github, Supplier<Instant> now) {
        mappings(scenario).forEach(mapping -> load(mapping, github, now));
    }

    private static void load(Path mapping, FakeGithub github, Supplier<Instant> now) {
        JsonNode recorded = read(mapping);
        String path = recorded.at("/request/url").asText();
        JsonNode response = recorded.path("response");
        if (!path.matches("/repos/[^/]+/[^/]+")) {
            return;
        }
        if (response.path("status").asInt() == 200) {
            // Three of the bodies were copied from a scenario of another name.
            github.has(
                    ((ObjectNode) read(body(mapping, response))).put("full_name", path.substring("/repos/".length())));
        } else {
            github.answers(path, () -> answer(response, now.get()));
        }
    }

    private static Path body(Path mapping, JsonNode response) {
        return mapping.resolveSibling("../__files")
                .resolve(response.path("bodyFileName").asText())
                .normalize();
    }

    private static MockResponse answer(JsonNode response, Instant now) {
        MockResponse.Builder answer = new MockResponse.Builder()
                .code(response.path("status").asInt())
                .body(response.path("body").asText());
        response.path("headers").properties().forEach(header -> {
            if (header.getValue().isTextual() && !header.getKey().equalsIgnoreCase("Transfer-Encoding")) {
                answer.setHeader(header.getKey(), shown(header.getValue().textValue(), now));
            }
        });
        return answer.build();
    }

    /** {@code {{now offset='8 seconds' … format='unix'}}} is a time to come. */
    private static String shown(String value, Instant now) {
        if (!value.startsWith("{{")) {
            return value;
        }
        Matcher offset = OFFSET.matcher(value);
        Instant time = offset.find() ? now.plusSeconds(Long.parseLong(offset.group(1))) : now;
        return value.contains("'unix'") ? String.valueOf(time.getEpochSecond()) : FakeAnswers.date(time);
    }

    private static List<Path> mappings(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("/mappings/"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
