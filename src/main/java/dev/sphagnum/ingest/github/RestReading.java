package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.time.Clock;
import okhttp3.HttpUrl;

/**
 * One request for each repository, which needs no token. What GitHub's {@code ETag} says is unchanged is not read again.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#get-a-repository">get a repository</a>
 */
final class RestReading implements Source.Reading {
    private static final long MAX_BYTES = 1024 * 1024;

    private final GithubApi api;
    private final PoliteClient client;
    private final Wanted wanted;
    private final Clock clock;
    private long number;

    RestReading(GithubApi api, PoliteClient client, Wanted wanted, Clock clock) {
        this.api = api;
        this.client = client;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Repositories of the graph that were read are not stale any more; those that somebody named are asked again. */
    @Override
    public void resumeAt(String checkpoint) {}

    @Override
    public void readInto(FactSink sink) throws IOException {
        RepositoryFacts facts = new RepositoryFacts(api.host(), clock, sink);
        wanted.forEachPage(page -> {
            for (Wanted.Asked asked : page) {
                number++;
                read(asked, new Where("repository", number), facts, sink);
                // Of sixty requests an hour none is lost.
                sink.checkpoint(asked.name());
            }
        });
    }

    private void read(Wanted.Asked asked, Where where, RepositoryFacts facts, FactSink sink) throws IOException {
        GithubName name = GithubName.inGraph(asked.name(), api.host());
        if (name == null) {
            sink.skip(where, "no name that a repository of " + api.host() + " could have", asked.name());
            return;
        }
        HttpUrl address = api.repository(name);
        switch (client.ask(Question.get(address, MAX_BYTES).unless(asked.etag()))) {
            case Answer.Unchanged() -> facts.unchanged(asked.name(), where);
            case Answer.Missing(int status) -> {
                sink.skip(where, Absence.of(status), asked.name());
                if (wanted.isOfGraph()) {
                    facts.unchanged(asked.name(), where);
                }
            }
            case Answer.Found found -> {
                JsonNode json = GithubJson.object(found.body());
                boolean isElsewhere = !found.address().equals(address);
                facts.found(asked, json, isElsewhere, found.headers().get("ETag"), where);
            }
        }
    }

    @Override
    public void close() {}
}
