package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON from outside: bounded in depth, in its numbers and, by the question, in its size. */
final class GithubJson {
    private static final int MAX_NESTING = 100;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private GithubJson() {}

    /** The object in a body; a missing node when there is anything else. */
    static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? json : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }
}
