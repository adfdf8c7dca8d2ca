package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a list stands, between two pages.
 *
 * @param next the address of the next page
 * @param pages how many were read
 * @param handed how many records were handed on
 * @param newest the newest time of change on the first page; null when there was none
 * @param since as in {@link HubQuery}
 */
record HubCheckpoint(
        String next,
        long pages,
        long handed,
        @Nullable OffsetDateTime newest,
        @Nullable OffsetDateTime since) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        ObjectNode json =
                JSON.createObjectNode().put("next", next).put("pages", pages).put("handed", handed);
        json.put("newest", newest == null ? null : newest.toString());
        json.put("since", since == null ? null : since.toString());
        return json.toString();
    }

    /** Empty when the text is none of ours. */
    static Optional<HubCheckpoint> parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.path("next").isTextual()
                    ? Optional.of(new HubCheckpoint(
                            json.path("next").textValue(),
                            json.path("pages").asLong(),
                            json.path("handed").asLong(),
                            time(json.path("newest")),
                            time(json.path("since"))))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static @Nullable OffsetDateTime time(JsonNode json) {
        return json.isTextual() ? HubTime.parse(json.textValue()) : null;
    }
}
