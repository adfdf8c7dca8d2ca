package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A model or a data set of the made-up Hub, with every field that the Hub's list can answer. */
record FakeRepository(ObjectNode fields) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static FakeRepository of(String id, Instant createdAt, Instant lastModified, Random random) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("_id", hex(random, 24)).put("id", id);
        if (id.contains("/")) {
            fields.put("author", id.substring(0, id.indexOf('/')));
        }
        fields.put("sha", hex(random, 40));
        fields.put("lastModified", TIME.format(lastModified));
        fields.put("createdAt", TIME.format(createdAt));
        fields.put("private", false).put("gated", false).put("disabled", false);
        fields.put("downloads", random.nextInt(5_000)).put("downloadsAllTime", 5_000 + random.nextInt(100_000));
        fields.put("likes", random.nextInt(300));
        fields.putArray("tags");
        fields.putObject("cardData");
        return new FakeRepository(fields);
    }

    static String hex(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    String id() {
        return fields.get("id").asText();
    }

    String sha() {
        return fields.get("sha").asText();
    }

    boolean isPrivate() {
        return fields.get("private").asBoolean();
    }

    boolean isGated() {
        return !fields.get("gated").isBoolean();
    }

    /** What a list by that field is sorted by, so that texts compare as the values do. */
    String sortKey(String field) {
        JsonNode value = fields.get(field);
        return value.isNumber() ? String.format("%019d", value.asLong()) : value.asText();
    }

    /** What people wrote on top of the README. */
    ObjectNode card() {
        return fields.withObjectProperty("cardData");
    }

    ArrayNode tags() {
        return (ArrayNode) fields.get("tags");
    }

    boolean hasTag(String tag) {
        for (JsonNode one : tags()) {
            if (one.asText().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    void tag(String tag) {
        if (!hasTag(tag)) {
            tags().add(tag);
        }
    }

    void untag(String prefix) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        tags().forEach(tag -> {
            if (!tag.asText().startsWith(prefix)) {
                kept.add(tag);
            }
        });
        fields.set("tags", kept);
    }

    FakeRepository license(@Nullable String license) {
        untag("license:");
        card().remove(List.of("license", "license_name", "license_link"));
        if (license != null && license.startsWith("http")) {
            card().put("license", "other").put("license_link", license);
            tag("license:other");
        } else if (license != null) {
            card().put("license", license);
            tag("license:" + license);
        }
        return this;
    }

    /** Both forms of the tag, as the Hub writes them, and the card's own words. */
    FakeRepository derivedFrom(@Nullable String relation, List<String> bases) {
        untag("base_model:");
        card().remove("base_model");
        if (bases.size() == 1) {
            card().put("base_model", bases.getFirst());
        } else if (!bases.isEmpty()) {
            bases.forEach(card().putArray("base_model")::add);
        }
        for (String base : bases) {
            tag("base_model:" + base);
            if (relation != null) {
                tag("base_model:" + relation + ":" + base);
            }
        }
        return this;
    }

    FakeRepository trainedOn(List<String> datasets) {
        if (!datasets.isEmpty()) {
            datasets.forEach(card().putArray("datasets")::add);
            datasets.forEach(dataset -> tag("dataset:" + dataset));
        }
        return this;
    }

    FakeRepository files(List<String> names) {
        ArrayNode siblings = fields.putArray("siblings");
        names.forEach(name -> siblings.addObject().put("rfilename", name));
        return this;
    }

    boolean hasFile(String name) {
        for (JsonNode sibling : fields.path("siblings")) {
            if (sibling.get("rfilename").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    void modifiedAt(Instant when) {
        fields.put("lastModified", TIME.format(when));
    }

    Instant lastModified() {
        return Instant.parse(fields.get("lastModified").asText());
    }
}
