package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.TestIngest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCodeTest {
    private static final String USES =
            "MATCH (:Repository)-[u:USES]->(m) RETURN m.name, u.preferred, u.lapsedIn IS NULL ORDER BY m.name";

    @TempDir
    private Path tree;

    private final TestIngest ingest = new TestIngest(TestGraph.empty());

    private void write(String file, String model) throws IOException {
        Files.writeString(tree.resolve(file), """
                from transformers import AutoModel
                AutoModel.from_pretrained("%s")
                """.formatted(model));
    }

    private void scan() {
        ScanReport report = SourceScan.of(List.of(tree), SourceLimits.DEFAULTS);
        ingest.run(new SourceCode("github.com/o/r", "tree", report));
    }

    @Test
    void takesNothingBackThatStoodWhereItCouldNotReadThisTime() throws IOException {
        write("a.py", "o/a");
        write("b.py", "o/b");
        scan();

        Files.writeString(tree.resolve("b.py"), "import transformers\nx = " + "(".repeat(20_000) + ")".repeat(20_000));
        scan();
        assertThat(ingest.rows(USES)).containsExactly("o/a | true | true", "o/b | true | true");

        Files.writeString(tree.resolve("b.py"), "");
        scan();
        assertThat(ingest.rows(USES)).containsExactly("o/a | true | true");
    }

    @Test
    void leavesThePropertiesOfARepositoryToWhoeverHasReadIt() throws IOException {
        write("a.py", "o/a");
        TestGraph.run("CREATE (:Repository {name: 'github.com/o/r', hubId: '7', readFrom: 'github', stub: false,"
                + " lastSeenRun: ['github 1'], licenseState: 'UNSTATED'})");
        scan();
        assertThat(ingest.rows("MATCH (r:Repository) RETURN r.readFrom, r.hubId, r.licenseState, size(r.lastSeenRun)"))
                .containsExactly("github | 7 | UNSTATED | 2");
    }
}
