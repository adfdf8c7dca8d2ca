package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/** Files, and a search that passes over punctuation and case, as GitHub's does. */
final class FakeCode {
    private static final int MOST_ANSWERED = 1_000;

    private final Map<File, String> files = new LinkedHashMap<>();
    private final Map<File, Integer> refused = new LinkedHashMap<>();
    private boolean isIncomplete;
    private long morePretended;

    private record File(String repository, String path) {}

    void add(String repository, String path, String content) {
        files.put(new File(repository, path), content);
    }

    /** Found by the search, and then not given. */
    void refuse(String repository, String path, int status) {
        refused.put(new File(repository, path), status);
    }

    void runsOutOfTime() {
        isIncomplete = true;
    }

    /** Says that there are more than it will ever answer. */
    void pretendsMore(long more) {
        morePretended = more;
    }

    MockResponse search(HttpUrl address) {
        String question = Objects.requireNonNullElse(address.queryParameter("q"), "");
        String words = words(question.replaceFirst(" in:file$", ""));
        int size = Integer.parseInt(Objects.requireNonNullElse(address.queryParameter("per_page"), "30"));
        int page = Integer.parseInt(Objects.requireNonNullElse(address.queryParameter("page"), "1"));
        if (page * size > MOST_ANSWERED) {
            return FakeAnswers.error(422, "Only the first 1000 search results are available");
        }
        List<File> found = files.keySet().stream()
                .filter(file -> words(Objects.requireNonNull(files.get(file))).contains(words))
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("total_count", found.size() + morePretended).put("incomplete_results", isIncomplete);
        answer.putArray("items");
        found.stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .forEach(file -> addItem(answer.withArray("items").addObject(), file));
        return FakeAnswers.json(answer.toString());
    }

    MockResponse content(String repository, String path) {
        File file = new File(repository, path);
        if (refused.containsKey(file)) {
            return FakeAnswers.error(refused.get(file), "refused");
        }
        String content = files.get(file);
        return content == null
                ? FakeAnswers.error(404, "Not Found")
                : new MockResponse.Builder()
                        .setHeader("Content-Type", "application/vnd.github.raw+json; charset=utf-8")
                        .body(content)
                        .build();
    }

    private void addItem(ObjectNode item, File file) {
        item.put("path", file.path());
        item.putObject("repository").put("full_name", file.repository());
        item.putArray("text_matches").addObject().put("property", "content").put("fragment", files.get(file));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
