package dev.sphagnum.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, as <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL over HTTP</a> has it.
 *
 * @param operationName which operation of the document is meant; null when it holds one only
 */
record GraphQlRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A request that is none; its message is for the caller. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    static GraphQlRequest fromBody(byte[] body) throws Malformed {
        JsonNode json = json(body);
        if (json.isArray()) {
            throw new Malformed(
                    "a list of requests is not taken; send one request at a time, or one with several fields");
        }
        if (!json.isObject()) {
            throw new Malformed("the body is no JSON object with a member 'query'");
        }
        return fromMembers(json);
    }

    /** Of a JSON object with the members {@code query}, {@code operationName}, {@code variables} and {@code extensions}. */
    static GraphQlRequest fromMembers(JsonNode json) throws Malformed {
        return new GraphQlRequest(
                query(text(json.get("query"), "query")),
                text(json.get("operationName"), "operationName"),
                members(json.get("variables"), "variables"),
                members(json.get("extensions"), "extensions"));
    }

    static GraphQlRequest fromParameters(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions)
            throws Malformed {
        return new GraphQlRequest(
                query(query),
                operationName,
                members(parameter(variables), "variables"),
                members(parameter(extensions), "extensions"));
    }

    private static @Nullable JsonNode parameter(@Nullable String text) throws Malformed {
        return text == null || text.isEmpty() ? null : json(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static JsonNode json(byte[] text) throws Malformed {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Malformed("what was sent is no JSON: line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " cannot be read");
        } catch (IOException e) {
            throw new Malformed("what was sent is no JSON");
        }
    }

    private static String query(@Nullable String query) throws Malformed {
        if (query == null || query.isBlank()) {
            throw new Malformed("the member 'query' is missing or empty");
        }
        return query;
    }

    private static @Nullable String text(@Nullable JsonNode member, String name) throws Malformed {
        if (member == null || member.isNull()) {
            return null;
        }
        if (!member.isTextual()) {
            throw new Malformed("the member '" + name + "' is no string");
        }
        return member.textValue();
    }

    private static Map<String, Object> members(@Nullable JsonNode member, String name) throws Malformed {
        if (member == null || member.isNull()) {
            return Map.of();
        }
        if (!member.isObject()) {
            throw new Malformed("the member '" + name + "' is no JSON object");
        }
        return JSON.convertValue(member, new TypeReference<Map<String, Object>>() {});
    }
}
