package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.BulkImport;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.BothWays;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.huggingface.HubModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkIngestTest {
    private static final String MODELS = """
            {"_id": "1", "id": "a/base", "tags": ["license:apache-2.0"], "downloads": 7}
            {"_id": "2", "id": "a/child", "tags": ["base_model:finetune:a/base", "license:mit"]}
            not a record
            {"_id": "3", "id": "b/other", "tags": ["base_model:c/unread"]}
            """;

    @TempDir
    private Path folder;

    private Path models() throws IOException {
        return Files.writeString(folder.resolve("models.jsonl"), MODELS);
    }

    private Cli run(Map<String, String> environment, String... arguments) {
        return Cli.run(environment, arguments);
    }

    private Cli bulk(Map<String, String> environment, String... more) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("ingest", "huggingface", "--file", models().toString(), "--bulk", "--home"));
        arguments.add(folder.resolve("home").toString());
        arguments.addAll(Arrays.asList(more));
        return run(environment, arguments.toArray(String[]::new));
    }

    @Test
    void loadsAnalysesAndTellsHowLongEachPartTook() throws IOException {
        Cli first = bulk(Map.of());

        assertThat(first.err()).contains("Analysed: ");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .containsPattern("Read .*models.jsonl: 3 records in ")
                .contains("written: 3 models, 2 DERIVED_FROM, 3 PUBLISHED_BY, 2 LICENSED_UNDER")
                .containsPattern("note: bulk load: look .* s, read and write files .* s, import .* s, start .* s,"
                        + " schema and indexes .* s, set aside and run .* s");

        Cli lineage = run(
                Map.of(), "lineage", "a/child", "--home", folder.resolve("home").toString());
        assertThat(lineage.out()).contains("a/base");

        Cli second = bulk(Map.of());
        assertThat(second.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(second.err()).contains("--bulk fills an empty database");
    }

    @Test
    void writesFilesForTheImportToolOfAnotherServerWithWhichItsGraphIsTheSame() throws IOException {
        Path files = folder.resolve("it's a (new) folder+");
        Map<String, String> foreign = Map.of("NEO4J_URI", "bolt://127.0.0.1:1");

        Cli refused = bulk(foreign);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .isEqualTo("sphagnum: --bulk sends nothing to the Neo4j at bolt://127.0.0.1:1; write files for its"
                        + " import tool with --bulk --csv FOLDER\n");

        Cli written = bulk(foreign, "--csv", files.toString());
        assertThat(written.err()).isEmpty();
        assertThat(written.exitCode()).isZero();
        assertThat(written.out())
                .contains("neo4j-admin database import full neo4j \\\n")
                .contains("'--nodes=Model=" + files.toString().replace("'", "'\\''") + "/Model-1-header.csv,")
                .contains("--id-type=integer", "./sphagnum analyze");
        assertThat(Files.readString(files.resolve("DERIVED_FROM-1-header.csv")))
                .startsWith(":START_ID\t:END_ID\t")
                .contains("\tconfidence:double", "\tobservedAt:datetime", "\tpreferred:boolean");
        assertThat(folder.resolve("home")).doesNotExist();

        List<String> imported = imported(command(written.out()));
        assertThat(imported).hasSizeGreaterThan(15);
        assertThat(withoutClock(imported))
                .isEqualTo(withoutClock(BothWays.throughBolt(new HubModels("huggingface", Input.file(models())))));

        Cli again = bulk(foreign, "--csv", files.toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).isEqualTo("sphagnum: the folder " + files + " is not empty; name a new one\n");
    }

    /** What a shell makes of the printed command, without the name of the program. */
    private static List<String> command(String printed) {
        String command = printed.substring(printed.indexOf("neo4j-admin "), printed.indexOf("\nStart the server"))
                .replace(" \\\n  ", "\n")
                .replace("neo4j-admin database import full neo4j", "database\nimport\nfull\nneo4j");
        return command.lines()
                .map(argument -> argument.startsWith("'")
                        ? argument.substring(1, argument.length() - 1).replace("'\\''", "'")
                        : argument)
                .toList();
    }

    private List<String> imported(List<String> arguments) {
        EmbeddedNeo4j.Options options = BothWays.options(folder.resolve("other"));
        try (BulkImport target = BulkImport.into(options, 0)) {
            target.run(arguments);
            try (EmbeddedNeo4j server = target.start();
                    Graph graph = Graph.connect(server.address().settings())) {
                return BothWays.everything(graph);
            }
        }
    }

    /** The command line has a clock of its own. */
    private static List<String> withoutClock(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("20\\d\\d-[0-9T:.-]+Z( [0-9a-f]{8})?", "T"))
                .sorted()
                .toList();
    }

    @Test
    void refusesWhatIsNoFileAndOptionsThatDoNotGoTogether() throws IOException {
        assertThat(run(Map.of(), "ingest", "huggingface", "--bulk"))
                .isEqualTo(new Cli(
                        ExitCode.USAGE, "", "sphagnum: --bulk loads a file, not the live Hub; name one with --file\n"));
        assertThat(run(Map.of(), "ingest", "huggingface", "--file", "x", "--csv", "y")
                        .err())
                .isEqualTo("sphagnum: --csv goes with --bulk only\n");
        assertThat(run(Map.of(), "ingest", "github", "--bulk").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "[{\"id\": \"a/x\", \"tags\": []}, {\"id\": ");
        Path home = folder.resolve("home");

        Cli broken =
                run(Map.of(), "ingest", "huggingface", "--file", file.toString(), "--bulk", "--home", home.toString());

        assertThat(broken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(broken.err())
                .contains("could not be read to its end, so that nothing is loaded")
                .contains("leave --bulk out to load what comes before");
        assertThat(home.resolve("bulk-load")).doesNotExist();
        assertThat(home.resolve("bulk-load.unfinished")).doesNotExist();
    }
}
