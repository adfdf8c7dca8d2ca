package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as the Hub writes them. */
final class HubTime {
    private HubTime() {}

    /** When a record last changed; null when it does not say. */
    static @Nullable OffsetDateTime lastModified(JsonNode json) {
        return parse(json.path("lastModified").asText(""));
    }

    /** The time in UTC; null when the text is none. */
    static @Nullable OffsetDateTime parse(String text) {
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
