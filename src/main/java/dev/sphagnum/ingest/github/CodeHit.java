package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that the search found.
 *
 * @param path below the root of the repository
 * @param fragments of the file, in which the words stand; their lines are not lines of the file
 * @see <a href="https://docs.github.com/en/rest/search/search#text-match-metadata">text match metadata</a>
 */
record CodeHit(GithubName repository, String path, List<String> fragments) {
    CodeHit {
        fragments = List.copyOf(fragments);
    }

    /** Null when the item names no repository, or no file. */
    static @Nullable CodeHit of(JsonNode item) {
        GithubName repository =
                GithubName.of(item.path("repository").path("full_name").asText(""));
        String path = item.path("path").asText("");
        if (repository == null || !isPath(path)) {
            return null;
        }
        List<String> fragments = new ArrayList<>();
        for (JsonNode match : item.path("text_matches")) {
            if (match.path("fragment").isTextual()) {
                fragments.add(match.path("fragment").textValue());
            }
        }
        return new CodeHit(repository, path, fragments);
    }

    private static boolean isPath(String path) {
        return Names.isUsable(path)
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }
}
