package dev.sphagnum.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static Limits limits(String... headers) {
        return Limits.of(Headers.of(headers), Host.START);
    }

    private static Limits.Left left(long requests, long seconds) {
        return new Limits.Left(requests, Duration.ofSeconds(seconds));
    }

    private static Budget budget(int requests, long seconds) {
        return new Budget(requests, Duration.ofSeconds(seconds));
    }

    @Test
    void readsTheHeadersOfTheHub() {
        assertThat(limits("RateLimit", "\"api\";r=12;t=34", "RateLimit-Policy", "\"fixed window\";\"api\";q=500;w=300"))
                .isEqualTo(new Limits(Map.of("api", left(12, 34)), Map.of("api/300", budget(500, 300)), null));
    }

    @Test
    void readsSeveralLimitsInOneHeaderOrTwo() {
        Limits limits = limits(
                "RateLimit", "\"burst\";r=0;t=2, \"daily\";r=7;t=900",
                "RateLimit", "\"hourly\" ; t=99 ; r=0",
                "RateLimit-Policy", "\"burst\";q=10;w=1,\"daily\";q=5000;w=86400;comment=\"a, b; q=1\"");

        assertThat(limits.left())
                .containsOnly(
                        Map.entry("burst", left(0, 2)),
                        Map.entry("daily", left(7, 900)),
                        Map.entry("hourly", left(0, 99)));
        assertThat(limits.renewedIn()).isEqualTo(Duration.ofSeconds(99));
        assertThat(limits.budgets().values()).containsExactlyInAnyOrder(budget(10, 1), budget(5_000, 86_400));
    }

    @Test
    void readsTheOlderFormsOfTheDraft() {
        assertThat(limits("RateLimit", "limit=100, remaining=50, reset=5", "RateLimit-Policy", "100;w=60"))
                .isEqualTo(new Limits(Map.of("", left(50, 5)), Map.of("/60", budget(100, 60)), null));
    }

    @Test
    void readsTheHeadersOfGitHubByItsOwnClock() {
        assertThat(limits(
                        "x-ratelimit-remaining", "4999",
                        "x-ratelimit-reset", "1000003600",
                        "x-ratelimit-resource", "core",
                        "Date", "Sun, 09 Sep 2001 01:46:40 GMT"))
                .isEqualTo(new Limits(Map.of("core", left(4_999, 3_600)), Map.of(), null));
    }

    @Test
    void takesNoAbsurdBudgetAndNoNameThatIsNone() {
        assertThat(limits("RateLimit-Policy", "\"a\";q=0;w=60, \"b\";q=9999999;w=60, \"c\";q=5;w=999999"))
                .isEqualTo(new Limits(Map.of(), Map.of(), null));
        assertThat(limits("RateLimit", "\"<script>\";r=1;t=1").left()).containsOnlyKeys("");
    }
}
