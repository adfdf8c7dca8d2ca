package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back: repositories by alias, and errors, each with the alias it is about or about the whole.
 *
 * @param json an object; missing when the body is none
 */
record GraphQlAnswer(JsonNode json) {

    boolean hasRepositories() {
        return json.path("data").isObject() && !json.path("data").isEmpty();
    }

    /** Anything, as it stands there. */
    JsonNode repository(String alias) {
        return json.path("data").path(alias);
    }

    /** {@code NOT_FOUND}; empty when nothing is said. */
    String errorType(String alias) {
        for (JsonNode error : json.path("errors")) {
            if (error.path("path").path(0).asText("").equals(alias)) {
                return error.path("type").asText("");
            }
        }
        return "";
    }

    boolean isRateLimited() {
        for (JsonNode error : json.path("errors")) {
            if (error.path("type").asText("").equals("RATE_LIMITED") && !hasRepositories()) {
                return true;
            }
        }
        return false;
    }

    /** GitHub gives up after ten seconds, and then says neither a type nor a code. */
    boolean ranTooLong() {
        JsonNode error = json.path("errors").path(0);
        return error.isObject() && !error.has("type") && !error.has("extensions");
    }

    /** For people. */
    String message() {
        JsonNode error = json.path("errors").path(0).path("message");
        return error.isTextual() ? error.textValue() : "the body is no answer of GraphQL";
    }
}
