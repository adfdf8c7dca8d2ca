package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.ingest.huggingface.FakeList.BadRequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/** Which fields of a repository are answered: those asked for by {@code expand}, or the usual ones. */
record FakeFields(Set<String> names) {
    private static final Set<String> MODEL_FIELDS = Set.of(
            "author",
            "sha",
            "lastModified",
            "createdAt",
            "private",
            "gated",
            "disabled",
            "downloads",
            "downloadsAllTime",
            "likes",
            "library_name",
            "pipeline_tag",
            "tags",
            "cardData",
            "baseModels",
            "childrenModelCount",
            "siblings",
            "safetensors");
    private static final Set<String> DATASET_FIELDS = Set.of(
            "author",
            "sha",
            "lastModified",
            "createdAt",
            "private",
            "gated",
            "disabled",
            "downloads",
            "downloadsAllTime",
            "likes",
            "tags",
            "cardData",
            "siblings");
    private static final List<String> SHORT =
            List.of("likes", "private", "downloads", "tags", "pipeline_tag", "library_name", "createdAt");
    private static final List<String> FULL = List.of(
            "author",
            "sha",
            "lastModified",
            "gated",
            "disabled",
            "likes",
            "private",
            "downloads",
            "tags",
            "pipeline_tag",
            "library_name",
            "createdAt",
            "siblings");

    static FakeFields of(HttpUrl asked, boolean isModel, boolean isOneRepository) throws BadRequestException {
        List<String> expand = new ArrayList<>(asked.queryParameterValues("expand[]"));
        expand.addAll(asked.queryParameterValues("expand"));
        if (expand.isEmpty()) {
            return usual(asked, isOneRepository);
        }
        for (String other : List.of("full", "cardData", "config")) {
            if (asked.queryParameterNames().contains(other)) {
                throw new BadRequestException("\"" + other + "\" cannot be combined with \"expand\"");
            }
        }
        Set<String> known = isModel ? MODEL_FIELDS : DATASET_FIELDS;
        for (String field : expand) {
            if (!known.contains(field)) {
                throw new BadRequestException("Invalid value for \"expand\": " + field);
            }
        }
        return new FakeFields(new LinkedHashSet<>(expand));
    }

    private static FakeFields usual(HttpUrl asked, boolean isOneRepository) {
        boolean full = isOneRepository || isTrue(asked, "full");
        Set<String> names = new LinkedHashSet<>(full ? FULL : SHORT);
        if (isOneRepository || isTrue(asked, "cardData")) {
            names.add("cardData");
        }
        if (isOneRepository) {
            names.add("safetensors");
        }
        return new FakeFields(names);
    }

    private static boolean isTrue(HttpUrl asked, String name) {
        return "true".equals(asked.queryParameter(name)) || "1".equals(asked.queryParameter(name));
    }

    ObjectNode of(FakeRepository repository) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("_id", repository.fields().get("_id"));
        answer.set("id", repository.fields().get("id"));
        for (String name : names) {
            JsonNode value = repository.fields().get(name);
            if (value != null) {
                answer.set(name, value);
            }
        }
        return answer;
    }
}
