package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.Source.Scope;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is written at once, because the graph holds nothing of it, is what a comparison with the graph would have written. */
class FirstWritesTest {
    private static final List<String> LICENSES =
            List.of("mit", "MIT", "apache-2.0", "none", "other", "llama2", "unknown", "");
    private static final List<String> RELATIONS = List.of("", "finetune:", "merge:", "adapter:", "quantized:");

    private final Graph graph = TestGraph.empty();
    private final TestIngest ingest = new TestIngest(graph);

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    /** Artefacts that were read, and those that are only named: what no analysis has looked at is unknown. */
    @AfterEach
    void nothingIsJudged() {
        assertThat(ingest.rows("""
                MATCH (n:Model|Dataset|Repository)
                WHERE n.licenseVerdict IS NULL OR n.licenseVerdict <> 'UNKNOWN' OR n.laundered IS NULL OR n.laundered
                RETURN n.name, n.licenseVerdict, n.laundered
                """)).isEmpty();
    }

    private static Source models(String text) {
        return new HubModels("huggingface", TestIngest.input(text));
    }

    /** The whole graph, with what {@link TestIngest#everything} leaves out, but for the runs' own ids. */
    private List<String> dump() {
        List<String> all = new ArrayList<>(ingest.everything());
        all.addAll(ingest.rows("""
                MATCH (n) WHERE n.lastSeenRun IS NOT NULL
                RETURN labels(n)[0] AS label, n.name AS name, [seen IN n.lastSeenRun | split(seen, ' ')[0]] AS seen
                ORDER BY label, name
                """));
        all.addAll(ingest.rows("""
                MATCH (a)-[r]->(b)
                RETURN labels(a)[0] AS start, a.name AS name, type(r) AS type, coalesce(b.name, b.id) AS end, r.source AS source,
                    split(r.firstSeenRun, ' ')[0] AS first, r.firstSeenRun = r.lastSeenRun AS same, r.observedAt AS at, count(r)
                ORDER BY start, name, type, end, source, first, same
                """));
        all.addAll(ingest.rows("""
                MATCH (r:IngestRun)
                RETURN r.source AS source, r.complete AS complete, r.read AS read, r.models, r.datasets, r.repositories,
                    r.relationships AS relationships, r.written, r.retired
                ORDER BY source, complete, read, relationships
                """));
        return all;
    }

    private List<String> both(Consumer<Ingestor> runs) {
        runs.accept(ingest.ingestor());
        List<String> atOnce = dump();
        TestGraph.empty();
        runs.accept(ingest.comparing());
        assertThat(atOnce).isEqualTo(dump());
        return atOnce;
    }

    private static void run(Ingestor ingestor, Source source, int batchRows) {
        ingestor.run(source, new IngestOptions(false, batchRows));
    }

    @RepeatedTest(8)
    void isTheSameGraphInWhateverOrderSourcesComeAndHoweverLargeBatchesAre(RepetitionInfo repetition) {
        long seed = 20_261_125L + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        List<String> all = both(ingestor -> {
            Random random = new Random(seed);
            IntStream.range(0, 2 + random.nextInt(4))
                    .forEach(_ -> run(ingestor, source(random), 1 + random.nextInt(60)));
        });
        assertThat(all).isNotEmpty();
    }

    private static Source source(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new IngestorTest.Snapshot(models(text(random, FirstWritesTest::model)));
            case 1 -> new HubDatasets("huggingface", TestIngest.input(text(random, FirstWritesTest::dataset)));
            case 2 -> new RepositoryList("mine", TestIngest.input(text(random, FirstWritesTest::repository)));
            case 3 -> new HubModels("other", TestIngest.input(text(random, FirstWritesTest::model)));
            default -> models(text(random, FirstWritesTest::model));
        };
    }

    private static String text(Random random, Function<Random, String> record) {
        return Stream.generate(() -> record.apply(random))
                .limit(10 + random.nextInt(40))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Random random) {
        return random.nextInt(15) == 0 ? "gpt2" : "a/" + random.nextInt(30);
    }

    private static String quoted(Random random, int most, Function<Random, String> text) {
        return Stream.generate(() -> "\"" + text.apply(random) + "\"")
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String license(Random random) {
        return LICENSES.get(random.nextInt(LICENSES.size()));
    }

    private static String model(Random random) {
        if (random.nextInt(12) == 0) {
            return "{\"id\": \"%s\"}".formatted(name(random));
        }
        return """
                {"id": "%s", "_id": "%d", "sha": "s%d", "downloads": %d, "tags": %s, "cardData": {"base_model": %s, \
                "license": %s, "license_name": "n%d", "datasets": %s, "new_version": "%s"}}""".formatted(
                        name(random),
                        random.nextInt(40),
                        random.nextInt(3),
                        random.nextInt(9),
                        quoted(random, 3, FirstWritesTest::tag),
                        quoted(random, 4, FirstWritesTest::name),
                        quoted(random, 3, FirstWritesTest::license),
                        random.nextInt(2),
                        quoted(random, 2, r -> "d/" + r.nextInt(6)),
                        name(random));
    }

    private static String tag(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "arxiv:2402.0" + (1000 + random.nextInt(5));
            case 1 -> "license:" + license(random);
            case 2 -> "tag" + random.nextInt(4);
            default -> "base_model:" + RELATIONS.get(random.nextInt(RELATIONS.size())) + name(random);
        };
    }

    private static String dataset(Random random) {
        return """
                {"id": "d/%d", "_id": "d%d", "tags": %s, "cardData": {"license": %s, "source_datasets": %s}, "generatedBy": %s}""".formatted(
                        random.nextInt(8),
                        random.nextInt(10),
                        quoted(random, 2, FirstWritesTest::tag),
                        quoted(random, 2, FirstWritesTest::license),
                        quoted(random, 2, r -> "d/" + r.nextInt(8)),
                        quoted(random, 2, FirstWritesTest::name));
    }

    private static String repository(Random random) {
        return """
                {"name": "github.com/o/r%d", "license": "%s", "uses": [{"model": "%s"}, {"model": "%s"}, {"dataset": "d/%d"}]}""".formatted(random.nextInt(5), license(random), name(random), name(random), random.nextInt(8));
    }

    @Test
    void isTheSameGraphWhenARunIsKilledAndMadeWhole() {
        String text = text(new Random(7), FirstWritesTest::model);
        both(ingestor -> {
            assertThatThrownBy(() -> run(ingestor, new IngestorTest.Dying(models(text), 8), 5))
                    .isInstanceOf(IllegalStateException.class);
            run(ingestor, models(text), 20);
        });
    }

    @Test
    void isTheSameGraphWhenALiveRunGoesOnAfterABreak() {
        String[] pages = IntStream.range(0, 4)
                .mapToObj(page -> text(new Random(page), FirstWritesTest::model) + "\n")
                .toArray(String[]::new);
        both(ingestor -> {
            run(ingestor, new Pages(Scope.EVERYTHING, pages).breakingOffAfter(2), 10);
            run(ingestor, new Pages(Scope.EVERYTHING, pages), 10);
        });
    }

    @Test
    void anArtefactThatAnotherSourceWritesMeanwhileIsComparedWithWhatThatSourceSays() {
        String later =
                "{\"id\": \"a/2\", \"downloads\": 9, \"cardData\": {\"base_model\": \"a/1\", \"license\": \"mit\"}}\n";
        Source other = new HubModels("other", TestIngest.input(later));
        Pages pages = new Pages(Scope.EVERYTHING, "{\"id\": \"a/1\", \"tags\": []}\n", later);

        ingest.run(pages.doingBefore(() -> {
            if (pages.asked().size() == 1) {
                ingest.run(other);
            }
        }));

        assertThat(ingest.rows("""
                MATCH (m:Model {name: 'a/2'})-[r]->(b)
                RETURN type(r) AS type, r.source AS source, r.preferred, m.downloads, size(m.lastSeenRun)
                ORDER BY type, source
                """))
                .containsExactly(
                        "DERIVED_FROM | huggingface | true | 9 | 2",
                        "DERIVED_FROM | other | false | 9 | 2",
                        "LICENSED_UNDER | huggingface | true | 9 | 2",
                        "LICENSED_UNDER | other | false | 9 | 2",
                        "PUBLISHED_BY | huggingface | true | 9 | 2",
                        "PUBLISHED_BY | other | false | 9 | 2");
    }

    @Test
    void whatIsNewIsNotLookedUpAndWhatIsOldIsNotWrittenAsNew() {
        List<String> statements = new ArrayList<>();
        TestGraph.observe((file, _) -> {
            synchronized (statements) {
                statements.add(file.path());
            }
        });
        ingest.run(models("{\"id\": \"a/1\", \"_id\": \"1\", \"cardData\": {\"base_model\": \"a/2\"}}"));
        assertThat(statements)
                .contains("ingest/first-models")
                .doesNotContain(
                        "ingest/held",
                        "ingest/renames",
                        "ingest/state-before",
                        "ingest/settle-claims",
                        "ingest/retire-relationships",
                        "ingest/count-lapsed");

        statements.clear();
        ingest.run(models("{\"id\": \"a/1\", \"_id\": \"1\", \"cardData\": {\"base_model\": \"a/2\"}}"));
        assertThat(statements)
                .contains("ingest/held", "ingest/renames", "ingest/state-before", "ingest/retire-relationships")
                .doesNotContain("ingest/first-models");
    }
}
