package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Names;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Where;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one answer. Places are JSON pointers; a field of another type than it should have is flagged and left out. */
record RepositoryRecord(JsonNode json, Where where, FactSink sink) {
    private static final int MOST_TEXTS = 100;

    boolean has(String place) {
        return !json.at(place).isMissingNode();
    }

    boolean isNull(String place) {
        return json.at(place).isNull();
    }

    /** A text that could be a key; null when it is missing or could not. */
    @Nullable
    String text(String place) {
        return text(json.at(place), place);
    }

    /** The texts in an array, each at a pointer within its element, without repetition. */
    List<String> texts(String place, String within) {
        JsonNode array = json.at(place);
        if (!array.isArray()) {
            flag(array, place);
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            String text = text(element.at(within), place);
            if (text != null && !texts.contains(text) && texts.size() < MOST_TEXTS) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A count: null when it is missing, negative or no whole number. */
    @Nullable
    Long count(String place) {
        JsonNode value = json.at(place);
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        flag(value, place);
        return null;
    }

    @Nullable
    Boolean truth(String place) {
        JsonNode value = json.at(place);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        flag(value, place);
        return null;
    }

    @Nullable
    OffsetDateTime time(String place) {
        String text = text(place);
        try {
            return text == null ? null : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            flag(json.at(place), place);
            return null;
        }
    }

    void flag(JsonNode value, String place) {
        if (!value.isMissingNode() && !value.isNull()) {
            sink.dirty(DirtyKind.WRONG_TYPE, where, name(place) + ": " + value);
        }
    }

    /** A pointer as people write it: {@code license.spdx_id}. */
    static String name(String place) {
        return place.substring(1).replace('/', '.');
    }

    private @Nullable String text(JsonNode value, String place) {
        if (!value.isTextual()) {
            flag(value, place);
            return null;
        }
        String text = value.textValue();
        if (text.isEmpty() || Names.isUsable(text)) {
            return text.isEmpty() ? null : text;
        }
        sink.dirty(DirtyKind.UNUSABLE_NAME, where, name(place) + ": " + text);
        return null;
    }
}
