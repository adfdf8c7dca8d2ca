package dev.sphagnum.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.ingest.IngestReport;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GithubUsesTest {
    private static final String MODEL = "openai-community/gpt2";
    private static final String USES = """
            MATCH (r:Repository)-[x:USES]->(m:Model)
            RETURN r.name, m.name, x.source, x.claim, x.confidence, x.filePaths, x.fileLines, x.calls, x.evidence
            ORDER BY r.name, m.name, x.source
            """;

    private final Asking asking = new Asking();

    private record Text(String text, boolean isUse) {}

    @AfterEach
    void oneClaimIsPreferred() {
        asking.ingest.onePreferredClaimEach();
        asking.close();
    }

    @Test
    void findsWhoUsesAModelWithFileAndLine() {
        asking.github
                .hasFile("a/app", "src/train.py", "import x\n\nm = load('openai-community/gpt2')\n")
                .hasFile("a/app", "conf/models.yml", "base: openai-community/gpt2\n")
                .hasFile("b/large", "x.py", "load('openai-community/gpt2-large')\n")
                .hasFile("c/words", "README.md", "The OpenAI community; GPT2 and others\n");

        asking.usesOf(MODEL, GithubUses.FILES);

        assertThat(asking.ingest.rows(USES))
                .containsExactly("github.com/a/app | openai-community/gpt2 | github-search | INFERRED | 0.8"
                        + " | [src/train.py, conf/models.yml] | [3, 1] | [, ] | code search, seen in the file");
        assertThat(asking.collected.told)
                .containsExactly(
                        "note 2 of the files that GitHub found do not have 'openai-community/gpt2' in them; left out",
                        "accept repository:github.com/a/app");
        assertThat(asking.github.requests())
                .startsWith(
                        "GET /search/code?q=%22openai-community%2Fgpt2%22%20in%3Afile&per_page=100&page=1",
                        "GET /repos/a/app/contents/src/train.py");
    }

    @Test
    void withoutALookIntoTheFileTheLineIsUnknown() {
        asking.github
                .hasFile("a/app", "one.py", "load('openai-community/gpt2')\n")
                .hasFile("b/app", "two.py", "\nload('openai-community/gpt2')\n")
                .hasFile("c/words", "README.md", "The OpenAI community; GPT2\n");

        asking.usesOf(MODEL, 1);

        assertThat(asking.ingest.rows(USES))
                .containsExactly(
                        "github.com/a/app | openai-community/gpt2 | github-search | INFERRED | 0.8 | [one.py] | [1] | []"
                                + " | code search, seen in the file",
                        "github.com/b/app | openai-community/gpt2 | github-search | INFERRED | 0.6 | [two.py] | [0] | []"
                                + " | code search");
        assertThat(asking.collected.told).contains("note 2 of the files were not looked into: their lines are unknown");
    }

    @Test
    void aFileThatIsGoneIsNoUseAndOneThatIsRefusedIsOne() {
        asking.github.hasFile("a/gone", "x.py", MODEL).hasFile("b/blocked", "x.py", MODEL);
        asking.github.code().refuse("a/gone", "x.py", 404);
        asking.github.code().refuse("b/blocked", "x.py", 403);

        asking.usesOf(MODEL, GithubUses.FILES);

        assertThat(asking.ingest.rows("MATCH (r:Repository)-[x:USES]->() RETURN r.name, x.confidence"))
                .containsExactly("github.com/b/blocked | 0.6");
    }

    @Test
    void aFileBeyondTheBoundEndsTheLookingButNotTheRun() {
        asking.github
                .hasFile("a/huge", "x.py", MODEL + "\n" + "x".repeat(1024 * 1024))
                .hasFile("b/app", "x.py", MODEL);

        IngestReport report = asking.usesOf(MODEL, GithubUses.FILES);

        assertThat(report.complete()).isTrue();
        assertThat(asking.ingest.rows("MATCH (r:Repository)-[x:USES]->() RETURN r.name, x.confidence ORDER BY r.name"))
                .containsExactly("github.com/a/huge | 0.6", "github.com/b/app | 0.6");
        assertThat(asking.collected.told).anyMatch(told -> told.startsWith("note no further file was looked into: "));
    }

    @Test
    void aThousandAreAnsweredAtMostAndTheRestIsSaid() {
        IntStream.range(0, 1_000).forEach(i -> asking.github.hasFile("many/r" + i, "x.py", MODEL));
        asking.github.code().pretendsMore(500);
        asking.github.code().runsOutOfTime();

        IngestReport report = asking.usesOf(MODEL, 0);

        assertThat(report.read()).isEqualTo(1_000);
        assertThat(asking.github.requests()).hasSize(10);
        assertThat(asking.collected.told)
                .contains(
                        "note GitHub found 1500 files with 'openai-community/gpt2' and answers only the first 1000",
                        "note GitHub's search for 'openai-community/gpt2' ran out of time and may have missed files");
    }

    @Test
    void tenSearchesAMinuteAreAskedAndNoneIsRefused() {
        IntStream.range(0, 950).forEach(i -> asking.github.hasFile("many/r" + i, "x.py", MODEL));

        asking.usesOf(MODEL, 0, 2);

        assertThat(asking.github.requests()).hasSize(20);
        assertThat(asking.waitedSeconds()).containsExactly(60L);
    }

    @Test
    void aLimitThatIsSpentAlreadyIsWaitedFor() {
        IntStream.range(0, 950).forEach(i -> asking.github.hasFile("many/r" + i, "x.py", MODEL));
        asking.usesOf(MODEL, 0);

        // Another client, which knows nothing of the first.
        asking.usesOf(MODEL, 0);

        assertThat(asking.github.requests()).hasSize(21);
        assertThat(asking.waitedSeconds()).containsExactly(60L);
    }

    @Test
    void whatOtherSearchesAndSourcesFoundStays() {
        asking.github
                .hasFile("a/app", "x.py", "load('openai-community/gpt2')\n")
                .hasFile("a/app", "y.py", "load('google-bert/bert-base-uncased')\n");
        asking.usesOf("google-bert/bert-base-uncased", GithubUses.FILES);
        dev.sphagnum.graph.TestGraph.run("""
                MATCH (r:Repository {name: 'github.com/a/app'})
                SET r.readFrom = 'peatmoss'
                MERGE (m:Model {name: 'org/other'})
                MERGE (r)-[:USES {source: 'peatmoss', claim: 'INFERRED', confidence: 0.8, preferred: true}]->(m)
                """);

        asking.usesOf(MODEL, GithubUses.FILES);

        assertThat(asking.ingest.rows(
                        "MATCH (r:Repository)-[x:USES]->(m) RETURN m.name, x.source, r.readFrom ORDER BY m.name"))
                .containsExactly(
                        "google-bert/bert-base-uncased | github-search | peatmoss",
                        "openai-community/gpt2 | github-search | peatmoss",
                        "org/other | peatmoss | peatmoss");
    }

    @Test
    void itemsThatNameNoFileAreSkipped() {
        asking.github.answers("/search/code", () -> FakeAnswers.json("""
                {"total_count": 5, "items": [17, {"path": "x.py"},
                 {"path": "../../etc/passwd", "repository": {"full_name": "a/b"}},
                 {"path": "x.py", "repository": {"full_name": "a/b/c"}},
                 {"path": "x.py", "repository": {"full_name": "ok/ok"}, "text_matches": "openai-community/gpt2"},
                 {"path": "y.py", "repository": {"full_name": "ok/ok"}, "text_matches": [1, {"fragment": "openai-community/gpt2"}]}]}
                """));

        IngestReport report = asking.usesOf(MODEL, 0);

        assertThat(report.skips())
                .extracting(skip -> skip.where().toString())
                .containsExactly("result 1", "result 2", "result 3", "result 4");
        assertThat(asking.ingest.rows("MATCH (r:Repository)-[x:USES]->() RETURN r.name, x.filePaths"))
                .containsExactly("github.com/ok/ok | [y.py]");
    }

    @Test
    void anAnswerThatIsNoListEndsTheRun() {
        asking.github.answers("/search/code", () -> FakeAnswers.json("[]"));
        assertThatThrownBy(() -> asking.usesOf(MODEL, 0))
                .hasMessageContaining("page 1 of the code search")
                .hasMessageContaining("is no list of files");
    }

    @Test
    void aNameWithoutAnOwnerIsNotSearchedFor() {
        for (String name : List.of("gpt2", "", "a/b/c", "a b/c", "\"x\" user:y/z")) {
            assertThatThrownBy(() -> GithubUses.requireModelName(name)).hasMessageContaining("write ORG/NAME");
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsANameFromALookalike() {
        return Stream.of(
                        new Text("'openai-community/gpt2'", true),
                        new Text("openai-community/gpt2", true),
                        new Text("See openai-community/gpt2.", true),
                        new Text("https://huggingface.co/openai-community/gpt2/resolve/main", true),
                        new Text("git clone https://hf.co/openai-community/gpt2.git", true),
                        new Text("openai-community/gpt2@main", true),
                        new Text("openai-community/gpt2-large", false),
                        new Text("openai-community/gpt2.py", false),
                        new Text("my-openai-community/gpt2", false),
                        new Text("github.com/openai-community/gpt2", false),
                        new Text("datasets/openai-community/gpt2", false),
                        new Text("OpenAI-community/GPT2", false))
                .map(text -> DynamicTest.dynamicTest(
                        text.text(), () -> assertThat(new NameInText(MODEL).standsIn(text.text()))
                                .isEqualTo(text.isUse())));
    }
}
