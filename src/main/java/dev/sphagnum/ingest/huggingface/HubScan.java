package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the Hub's scanners found in a model's files, as the <a
 * href="https://huggingface.co/.well-known/openapi.json">Hub's OpenAPI description</a> words it: {@code scansDone} and
 * {@code filesWithIssues} with a {@code level} each.
 */
final class HubScan {
    /** Where an answer of its own stands in a model that came without. */
    static final String KEY = "scanAnswer";

    private static final int MOST_FILES = 100;
    private static final int LONGEST_PATH = 500;
    /** Levels that say nothing bad of a file, and nothing good either. */
    private static final Set<String> UNDECIDED = Set.of("unscanned", "queued", "error");

    private HubScan() {}

    /**
     * Adds the state to the model's properties, as of the commit that the answer describes; nothing when the answer does not
     * say, or not of which commit.
     */
    static void addTo(Fields properties, JsonNode model) {
        JsonNode answer = model.path(KEY).isObject() ? model.path(KEY) : model;
        JsonNode scan =
                answer.has("securityRepoStatus") ? answer.path("securityRepoStatus") : answer.path("securityStatus");
        String sha = answer.path("sha").asText("");
        if (!scan.path("scansDone").isBoolean() || sha.isBlank()) {
            return;
        }
        List<String> files = new ArrayList<>();
        boolean isOpen = !scan.path("scansDone").booleanValue();
        for (JsonNode file : scan.path("filesWithIssues")) {
            String level = file.path("level").asText("unknown");
            isOpen |= UNDECIDED.contains(level);
            if (!level.equals("safe") && !UNDECIDED.contains(level) && files.size() < MOST_FILES) {
                files.add(
                        Quoted.of(level, 40) + " " + Quoted.of(file.path("path").asText(""), LONGEST_PATH));
            }
        }
        properties
                .withKnown("scanState", !files.isEmpty() ? "ISSUES" : isOpen ? "PENDING" : "SCANNED_CLEAN")
                .withKnown("scannedSha", sha)
                .withKnown("scanFiles", files);
    }
}
