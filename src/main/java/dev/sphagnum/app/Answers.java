package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.api.GraphQlEngine;
import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks our own GraphQL schema without HTTP. The command line prints these answers, so that its JSON is GraphQL's by
 * construction.
 */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** A document of {@code queries/}. */
    static String document(String name) {
        try (InputStream stream = Answers.class.getResourceAsStream("/queries/" + name + ".graphql")) {
            if (stream == null) {
                throw new IllegalArgumentException("no document queries/" + name + ".graphql");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code data} of an answer; its first error becomes the problem that the command reports. */
    static JsonNode data(
            GraphQlEngine engine, String document, @Nullable String operation, Map<String, Object> variables) {
        JsonNode answer = JSON.valueToTree(engine.execute(document, operation, variables));
        JsonNode error = answer.at("/errors/0");
        if (!error.isMissingNode()) {
            throw problem(
                    error.at("/extensions/code").asText(), error.at("/message").asText());
        }
        return answer.at("/data");
    }

    private static RuntimeException problem(String code, String message) {
        return switch (code) {
            // The message of what is not found is a whole sentence already, with what is near.
            case "BAD_ARGUMENT", "TOO_COMPLEX", "NOT_FOUND" ->
                new Problem.BadArgument("argument", message).asException();
            case "BAD_CURSOR" -> new Problem.BadCursor(message).asException();
            case "TIMEOUT" -> new Problem.Timeout(message).asException();
            case "GRAPH_UNAVAILABLE" -> new Problem.GraphUnavailable(message).asException();
            default -> new IllegalStateException(message);
        };
    }
}
