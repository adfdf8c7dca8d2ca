package dev.sphagnum.ingest.repositories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepositoryListTest {
    private final TestIngest ingest = new TestIngest(TestGraph.empty());

    private IngestReport run(String text) {
        return ingest.run(new RepositoryList("sample", TestIngest.input(text)));
    }

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    @Test
    void readsARepositoryWithItsUses() {
        run("""
                {"name": "https://GitHub.com/Owner/Repo.git", "license": "Apache-2.0", "stars": 12, "uses": [{"model": "gpt2", "file": "a.py", "line": 3, "call": "from_pretrained", "redistributes": true}, {"model": "openai-community/gpt2", "file": "b.py", "line": null, "call": null, "redistributes": false}, {"dataset": "squad"}], "dependsOn": ["github.com/x/y"], "forkOf": "github.com/up/stream", "source": "https://s.example"}
                """);
        assertThat(ingest.rows("""
                MATCH (r:Repository {name: 'github.com/Owner/Repo'})
                RETURN r.stars, r.fork, r.purl, r.licenseState, r.stub
                """)).containsExactly("12 | true | pkg:github/owner/repo | DECLARED | false");
        assertThat(ingest.rows("""
                MATCH (r:Repository {name: 'github.com/Owner/Repo'})-[x]->(end)
                RETURN type(x), coalesce(end.name, end.id), x.filePaths, x.fileLines, x.calls, x.redistributes, x.claim,
                    x.confidence, x.preferred, x.evidence
                ORDER BY type(x), coalesce(end.name, end.id)
                """))
                .containsExactly(
                        "DEPENDS_ON | github.com/x/y | null | null | null | null | DECLARED | 1.0 | true"
                                + " | dependsOn (https://s.example)",
                        "FORK_OF | github.com/up/stream | null | null | null | null | DECLARED | 1.0 | true"
                                + " | forkOf (https://s.example)",
                        "LICENSED_UNDER | Apache-2.0 | null | null | null | null | DECLARED | 1.0 | true"
                                + " | license (https://s.example)",
                        "PUBLISHED_BY | github.com/Owner | null | null | null | null | DECLARED | 1.0 | true | name",
                        "USES | openai-community/gpt2 | [a.py, b.py] | [3, 0] | [from_pretrained, ] | true | INFERRED"
                                + " | 0.95 | true | uses (https://s.example)",
                        "USES | rajpurkar/squad | [] | [] | [] | false | INFERRED | 0.8 | true"
                                + " | uses (https://s.example)");
    }

    @Test
    void aLicenceThatNobodyLookedForIsNotOneThatIsMissing() {
        run("""
                {"name": "github.com/a/unread"}
                {"name": "github.com/a/unstated", "license": null}
                {"name": "github.com/a/noassertion", "license": "NOASSERTION"}
                """);
        assertThat(ingest.rows("MATCH (r:Repository) RETURN r.name, r.licenseState ORDER BY r.name"))
                .containsExactly(
                        "github.com/a/noassertion | DECLARED",
                        "github.com/a/unread | UNREAD",
                        "github.com/a/unstated | UNSTATED");
    }

    @Test
    void namesThatAreNoRepositoryAreSkippedOrFlagged() {
        IngestReport report = run("""
                {"name": "not a repository", "license": null}
                {"name": "github.com/a/b", "dependsOn": ["x", 4], "uses": [{"model": 4}, {"file": "x"}]}
                """);
        assertThat(report.read()).isOne();
        assertThat(report.skips()).extracting(skip -> skip.quoted()).containsExactly("not a repository");
        assertThat(report.dirty()).containsExactly(java.util.Map.entry(DirtyKind.UNUSABLE_NAME, 4L));
    }

    @Test
    void aUseThatNamesAFolderIsFlaggedOnce() {
        IngestReport report = run("""
                {"name": "github.com/a/b", "uses": [{"model": "/tmp/x"}]}
                """);
        assertThat(report.dirty()).containsExactly(java.util.Map.entry(DirtyKind.LOCAL_PATH_PARENT, 1L));
    }

    @Test
    void aLicenceThatWasReadBeforeStaysWhenTheListHasNoFieldForIt() {
        run("{\"name\": \"github.com/a/b\", \"license\": \"MIT\", \"forkOf\": \"github.com/a/c\"}");
        run("{\"name\": \"github.com/a/b\"}");
        assertThat(ingest.rows("MATCH (r:Repository)-[x]->(end) RETURN type(x), r.licenseState ORDER BY type(x)"))
                .containsExactly("LICENSED_UNDER | DECLARED", "PUBLISHED_BY | DECLARED");
    }
}
