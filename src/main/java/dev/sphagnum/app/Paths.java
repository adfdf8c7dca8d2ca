package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Paths as one line of text for people. */
final class Paths {
    private Paths() {}

    /** A copy of a list of paths in which each path has a {@code text}. */
    static JsonNode withText(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        copy.at("/paths").forEach(path -> ((ObjectNode) path)
                .put("length", path.at("/hops").size())
                .put("text", text(path)));
        return copy;
    }

    /** The name in a node's id: {@code org/x} of {@code model:org/x}. */
    static String name(JsonNode node) {
        String id = node.at("/id").asText();
        return id.substring(id.indexOf(':') + 1);
    }

    /** {@code org/base <-FINETUNE- org/model <-USES- github.com/o/r}: the arrow points to what the other was made from. */
    static String text(JsonNode path) {
        List<String> names = new ArrayList<>();
        path.at("/nodes").forEach(node -> names.add(name(node)));
        StringBuilder text = new StringBuilder(names.isEmpty() ? "" : names.getFirst());
        int i = 0;
        for (JsonNode hop : path.at("/hops")) {
            String label = hop.at("/relation").isNull() || hop.at("/relation").isMissingNode()
                    ? hop.at("/link").asText()
                    : hop.at("/relation").asText();
            boolean downwards = name(hop.at("/to")).equals(names.get(i));
            text.append(downwards ? " <-" : " -")
                    .append(label)
                    .append(downwards ? "- " : "-> ")
                    .append(names.get(++i));
        }
        return text.toString();
    }
}
