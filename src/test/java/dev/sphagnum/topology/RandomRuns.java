package dev.sphagnum.topology;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.Pages;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.TestIngest;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;

/** Small runs of three sources over a dozen names, and whatever else happens to a graph. */
final class RandomRuns {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-06T07:08:09Z");
    private static final List<String> LICENSES = List.of("mit", "apache-2.0", "cc-by-nc-4.0", "other", "llama2");
    private static final List<String> BASES = List.of(
            "o/1", "o/2", "p/3", "p/4", "gone/base", "bert-base-uncased", "google-bert/bert-base-uncased", "late/one");

    private final Random random;
    private final Graph graph;
    private final TestIngest ingest;

    RandomRuns(long seed, Graph graph) {
        this.random = new Random(seed);
        this.graph = graph;
        this.ingest = new TestIngest(graph);
    }

    /** Does something to the graph and raises its version; answers what, for whoever reads a failure. */
    String next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> run(new Pages(Source.Scope.ARTEFACTS, models()));
            case 4 -> run(new Pages(Source.Scope.CHANGES, models()));
            case 5 -> run(new Pages(Source.Scope.EVERYTHING, models(), models()));
            case 6 -> run(new Pages(Source.Scope.EVERYTHING, models(), models()).breakingOffAfter(1));
            case 7, 8 -> run(new HubModels("sample", TestIngest.input(models())));
            case 9, 10 -> run(new RepositoryList("list", TestIngest.input(repositories())));
            default -> edit();
        };
    }

    private String run(Source source) {
        return ingest.run(source).toString();
    }

    /** What a person does by hand, and then tells the program. */
    private String edit() {
        String statement = "MATCH (model:Model) WHERE model.name ENDS WITH '" + random.nextInt(5)
                + "' SET model.downloads = " + random.nextInt(1_000);
        TestGraph.run(statement);
        graph.raiseVersion(NOW);
        return statement;
    }

    private String models() {
        StringBuilder lines = new StringBuilder();
        for (int model = random.nextInt(4); model >= 0; model--) {
            lines.append(model()).append('\n');
        }
        return lines.toString();
    }

    private String model() {
        int number = random.nextInt(9);
        // A hub id that turns up under another name is a rename, a name with another hub id a reuse.
        int hubId = random.nextInt(6) == 0 ? random.nextInt(9) : number;
        String owner = random.nextInt(8) == 0 ? "q" : number % 2 == 0 ? "p" : "o";
        StringBuilder tags = new StringBuilder("\"region:us\"");
        for (int base = random.nextInt(3); base > 0; base--) {
            tags.append(", \"base_model:")
                    .append(random.nextBoolean() ? "finetune:" : "merge:")
                    .append(pick(BASES))
                    .append('"');
        }
        if (random.nextInt(4) == 0) {
            tags.append(", \"dataset:data/").append(random.nextInt(3)).append('"');
        }
        String license = random.nextInt(3) == 0 ? "" : "\"license\": \"" + pick(LICENSES) + "\"";
        return "{\"id\": \"" + owner + "/" + number + "\", \"_id\": \"" + hubId + "\", \"sha\": \"" + random.nextInt(3)
                + "\", \"author\": \"" + owner + "\", \"downloads\": " + random.nextInt(100) + ", \"tags\": [" + tags
                + "], \"cardData\": {" + license + "}}";
    }

    private String repositories() {
        StringBuilder lines = new StringBuilder();
        for (int repository = random.nextInt(3); repository >= 0; repository--) {
            lines.append("{\"name\": \"github.com/r/")
                    .append(random.nextInt(4))
                    .append("\", \"license\": ")
                    .append(random.nextBoolean() ? "null" : "\"MIT\"")
                    .append(", \"uses\": [{\"model\": \"")
                    .append(pick(BASES))
                    .append("\", \"redistributes\": ")
                    .append(random.nextBoolean())
                    .append("}], \"dependsOn\": [\"github.com/r/")
                    .append(random.nextInt(6))
                    .append("\"]}\n");
        }
        return lines.toString();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
