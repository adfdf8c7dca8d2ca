package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import dev.sphagnum.ingest.http.Pace;
import dev.sphagnum.ingest.http.PoliteClient;
import dev.sphagnum.ingest.http.Question;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A hundred repositories in one request, which needs a token.
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">limits of
 *     the GraphQL API</a>
 */
final class GraphQlReading implements Source.Reading {
    private static final long MAX_BYTES = 8 * 1024 * 1024;
    private static final int MOST_TRIES = 5;

    /** What GitHub asks for where it does not say how long. */
    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);

    private final GithubApi api;
    private final PoliteClient client;
    private final Wanted wanted;
    private final Clock clock;
    private final Pace pace;
    private long number;

    /** A repository that is asked for, under a name that GitHub could have. */
    private record Entry(Wanted.Asked asked, GithubName name, Where where) {}

    GraphQlReading(GithubApi api, PoliteClient client, Wanted wanted, Clock clock, Pace pace) {
        this.api = api;
        this.client = client;
        this.wanted = wanted;
        this.clock = clock;
        this.pace = pace;
    }

    /** Repositories of the graph that were read are not stale any more; those that somebody named are asked again. */
    @Override
    public void resumeAt(String checkpoint) {}

    @Override
    public void readInto(FactSink sink) throws IOException {
        RepositoryFacts facts = new RepositoryFacts(api.host(), clock, sink);
        wanted.forEachPage(page -> {
            List<Entry> entries = entries(page, sink);
            if (!entries.isEmpty()) {
                read(entries, facts, sink);
                sink.checkpoint(entries.getLast().asked().name());
            }
        });
    }

    private List<Entry> entries(List<Wanted.Asked> page, FactSink sink) {
        List<Entry> entries = new ArrayList<>();
        for (Wanted.Asked asked : page) {
            number++;
            Where where = new Where("repository", number);
            GithubName name = GithubName.inGraph(asked.name(), api.host());
            if (name == null) {
                sink.skip(where, "no name that a repository of " + api.host() + " could have", asked.name());
            } else {
                entries.add(new Entry(asked, name, where));
            }
        }
        return entries;
    }

    private void read(List<Entry> entries, RepositoryFacts facts, FactSink sink) throws IOException {
        GraphQlAnswer answer = answer(entries);
        if (answer.hasRepositories()) {
            for (int i = 0; i < entries.size(); i++) {
                read(entries.get(i), answer, GraphQlQuestion.alias(i), facts, sink);
            }
        } else if (answer.ranTooLong() && entries.size() > 1) {
            int half = entries.size() / 2;
            read(entries.subList(0, half), facts, sink);
            read(entries.subList(half, entries.size()), facts, sink);
        } else {
            throw new IOException(api.graphql() + " answered no repositories: " + Quoted.of(answer.message(), 300));
        }
    }

    private void read(Entry entry, GraphQlAnswer answer, String alias, RepositoryFacts facts, FactSink sink) {
        JsonNode repository = answer.repository(alias);
        if (repository.isObject()) {
            // A renamed repository is found under its former name; the answer does not say so.
            facts.found(entry.asked(), repository, true, null, entry.where());
        } else {
            sink.skip(
                    entry.where(),
                    Absence.of(answer.errorType(alias)),
                    entry.asked().name());
            if (wanted.isOfGraph()) {
                facts.unchanged(entry.asked().name(), entry.where());
            }
        }
    }

    /**
     * A spent budget is told in the body, under the status 200. Where the headers say until when, the client waits for
     * that besides.
     */
    private GraphQlAnswer answer(List<Entry> entries) throws IOException {
        String question =
                GraphQlQuestion.about(entries.stream().map(Entry::name).toList());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            GraphQlAnswer answer = ask(question);
            if (!answer.isRateLimited()) {
                return answer;
            }
            pace.pause(LEAST_WAIT.multipliedBy(1L << tries));
        }
        throw new IOException(
                api.graphql() + " still says RATE_LIMITED after " + MOST_TRIES + " tries; run it again in an hour");
    }

    private GraphQlAnswer ask(String question) throws IOException {
        return switch (client.ask(Question.post(api.graphql(), question, MAX_BYTES))) {
            case Answer.Found found -> new GraphQlAnswer(GithubJson.object(found.body()));
            case Answer.Missing(int status) ->
                throw new IOException(api.graphql() + " answers " + status
                        + (status == 404 ? "; check GITHUB_API_URL" : "; check that GITHUB_TOKEN is valid"));
            case Answer.Unchanged() ->
                throw new IOException(api.graphql() + " answers 304 to a question without a tag");
        };
    }

    @Override
    public void close() {}
}
