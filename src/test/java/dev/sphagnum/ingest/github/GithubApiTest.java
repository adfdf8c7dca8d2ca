package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GithubApiTest {
    @Test
    void knowsWhereEachKindOfGithubHasItsApis() {
        assertThat(List.of(
                                "https://api.github.com",
                                "https://api.github.com/",
                                "https://ghe.example/api/v3",
                                "https://ghe.example/api/v3/",
                                "https://api.octo.ghe.com",
                                "http://127.0.0.1:8099/",
                                "http://localhost:8099/api/v3")
                        .stream()
                        .map(GithubApi::at)
                        .map(api -> api.host() + " " + api.graphql() + " " + api.repository(new GithubName("o", "r"))))
                .containsExactly(
                        "github.com https://api.github.com/graphql https://api.github.com/repos/o/r",
                        "github.com https://api.github.com/graphql https://api.github.com/repos/o/r",
                        "ghe.example https://ghe.example/api/graphql https://ghe.example/api/v3/repos/o/r",
                        "ghe.example https://ghe.example/api/graphql https://ghe.example/api/v3/repos/o/r",
                        "octo.ghe.com https://api.octo.ghe.com/graphql https://api.octo.ghe.com/repos/o/r",
                        "github.com http://127.0.0.1:8099/graphql http://127.0.0.1:8099/repos/o/r",
                        "github.com http://localhost:8099/api/graphql http://localhost:8099/api/v3/repos/o/r");
    }

    @Test
    void refusesWhatIsNoAddressOrNotSafe() {
        for (String root : List.of(
                "",
                "api.github.com",
                "ftp://x.example",
                "http://ghe.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "https://x.example?y=1",
                "https://user:secret@x.example")) {
            assertThatThrownBy(() -> GithubApi.at(root))
                    .as(root)
                    .hasMessageStartingWith("GITHUB_API_URL '")
                    .hasMessageEndingWith("use https://api.github.com or https://HOST/api/v3")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void readsNamesAsPeopleWriteThem() {
        GithubApi api = GithubApi.at(GithubApi.PUBLIC);
        Wanted.Named named = (Wanted.Named) Wanted.named(
                api,
                List.of("a/b", " github.com/a/b ", "https://github.com/a/c.git", "git@github.com:a/d.git", "a/e.js"));
        assertThat(named.all())
                .extracting(Wanted.Asked::name)
                .containsExactly("github.com/a/b", "github.com/a/c", "github.com/a/d", "github.com/a/e.js");
        for (String text : List.of("", "a", "a/b/c", "gitlab.com/a/b", "a/..", "a b/c", "github.com/a", "-a/b")) {
            assertThatThrownBy(() -> Wanted.named(api, List.of(text)))
                    .as(text)
                    .hasMessageContaining("is no repository of github.com; write OWNER/NAME");
        }
    }

    @Test
    void aPathIsAskedForStepByStep() {
        assertThat(GithubApi.at(GithubApi.PUBLIC)
                        .contents(new GithubName("o", "r"), "a b/c?d#e/%2e%2e/ä.py")
                        .toString())
                .isEqualTo("https://api.github.com/repos/o/r/contents/a%20b/c%3Fd%23e/%252e%252e/%C3%A4.py");
    }
}
