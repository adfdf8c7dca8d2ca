package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.ingest.IngestReport;
import java.time.Duration;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** GitHub's limits, kept on a made-up clock. */
class GithubLimitsTest {
    private final Asking asking = new Asking();

    @AfterEach
    void close() {
        asking.close();
    }

    @Test
    void sixtyAnHourAreAskedWithoutATokenAndNoneIsRefused() {
        String[] names = IntStream.range(0, 130)
                .mapToObj(i -> "many/r" + i)
                .peek(name -> asking.github.has(name, 1 + Math.floorMod(name.hashCode(), 1_000_000)))
                .toArray(String[]::new);

        IngestReport report = asking.rest(names);

        assertThat(report.read()).isEqualTo(130);
        assertThat(asking.github.requests()).hasSize(130);
        assertThat(asking.waitedSeconds()).containsExactly(3_600L, 3_600L);
    }

    @Test
    void aSecondaryLimitIsWaitedFor() {
        asking.github
                .has("a/b", 1)
                .answers("/repos/a/b", () -> FakeAnswers.later(403, "90"))
                .answers(
                        "/repos/a/b",
                        () -> FakeAnswers.later(
                                429, FakeAnswers.date(asking.pace.now().plusSeconds(7))));

        assertThat(asking.rest("a/b").read()).isOne();
        assertThat(asking.waitedSeconds()).containsExactly(90L, 7L);
    }

    @Test
    void aSpentBudgetThatOnlyTheBodyOfGraphQlTellsIsWaitedFor() {
        asking.github
                .has("a/b", 1)
                .answers("/graphql", FakeGraphQl::rateLimited)
                .answers("/graphql", FakeGraphQl::rateLimited);

        assertThat(asking.graphQl("a/b").read()).isOne();
        assertThat(asking.waitedSeconds()).containsExactly(60L, 120L);
    }

    @Test
    void aSpentBudgetOfGraphQlIsWaitedForUntilItIsRenewed() {
        asking.github.has("a/b", 1).answers("/graphql", () -> FakeGraphQl.rateLimited()
                .newBuilder()
                .setHeader("Date", FakeAnswers.date(asking.pace.now()))
                .setHeader("x-ratelimit-remaining", 0)
                .setHeader("x-ratelimit-reset", asking.pace.now().getEpochSecond() + 1_000)
                .setHeader("x-ratelimit-resource", "graphql")
                .build());

        assertThat(asking.graphQl("a/b").read()).isOne();
        assertThat(asking.pace.waits()).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(940));
    }

    @Test
    void aBatchThatTakesGithubTooLongIsAskedInHalves() {
        MockResponse tooLong = FakeAnswers.json(
                "{\"data\": null, \"errors\": [{\"message\": \"Something went wrong while"
                        + " executing your query. This may be the result of a timeout, or it could be a GitHub bug.\"}]}");
        asking.github.has("a/b", 1).has("a/c", 2).has("a/d", 3).answers("/graphql", () -> tooLong);

        assertThat(asking.graphQl("a/b", "a/c", "a/d").read()).isEqualTo(3);
        assertThat(asking.github.requests()).hasSize(3);
    }
}
