package dev.sphagnum.ingest.github;

import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Looks into files to see in which line a name stands; a bounded number of them.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/contents#get-repository-content">get repository content</a>
 */
final class FileLines {
    private static final long MAX_BYTES = 1024 * 1024;

    private final GithubApi api;
    private final PoliteClient client;
    private final NameInText name;
    private final FactSink sink;
    private int left;
    private long unseen;

    FileLines(GithubApi api, PoliteClient client, NameInText name, int most, FactSink sink) {
        this.api = api;
        this.client = client;
        this.name = name;
        this.left = most;
        this.sink = sink;
    }

    /** What a look into a file shows. */
    sealed interface Look {
        record At(long line) implements Look {}

        /** The name does not stand in it, or there is no such file any more. */
        record Nowhere() implements Look {}

        /** Nobody looked. */
        record Unseen() implements Look {}
    }

    Look at(CodeHit hit) {
        if (left == 0) {
            unseen++;
            return new Look.Unseen();
        }
        left--;
        try {
            return look(client.ask(Question.get(api.contents(hit.repository(), hit.path()), MAX_BYTES)));
        } catch (IOException e) {
            // What the search found still counts; but the host is not asked for more.
            sink.note("no further file was looked into: " + e.getMessage());
            left = 0;
            unseen++;
            return new Look.Unseen();
        }
    }

    /** Found files into which nobody looked. */
    long unseen() {
        return unseen;
    }

    private Look look(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> {
                Long line = name.line(new String(found.body(), StandardCharsets.UTF_8));
                yield line == null ? new Look.Nowhere() : new Look.At(line);
            }
            case Answer.Missing(int status) -> status == 404 ? new Look.Nowhere() : new Look.Unseen();
            case Answer.Unchanged() -> new Look.Unseen();
        };
    }
}
