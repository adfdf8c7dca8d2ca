package dev.sphagnum.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.api.GraphQlRequest.Malformed;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a client says, as the protocol
 * <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a> has it.
 */
sealed interface SocketMessage {
    /** Longest id of an operation that is taken. */
    int LONGEST_ID = 200;

    /**
     * The first message.
     *
     * @param authorization {@code authorization} of the payload, for browsers, which can send no header; null without it
     */
    record Init(@Nullable String authorization) implements SocketMessage {}

    /** Asks for a pong. */
    record Ping() implements SocketMessage {}

    /** Answers a ping; nothing to do. */
    record Pong() implements SocketMessage {}

    /** Asks for an operation. */
    record Subscribe(String id, GraphQlRequest request) implements SocketMessage {}

    /** Wants no more of an operation. */
    record Complete(String id) implements SocketMessage {}

    static SocketMessage of(String text) throws Malformed {
        JsonNode json = GraphQlRequest.json(text.getBytes(StandardCharsets.UTF_8));
        String type = json.path("type").asText();
        return switch (type) {
            case "connection_init" -> new Init(authorization(json.path("payload")));
            case "ping" -> new Ping();
            case "pong" -> new Pong();
            case "subscribe" -> new Subscribe(id(json), GraphQlRequest.fromMembers(json.path("payload")));
            case "complete" -> new Complete(id(json));
            default -> throw new Malformed("no message of graphql-transport-ws has this type");
        };
    }

    private static @Nullable String authorization(JsonNode payload) {
        JsonNode lower = payload.path("authorization");
        return (lower.isTextual() ? lower : payload.path("Authorization")).textValue();
    }

    private static String id(JsonNode json) throws Malformed {
        String id = json.path("id").textValue();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Malformed("the member 'id' is no string of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }
}
