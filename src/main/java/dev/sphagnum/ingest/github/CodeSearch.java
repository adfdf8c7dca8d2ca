package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Asks where a text stands. GitHub answers a thousand files at most.
 *
 * @see <a href="https://docs.github.com/en/rest/search/search#search-code">search code</a>
 */
final class CodeSearch {
    private static final int PAGE = 100;
    private static final int MOST_ANSWERED = 1_000;
    private static final long MAX_BYTES = 16 * 1024 * 1024;

    private final GithubApi api;
    private final PoliteClient client;
    private final FactSink sink;
    private long number;

    CodeSearch(GithubApi api, PoliteClient client, FactSink sink) {
        this.api = api;
        this.client = client;
        this.sink = sink;
    }

    /** The files, each once, in the order of the answers; what was not answered is noted. */
    List<CodeHit> filesWith(String text) throws IOException {
        SequencedSet<CodeHit> hits = new LinkedHashSet<>();
        boolean isIncomplete = false;
        long total = 0;
        for (int page = 1; page <= MOST_ANSWERED / PAGE; page++) {
            JsonNode answer = page(text, page);
            JsonNode items = answer.path("items");
            total = Math.max(total, answer.path("total_count").asLong(0));
            isIncomplete |= answer.path("incomplete_results").asBoolean(false);
            items.forEach(item -> add(hits, item));
            if (items.size() < PAGE) {
                break;
            }
        }
        if (total > MOST_ANSWERED) {
            sink.note(
                    "GitHub found " + total + " files with '" + text + "' and answers only the first " + MOST_ANSWERED);
        }
        if (isIncomplete) {
            sink.note("GitHub's search for '" + text + "' ran out of time and may have missed files");
        }
        return List.copyOf(hits);
    }

    private JsonNode page(String text, int page) throws IOException {
        return switch (client.ask(Question.get(api.codeSearch(text, page, PAGE), MAX_BYTES))) {
            case Answer.Found found -> {
                JsonNode json = GithubJson.object(found.body());
                if (!json.path("items").isArray()) {
                    throw new IOException(
                            "page " + page + " of the code search at " + api.root() + " is no list of files");
                }
                yield json;
            }
            case Answer.Missing(int status) ->
                throw new IOException("the code search at " + api.root() + " answers " + status
                        + "; check that GITHUB_TOKEN is valid and may search code");
            case Answer.Unchanged() -> throw new IOException("the code search at " + api.root() + " answers 304");
        };
    }

    private void add(SequencedSet<CodeHit> hits, JsonNode item) {
        number++;
        CodeHit hit = CodeHit.of(item);
        if (hit == null) {
            sink.skip(new Where("result", number), "names no file of a repository", item.toString());
        } else {
            hits.add(hit);
        }
    }
}
