package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubRepositoriesTest {
    private static final String NODES = """
            MATCH (r:Repository)
            RETURN r.name, r.hubId, r.stars, r.forks, r.issues, r.pullRequests, r.defaultBranch, r.topics, r.archived,
                r.fork, r.pushedAt, r.purl, r.stub, r.licenseState, r.checkedAt, r.etag IS NOT NULL, r.unread
            ORDER BY r.name
            """;
    private static final String LINKS = """
            MATCH (r:Repository)-[x]->(end)
            RETURN r.name, type(x), coalesce(end.name, end.id), x.source, x.claim, x.confidence, x.evidence, x.declaredAs,
                x.vocabulary, x.scope, x.preferred
            ORDER BY r.name, type(x)
            """;

    private final Asking asking = new Asking();

    @AfterEach
    void oneClaimIsPreferred() {
        asking.ingest.onePreferredClaimEach();
        asking.close();
    }

    @Test
    void readsARepositoryByRestWithoutAToken() {
        asking.github.has("org/library", 2);

        asking.rest("org/library");

        assertThat(asking.ingest.rows(NODES))
                .containsExactly(
                        "github.com/org/library | 2 | 20 | 2 | null | null | main | [nlp, transformers] | false"
                                + " | false | 2026-01-02T03:04:05Z | pkg:github/org/library | false | DECLARED"
                                + " | 2026-05-06T07:08:09Z | true | [DEPENDS_ON, USES]");
        assertThat(asking.ingest.rows(LINKS))
                .containsExactly(
                        "github.com/org/library | LICENSED_UNDER | MIT | github | DECLARED | 1.0 | license.spdx_id"
                                + " | MIT | github | code | true",
                        "github.com/org/library | PUBLISHED_BY | github.com/org | github | DECLARED | 1.0 | full_name"
                                + " | null | null | null | true");
        assertThat(asking.github.requests()).containsExactly("GET /repos/org/library");
    }

    @Test
    void readsTheSameByGraphQlWithAToken() {
        asking.github.has("org/library", 2).has(FakeRepository.forkOf("org/fork", 3, "org/library"));
        asking.rest("org/library", "org/fork");
        List<String> byRest = asking.ingest.rows(LINKS);

        TestGraph.empty();
        asking.graphQl("org/library", "org/fork");

        assertThat(asking.ingest.rows(LINKS)).isEqualTo(byRest);
        assertThat(asking.ingest.rows(NODES).getLast())
                .isEqualTo("github.com/org/library | 2 | 20 | 2 | 7 | 5 | main | [nlp, transformers] | false | false"
                        + " | 2026-01-02T03:04:05Z | pkg:github/org/library | false | DECLARED | 2026-05-06T07:08:09Z"
                        + " | false | [DEPENDS_ON, USES]");
        assertThat(asking.github.requests())
                .containsExactly("GET /repos/org/library", "GET /repos/org/fork", "POST /graphql");
    }

    @Test
    void aForkPointsToItsParent() {
        asking.github.has(FakeRepository.forkOf("me/copy", 4, "up/stream"));

        asking.rest("me/copy");

        assertThat(asking.ingest.rows("""
                MATCH (r:Repository {name: 'github.com/me/copy'})-[x:FORK_OF]->(parent)
                RETURN r.fork, x.evidence, x.claim, parent.name, parent.stub
                """))
                .containsExactly("true | parent.full_name | DECLARED | github.com/up/stream | true");
    }

    @Test
    void aForkWhoseParentIsHiddenKeepsTheParentThatWasReadBefore() {
        asking.github.has(FakeRepository.forkOf("me/copy", 4, "up/stream"));
        asking.rest("me/copy");
        asking.github.has(FakeRepository.of("me/copy", 4).put("fork", true).putNull("parent"));

        asking.graphQl("me/copy");

        assertThat(asking.ingest.rows("MATCH (r:Repository)-[:FORK_OF]->(parent) RETURN r.name, r.unread, parent.name"))
                .containsExactly("github.com/me/copy | [DEPENDS_ON, USES, FORK_OF] | github.com/up/stream");
    }

    @Test
    void eachWayInWhichALicenceMayBeMissingIsAStateOfItsOwn() {
        asking.github
                .has(FakeRepository.unlicensed("a/none", 1))
                .has(FakeRepository.licensed(FakeRepository.of("a/other", 2), "other", "NOASSERTION"));
        var silent = FakeRepository.of("a/silent", 3);
        silent.remove("license");
        asking.github.has(silent);

        asking.rest("a/none", "a/other", "a/silent");

        assertThat(asking.ingest.rows("""
                MATCH (r:Repository)
                OPTIONAL MATCH (r)-[x:LICENSED_UNDER]->(license)
                RETURN r.name, r.licenseState, x.declaredAs, license.id, r.unread ORDER BY r.name
                """))
                .containsExactly(
                        "github.com/a/none | UNSTATED | null | null | [DEPENDS_ON, USES]",
                        "github.com/a/other | DECLARED | NOASSERTION | LicenseRef-unknown | [DEPENDS_ON, USES]",
                        "github.com/a/silent | UNREAD | null | null | [DEPENDS_ON, USES, LICENSED_UNDER]");
    }

    @Test
    void whatIsUnchangedIsOnlyMarkedAsChecked() {
        asking.github.has("org/library", 2).has(FakeRepository.forkOf("org/fork", 3, "org/library"));
        asking.rest("org/library", "org/fork");
        List<String> links = asking.ingest.rows(LINKS);
        asking.pace.pause(Duration.ofDays(31));

        IngestReport report = asking.stale(Duration.ofDays(30), null);

        assertThat(report.read()).isEqualTo(2);
        assertThat(report.retired()).isZero();
        assertThat(report.written()).containsExactly(java.util.Map.entry("repositories", 2L));
        assertThat(asking.ingest.rows(LINKS)).isEqualTo(links);
        assertThat(asking.ingest.rows(
                        "MATCH (r:Repository) RETURN r.name, r.stars, r.licenseState, r.checkedAt ORDER BY r.name"))
                .containsExactly(
                        "github.com/org/fork | 30 | DECLARED | 2026-06-06T07:08:09Z",
                        "github.com/org/library | 20 | DECLARED | 2026-06-06T07:08:09Z");
    }

    @Test
    void whatChangedIsReadAgainAndWhatItNoLongerSaysIsRetired() {
        asking.github.has("org/library", 2);
        asking.rest("org/library");
        asking.github.has(FakeRepository.licensed(FakeRepository.of("org/library", 2), "apache-2.0", "Apache-2.0"));
        asking.pace.pause(Duration.ofDays(31));

        IngestReport report = asking.stale(Duration.ofDays(30), null);

        assertThat(report.retired()).isOne();
        assertThat(asking.ingest.rows("MATCH (:Repository)-[:LICENSED_UNDER]->(l) RETURN l.id"))
                .containsExactly("Apache-2.0");
    }

    @Test
    void aChangeOfLicenceIsSeenAlsoAfterAnAnswerThatNothingChanged() {
        asking.github.has("org/library", 2);
        asking.rest("org/library");
        asking.pace.pause(Duration.ofDays(31));
        asking.stale(Duration.ofDays(30), null);
        asking.github.has(FakeRepository.licensed(FakeRepository.of("org/library", 2), "apache-2.0", "Apache-2.0"));
        asking.pace.pause(Duration.ofDays(31));

        asking.stale(Duration.ofDays(30), null);

        assertThat(asking.ingest.rows("MATCH (c:Change) RETURN c.kind, c.subject, c.after"))
                .containsExactly("LICENSE_CHANGED | repository:github.com/org/library | Apache-2.0");
    }

    @Test
    void onlyWhatIsStaleAndOnGithubIsAskedAgain() {
        TestGraph.run("""
                CREATE (:Repository {name: 'github.com/a/never'}),
                    (:Repository {name: 'github.com/a/fresh', checkedAt: datetime('2026-05-01T00:00:00Z')}),
                    (:Repository {name: 'github.com/a/old', checkedAt: datetime('2026-01-01T00:00:00Z')}),
                    (:Repository {name: 'gitlab.com/a/elsewhere'}),
                    (:Repository {name: 'github.com.evil.example/a/b'})
                """);
        asking.github.has("a/never", 1).has("a/fresh", 2).has("a/old", 3);

        asking.stale(Duration.ofDays(30), null);

        assertThat(asking.github.requests()).containsExactly("GET /repos/a/never", "GET /repos/a/old");
    }

    @Test
    void aRunWithNothingStaleIsComplete() {
        IngestReport report = asking.stale(Duration.ofDays(30), null);
        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isZero();
    }

    @Test
    void staleOnesAreAskedForAHundredAtATime() {
        TestGraph.run("UNWIND range(100, 349) AS i CREATE (:Repository {name: 'github.com/many/r' + i})");
        IntStream.range(100, 350).forEach(i -> asking.github.has("many/r" + i, i));

        IngestReport report = asking.stale(Duration.ofDays(30), Asking.TOKEN);

        assertThat(report.read()).isEqualTo(250);
        assertThat(asking.github.requests()).containsExactly("POST /graphql", "POST /graphql", "POST /graphql");
        assertThat(asking.ingest.count("MATCH (r:Repository) WHERE r.stars = toInteger(r.hubId) * 10 RETURN count(r)"))
                .isEqualTo(250);
    }

    @Test
    void aRenamedRepositoryIsToldBeforeItsFacts() {
        asking.github.has("new/name", 9).renamed("old/name", "new/name");

        asking.rest("old/name");
        asking.graphQl("old/name");

        List<String> once = List.of(
                "moved repository:github.com/old/name to repository:github.com/new/name",
                "accept repository:github.com/new/name",
                "checkpoint github.com/old/name");
        List<String> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(asking.collected.told).containsExactlyElementsOf(twice);
        assertThat(asking.github.requests())
                .containsExactly("GET /repos/old/name", "GET /repositories/9", "POST /graphql");
    }

    @Test
    void aNameInOtherLettersIsTheSameRepository() {
        asking.github.has("Org/Library", 9);

        asking.rest("org/library");

        assertThat(asking.collected.told)
                .containsExactly(
                        "moved repository:github.com/org/library to repository:github.com/Org/Library",
                        "accept repository:github.com/Org/Library",
                        "checkpoint github.com/org/library");
    }

    @Test
    void whatCannotBeReadIsSkippedWithItsReason() {
        asking.github.has("a/fine", 1).blocked("a/dmca", 451).blocked("a/blocked", 403);

        IngestReport rest = asking.rest("a/fine", "a/gone", "a/dmca", "a/blocked");
        IngestReport graphQl = asking.graphQl("a/fine", "a/gone");

        assertThat(rest.complete()).isTrue();
        assertThat(rest.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason() + ": " + skip.quoted())
                .containsExactly(
                        "repository 2: there is none, or it is private (404): github.com/a/gone",
                        "repository 3: it was taken down for legal reasons (451): github.com/a/dmca",
                        "repository 4: access is blocked (403): github.com/a/blocked");
        assertThat(graphQl.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason() + ": " + skip.quoted())
                .containsExactly("repository 2: there is none, or it is private (NOT_FOUND): github.com/a/gone");
    }

    @Test
    void theSameTwiceChangesNothing() {
        asking.github.has("org/library", 2).has(FakeRepository.forkOf("org/fork", 3, "org/library"));
        asking.graphQl("org/library", "org/fork");
        List<String> first = asking.ingest.everything();

        asking.graphQl("org/library", "org/fork");

        assertThat(asking.ingest.everything()).isEqualTo(first);
    }
}
