package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import okio.ByteString;

/** Answers a question about many repositories, from its variables {@code owner0, name0, owner1, …}. */
final class FakeGraphQl {
    private FakeGraphQl() {}

    static MockResponse answer(ByteString body, Function<String, JsonNode> find) {
        JsonNode variables = parse(body).path("variables");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data");
        for (int i = 0; variables.has("owner" + i); i++) {
            String fullName = variables.path("owner" + i).asText() + "/"
                    + variables.path("name" + i).asText();
            JsonNode found = find.apply(fullName);
            if (found.isObject()) {
                data.set("r" + i, node((ObjectNode) found));
            } else {
                data.putNull("r" + i);
                addError(answer, "r" + i, fullName);
            }
        }
        return FakeAnswers.json(answer.toString());
    }

    static MockResponse rateLimited() {
        return FakeAnswers.json(
                "{\"errors\": [{\"type\": \"RATE_LIMITED\", \"message\": \"API rate limit exceeded for user ID 1.\"}]}");
    }

    private static void addError(ObjectNode answer, String alias, String fullName) {
        ObjectNode error = answer.withArray("errors").addObject();
        error.put("type", "NOT_FOUND");
        error.putArray("path").add(alias);
        error.put("message", "Could not resolve to a Repository with the name '" + fullName + "'.");
    }

    /** What is asked for under the names of REST stays as it is; the rest has GraphQL's own form. */
    private static ObjectNode node(ObjectNode rest) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (String same : new String[] {
            "id", "full_name", "stargazers_count", "forks_count", "archived", "fork", "pushed_at", "license"
        }) {
            node.set(same, rest.path(same).deepCopy());
        }
        node.set("parent", rest.has("parent") ? rest.path("parent").deepCopy() : null);
        node.putObject("defaultBranchRef").set("name", rest.path("default_branch"));
        ObjectNode topics = node.putObject("repositoryTopics");
        topics.putArray("nodes");
        rest.path("topics")
                .forEach(topic ->
                        topics.withArray("nodes").addObject().putObject("topic").set("name", topic));
        node.putObject("issues").put("totalCount", 7);
        node.putObject("pullRequests").put("totalCount", 5);
        return node;
    }

    private static JsonNode parse(ByteString body) {
        try {
            return new ObjectMapper().readTree(body.utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
