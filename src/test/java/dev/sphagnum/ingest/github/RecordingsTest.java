package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sphagnum.ingest.IngestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What api.github.com once answered, where the collections are present. */
class RecordingsTest {
    /** A recorded wait, and what it asks for: a wait that is not told begins with a minute. */
    private record Wait(String scenario, List<Long> seconds) {}

    private final Asking asking = new Asking();

    @BeforeEach
    void recordingsArePresent() {
        assumeTrue(Recordings.folder().isPresent(), "skipped: ../shared/data is not present");
    }

    @AfterEach
    void close() {
        asking.close();
    }

    @Test
    void readsRecordedRepositoriesWithEveryKindOfLicence() {
        Recordings.load(folder("GHLicenseTest"), asking.github);

        asking.rest("hub4j/github-api", "atom/atom", "pomes/pomes", "bndtools/bnd", "hub4j-test-org/empty");

        assertThat(asking.ingest.rows("""
                MATCH (r:Repository)-[:PUBLISHED_BY]->(owner)
                OPTIONAL MATCH (r)-[x:LICENSED_UNDER]->(license)
                RETURN r.name, r.hubId, r.stars, r.forks, r.defaultBranch, r.archived, r.fork, r.pushedAt, owner.name,
                    r.licenseState, x.declaredAs, license.id
                ORDER BY r.name
                """))
                .containsExactly(
                        "github.com/atom/atom | 3228505 | 50039 | 12930 | main | false | false | 2019-10-02T18:53:08Z"
                                + " | github.com/atom | DECLARED | MIT | MIT",
                        "github.com/bndtools/bnd | 606956 | 415 | 260 | main | false | false | 2020-05-19T23:45:09Z"
                                + " | github.com/bndtools | DECLARED | NOASSERTION | LicenseRef-unknown",
                        "github.com/hub4j-test-org/empty | 60391080 | 0 | 0 | main | false | false"
                                + " | 2016-06-04T03:22:23Z | github.com/hub4j-test-org | UNSTATED | null | null",
                        "github.com/hub4j/github-api | 617210 | 557 | 428 | main | false | false"
                                + " | 2019-10-04T17:28:24Z | github.com/hub4j | DECLARED | MIT | MIT",
                        "github.com/pomes/pomes | 54015549 | 0 | 0 | main | false | false | 2016-08-14T23:17:04Z"
                                + " | github.com/pomes | DECLARED | Apache-2.0 | Apache-2.0");
        assertThat(asking.ingest.count("MATCH (r:Repository) WHERE r.etag STARTS WITH 'W/' RETURN count(r)"))
                .isEqualTo(5);
    }

    @TestFactory
    Stream<DynamicTest> waitsAsRecordedLimitsAsk() {
        return Stream.of(
                        new Wait("AbuseLimitHandlerTest/wiremock/testHandler_Fail", List.of(30L)),
                        new Wait("AbuseLimitHandlerTest/wiremock/testHandler_Wait", List.of(2L)),
                        new Wait("AbuseLimitHandlerTest/wiremock/testHandler_Wait_Secondary_Limits", List.of(60L)),
                        new Wait(
                                "AbuseLimitHandlerTest/wiremock/testHandler_Wait_Secondary_Limits_Body_Marker_Only",
                                List.of(60L)),
                        new Wait(
                                "AbuseLimitHandlerTest/wiremock/testHandler_Wait_Secondary_Limits_Too_Many_Requests",
                                List.of(8L)),
                        new Wait(
                                "AbuseLimitHandlerTest/wiremock/"
                                        + "testHandler_Wait_Secondary_Limits_Too_Many_Requests_Date_Retry_After",
                                List.of(8L)),
                        new Wait(
                                "AbuseLimitHandlerTest/wiremock/testHandler_Wait_Secondary_Limits_Too_Many_Requests_"
                                        + "Date_Retry_After_Missing_Date_Header",
                                List.of(8L)),
                        new Wait(
                                "AbuseLimitHandlerTest/wiremock/"
                                        + "testHandler_Wait_Secondary_Limits_Too_Many_Requests_No_Retry_After",
                                List.of(60L)),
                        new Wait("RateLimitHandlerTest/wiremock/testHandler_Wait", List.of(3L)),
                        new Wait("RateLimitHandlerTest/wiremock/testHandler_Wait_Missing_Date_Header", List.of(3L)))
                .map(wait -> DynamicTest.dynamicTest(wait.scenario(), () -> waitsAsAsked(wait)));
    }

    private void waitsAsAsked(Wait wait) {
        try (Asking scenario = new Asking()) {
            Path folder = folder(wait.scenario());
            Recordings.replay(folder, scenario.github, scenario.pace::now);
            String name = "hub4j-test-org/temp-" + folder.getFileName();

            IngestReport report = scenario.rest(name);

            assertThat(report.read()).isOne();
            assertThat(scenario.waitedSeconds()).isEqualTo(wait.seconds());
            assertThat(scenario.github.requests()).hasSize(2);
        }
    }

    private static Path folder(String name) {
        return Recordings.folder().orElseThrow().resolve(name);
    }
}
