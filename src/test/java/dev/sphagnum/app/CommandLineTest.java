package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    private static final String FAMILY = """
            CREATE (base:Model {name: 'org/base', hub: 'HUGGING_FACE', licenseState: 'DECLARED', downloads: 10})
            CREATE (tuned:Model {name: 'org/tuned', hub: 'HUGGING_FACE', licenseState: 'UNSTATED'})
            CREATE (repository:Repository {name: 'github.com/o/r', licenseState: 'UNSTATED'})
            CREATE (tuned)-[:DERIVED_FROM {relation: 'FINETUNE', claim: 'DECLARED', confidence: 0.9, preferred: true, source: 'test', evidence: 'card'}]->(base)
            CREATE (repository)-[:USES {claim: 'DECLARED', confidence: 0.9, preferred: true, source: 'test', evidence: 'row', filePaths: [], fileLines: [], calls: [], redistributes: false}]->(tuned)
            """;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandHasHelpWithAnExample() {
        CommandLine root = Main.commandLine(
                new Environment(Map.of(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())));
        return commands(root)
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(),
                        () -> assertThat(command.getUsageMessage()).contains("Example: ./sphagnum ")));
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .filter(sub -> !sub.getCommandName().equals("generate-completion"))
                        .flatMap(CommandLineTest::commands));
    }

    @Test
    void printsJsonInTheShapeOfGraphQl() throws IOException {
        Graph graph = TestGraph.of(FAMILY);
        Cli stats = Cli.on(graph, "stats", "--format", "json");
        assertThat(stats.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(stats.out()).at("/models").asInt())
                .isEqualTo(2);

        Cli radius = Cli.on(graph, "blast-radius", "org/base", "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(radius.out())
                        .at("/totals/repositories")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void listsChangesAndDeletesOldOnes() {
        Graph graph = TestGraph.of("""
                CREATE (:Change {id: 'c1', kind: 'SHA_MOVED', subject: 'model:a/1', before: 's1', after: 's2', source: 'huggingface',
                          run: 'run 1', observedAt: datetime('2026-01-01T00:00:00Z')}),
                       (:Change {id: 'c2', kind: 'GONE', subject: 'model:a/2', before: 'a/2', source: 'huggingface',
                          run: 'run 2', observedAt: datetime('2026-02-01T12:00:00Z')})
                """);
        assertThat(Cli.on(graph, "changes").out()).isEqualTo("""
                OBSERVED                  KIND       SUBJECT    BEFORE  AFTER  SOURCE
                2026-02-01T12:00:00.000Z  GONE       model:a/2  a/2     -      huggingface
                2026-01-01T00:00:00.000Z  SHA_MOVED  model:a/1  s1      s2     huggingface

                2 of 2 changes
                """);
        assertThat(Cli.on(graph, "changes", "--kind", "sha_moved", "--since", "2025-12-31", "--format", "csv")
                        .out())
                .isEqualTo("""
                        OBSERVED,KIND,SUBJECT,BEFORE,AFTER,SOURCE\r
                        2026-01-01T00:00:00.000Z,SHA_MOVED,model:a/1,s1,s2,huggingface\r
                        """);
        assertThat(Cli.on(graph, "changes", "--since", "2026-02-01T12:00:00+00:00", "--format", "json")
                        .out())
                .isEqualToIgnoringWhitespace("""
                        {"totalCount": 1, "nodes": [{"id": "c2", "kind": "GONE", "subjectId": "model:a/2", "before": "a/2",
                          "after": null, "observedAt": "2026-02-01T12:00:00.000Z", "source": "huggingface", "run": "run 2"}]}
                        """);
        Cli wrong = Cli.on(graph, "changes", "--since", "yesterday");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err())
                .isEqualToIgnoringNewLines("sphagnum: --since is 'yesterday'; it takes a date (2026-01-31), a time"
                        + " (2026-01-31T12:00:00Z) or how long ago (P7D, PT12H)");

        Cli pruned = Cli.on(graph, "changes", "--prune-before", "2026-01-15");
        assertThat(pruned.err()).contains("deleted 1 changes that were observed before 2026-01-15T00:00Z");
        assertThat(pruned.out()).contains("1 of 1 changes");
    }

    @Test
    void printsTablesForPeople() {
        Graph graph = TestGraph.of(FAMILY);
        Cli lineage = Cli.on(graph, "lineage", "org/tuned");
        assertThat(lineage.exitCode()).isZero();
        assertThat(lineage.out()).contains("org/base").contains("Coverage: graph version 0, nothing cut");

        Cli paths = Cli.on(graph, "paths", "github.com/o/r", "org/base");
        assertThat(paths.out()).contains("github.com/o/r -USES-> org/tuned -FINETUNE-> org/base");
        assertThat(Cli.on(graph, "paths", "org/base", "github.com/o/r").out())
                .contains("org/base <-FINETUNE- org/tuned <-USES- github.com/o/r");
    }

    @Test
    void answersAnUnknownNameWithNamesThatAreNear() {
        Cli cli = Cli.on(TestGraph.of(FAMILY), "lineage", "org/tunde");
        assertThat(cli.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("sphagnum: no model 'org/tunde' in the graph; did you mean org/tuned");
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheSurroundings() {
        Graph graph = TestGraph.empty();
        String uri = graph.settings().uri();
        Cli wrongPassword = Cli.run(Map.of("NEO4J_URI", uri, "NEO4J_PASSWORD", "wrong"), "stats");
        assertThat(wrongPassword.exitCode()).isEqualTo(ExitCode.SURROUNDINGS);
        assertThat(wrongPassword.err())
                .isEqualToIgnoringNewLines(
                        "sphagnum: Neo4j at " + uri + " refuses user 'neo4j'; check NEO4J_USERNAME and NEO4J_PASSWORD");

        Cli nobodyThere = Cli.run(Map.of(), "stats", "--uri", "bolt://127.0.0.1:1");
        assertThat(nobodyThere.exitCode()).isEqualTo(ExitCode.SURROUNDINGS);
        assertThat(nobodyThere.err())
                .contains("bolt://127.0.0.1:1 does not answer")
                .hasLineCount(1);

        Cli noAddress = Cli.run(Map.of(), "stats", "--uri", "http://localhost");
        assertThat(noAddress.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noAddress.err())
                .contains("'http://localhost' is no Neo4j address")
                .hasLineCount(1);
    }

    @Test
    void refusesWrongUsageWithExitCodeTwo() {
        Graph graph = TestGraph.empty();
        for (List<String> arguments : List.of(
                List.of("nonsense"),
                List.of("lineage"),
                List.of("lineage", "org/x", "--up", "--down"),
                List.of("lineage", "x".repeat(10_000)),
                List.of("stats", "--format", "xml"),
                List.of("license"),
                List.of("search", "x", "--first", "100000"),
                List.of("demo", "--uri", "bolt://localhost"),
                List.of("demo", "--port", "99999"),
                List.of("demo", "--once", "--quiet", "--bolt-port", "99999", "--home", folder.toString()),
                List.of("cypher", "show", "nonsense"),
                List.of("cypher", "run", "lineage/descendants", "-P", "nonsense=1"))) {
            Cli cli = Cli.on(graph, arguments.toArray(String[]::new));
            assertThat(cli.exitCode()).as(String.join(" ", arguments)).isEqualTo(ExitCode.USAGE);
            assertThat(cli.err()).startsWith("sphagnum: ").doesNotContain("\tat ");
            assertThat(cli.out()).isEmpty();
        }
    }

    @Test
    void runsAStatementWithParameters() {
        Cli cli = Cli.on(
                TestGraph.of(FAMILY), "cypher", "run", "lineage/descendants", "-P", "name=org/base", "--format", "csv");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("org/tuned");
    }

    @Test
    void refusesAFileThatIsNotWhatItClaimsBeforeAnythingIsWritten() throws IOException {
        Graph graph = TestGraph.empty();
        Path text = Files.writeString(folder.resolve("not.db"), "not a database");
        Cli peatmoss = Cli.on(graph, "ingest", "peatmoss", text.toString());
        assertThat(peatmoss.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(peatmoss.err()).startsWith("sphagnum: ").doesNotContain("\tat ");
        Cli missing = Cli.on(
                graph,
                "ingest",
                "huggingface",
                "--file",
                folder.resolve("missing.jsonl").toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(graph.version().number()).isZero();
    }

    @Test
    void failsAtTheVerdictThatTheCallerNames() {
        Graph graph = TestGraph.of(FAMILY);
        assertThat(Cli.on(graph, "license", "check", "org/tuned", "--fail-on", "incompatible")
                        .exitCode())
                .isZero();
        assertThat(Cli.on(graph, "license", "check", "org/tuned", "--fail-on", "compatible")
                        .exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void comparesWithTablesThatPeopleBring(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.json"), "{\"matrix\": {\"mit\": {\"mit\": \"yes\", \"gpl-3.0-only\": \"no\"}}}");
        Path mapping = Files.writeString(
                folder.resolve("mapping.csv"), "github.com/o/r,m/a,x,gpl-3.0\ngithub.com/o/none,m/b,x,cc-by-nc-4.0\n");
        Path licenses = Files.writeString(folder.resolve("licenses.json"), "{\"o/r\": [\"mit\"], \"o/none\": null}");
        String[] replay = {
            "license",
            "replay-peatmoss",
            "--mapping",
            "" + mapping,
            "--repositories",
            "" + licenses,
            "--matrix",
            "" + table
        };

        Cli paper = Cli.run(Map.of(), replay);
        assertThat(paper.exitCode()).isZero();
        assertThat(paper.out())
                .startsWith("""
                        METHOD         JUDGED  SKIPPED  COMPATIBLE  OBLIGATIONS  UNKNOWN  REVIEW  INCOMPATIBLE
                        PeaTMOSS 2024  2       0        0           -            1        -       1
                        permissive     2       0        0           1            1        0       0
                        balanced       2       0        0           1            1        0       0
                        strict         2       0        0           1            1        0       0
                        """)
                .contains("Unknown, balanced:\n       1  a restricted model, and the repository has no licence");
        Cli csv = Cli.run(Map.of(), "license", "compare-matrix", "--matrix", "" + osadlLike(folder), "--format", "csv");
        assertThat(csv.out()).isEqualTo("""
                UPSTREAM,DOWNSTREAM,TABLE,OURS,CLAUSES\r
                MIT,GPL-3.0-only,no,COMPATIBLE_WITH_OBLIGATIONS,\r
                """);
        Cli gone = Cli.run(Map.of(), "license", "compare-matrix", "--matrix", "" + folder.resolve("gone.json"));
        assertThat(gone.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(gone.err()).endsWith("gone.json: there is no such file\n");
        Cli half = Cli.run(Map.of(), "license", "replay-peatmoss", "--mapping", "" + mapping);
        assertThat(half.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(half.err()).startsWith("sphagnum: Missing required options: '--repositories=FILE', '--matrix=FILE'");
    }

    private static Path osadlLike(Path folder) throws IOException {
        return Files.writeString(folder.resolve("osadl.csv"), """
                downstream,MIT,GPL-3.0-only
                MIT,Same,No
                GPL-3.0-only,No,Same
                """);
    }

    @Test
    void takesAPolicyOrRefusesItsFileWithTheLine(@TempDir Path folder) throws IOException {
        Graph graph = TestGraph.of("""
                CREATE (base:Model {name: 'org/base', licenseState: 'DECLARED'}), (tuned:Model {name: 'lab/tuned', licenseState: 'DECLARED'})
                CREATE (base)-[:LICENSED_UNDER {source: 'test', expression: 'CC-BY-NC-4.0', preferred: true, confidence: 1.0}]->(:License {id: 'CC-BY-NC-4.0'})
                CREATE (tuned)-[:LICENSED_UNDER {source: 'test', expression: 'MIT', preferred: true, confidence: 1.0}]->(:License {id: 'MIT'})
                CREATE (tuned)-[:DERIVED_FROM {source: 'test', relation: 'FINETUNE', claim: 'DECLARED', confidence: 0.9, preferred: true}]->(base)
                """);
        String because = "reason: Agreement 4711, author: J. Doe";
        Path file = Files.writeString(
                folder.resolve("acme.yaml"),
                "name: acme\nwaivers:\n  - {subject: 'model:lab/tuned', clause: NC, " + because + "}\n");
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                "name: acme\nwaivers:\n  - {subject: 'model:lab/tuned', clause: XX, " + because + "}\n");

        Cli plain = Cli.on(graph, "license", "check", "lab/tuned", "--fail-on", "review");
        assertThat(plain.exitCode()).isEqualTo(ExitCode.FINDINGS);
        Cli waived = Cli.on(graph, "license", "check", "lab/tuned", "--fail-on", "review", "--policy", "" + file);
        assertThat(waived.exitCode()).isZero();
        assertThat(waived.out())
                .startsWith("lab/tuned: COMPATIBLE_WITH_OBLIGATIONS\n")
                .contains("accepted by the policy file")
                .contains("policy file acme.yaml line 3: NC at model:lab/tuned is accepted. Agreement 4711 (J. Doe)");
        assertThat(Cli.on(graph, "license", "findings", "--fail-on", "review", "--policy", "" + file)
                        .exitCode())
                .isZero();
        Cli refused = Cli.on(graph, "license", "check", "lab/tuned", "--policy", "" + wrong);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).isEqualTo("sphagnum: policy file wrong.yaml line 3: unknown code 'XX'\n");
        assertThat(plain.out())
                .contains("  text for a NOTICE file:\n    NOTICE\n    This contains or is derived from ");
        Cli strict = Cli.on(graph, "license", "check", "lab/tuned", "--policy", "strict");
        assertThat(strict.out()).startsWith("lab/tuned: INCOMPATIBLE\n");
        Cli gone = Cli.run(Map.of("SPHAGNUM_POLICY", "lenient"), "license", "show", "mit");
        assertThat(gone.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(gone.err())
                .isEqualTo("sphagnum: the policy 'lenient' is none of permissive, balanced, strict, nor a file\n");
    }

    @Test
    void answersQuestionsAboutLicences() {
        Graph graph = TestGraph.of(FAMILY);
        Cli show = Cli.run(Map.of(), "license", "show", "llama3.1");
        assertThat(show.exitCode()).isZero();
        assertThat(show.out()).contains("NAME_PREFIX").contains("1.b.iv").contains("no legal advice");
        Cli unknown = Cli.run(Map.of(), "license", "show", "nonsense");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("'nonsense' is no licence that is known");
        assertThat(show.out()).contains("Not to be used (https://").contains("  - for violence or terrorism\n");
        Cli halfShown = Cli.run(Map.of(), "license", "show", "mit AND");
        assertThat(halfShown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(halfShown.err())
                .isEqualTo(
                        "sphagnum: 'mit AND' is no licence expression: it ends where a licence or '(' is expected\n");
        Cli several = Cli.run(Map.of(), "license", "show", "mit OR isc");
        assertThat(several.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(several.err()).contains("'mit OR isc' is several licences; give one SPDX id");
        Cli half = Cli.on(graph, "license", "what-if", "--base", "org/base", "--license", "mit AND (");
        assertThat(half.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(half.err()).contains("'mit AND (' is no licence expression: it ends where a licence or '('");
        Cli nowhere =
                Cli.on(graph, "license", "can-i-use", "org/tuned", "--purpose", "commercial", "--territory", "XX");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("'XX' is no territory; give EU, UK or a country code of two letters");
        Cli whatIf = Cli.on(
                graph, "license", "what-if", "--base", "org/base=merge", "--license", "mit", "--fail-on", "unknown");
        assertThat(whatIf.out()).startsWith("proposal: UNKNOWN").contains("not known: org/base");
        assertThat(whatIf.exitCode()).isEqualTo(ExitCode.FINDINGS);
        Cli noRelation = Cli.on(graph, "license", "what-if", "--base", "org/base=melted");
        assertThat(noRelation.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noRelation.err()).contains("'melted' is no relation; use finetune, adapter");
        Cli noBase = Cli.on(graph, "license", "what-if", "--base", "org/bse", "--license", "mit");
        assertThat(noBase.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noBase.err()).startsWith("sphagnum: no model 'org/bse' in the graph; did you mean org/base");
        Cli use = Cli.on(graph, "license", "can-i-use", "org/tuned", "--purpose", "commercial");
        assertThat(use.exitCode()).isZero();
        assertThat(use.out()).startsWith("org/tuned: UNKNOWN").contains("It declares no licence");
        Cli findings = Cli.on(graph, "license", "findings", "--fail-on", "low");
        assertThat(findings.exitCode()).isZero();
        assertThat(findings.out()).contains("0 of 0 findings").contains("no legal advice");
        Cli bound = Cli.on(graph, "license", "findings", "--fail-on", "awful");
        assertThat(bound.exitCode()).isEqualTo(ExitCode.USAGE);
        // No finding is UNKNOWN: a build that wants to fail on it would pass in silence.
        assertThat(Cli.on(graph, "license", "findings", "--fail-on", "unknown").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Cli.on(graph, "license", "explain", "finding:0123").err()).contains("no finding 'finding:0123'");
    }

    @Test
    void readsItsConfigurationFileStrictly() throws IOException {
        Path unknownKey = Files.writeString(folder.resolve("a.yml"), "url: bolt://localhost\n");
        Cli cli = Cli.run(Map.of("SPHAGNUM_CONFIG", unknownKey.toString()), "stats");
        assertThat(cli.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("unknown key 'url'");
        Path noYaml = Files.writeString(folder.resolve("b.yml"), "uri: [\n");
        assertThat(Cli.run(Map.of("SPHAGNUM_CONFIG", noYaml.toString()), "stats")
                        .err())
                .contains("is not YAML");
    }

    @Test
    void doctorSaysThatAllIsWell() {
        Cli cli = Cli.on(TestGraph.of(FAMILY), "doctor", "--format", "json");
        assertThat(cli.exitCode()).as(cli.out()).isZero();
        assertThat(cli.out()).contains("\"check\" : \"picture\"").doesNotContain("\"ok\" : false");
    }

    @Test
    void printsACompletionScript() {
        assertThat(Cli.run(Map.of(), "generate-completion").out()).contains("blast-radius");
    }
}
