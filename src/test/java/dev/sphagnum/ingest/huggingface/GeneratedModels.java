package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models as dirty as the real ones: every oddity here was seen on the Hub. */
final class GeneratedModels {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<String> LICENSES = List.of(
            "apache-2.0",
            "mit",
            "llama3.1",
            "llama2",
            "gemma",
            "cc-by-nc-4.0",
            "cc-by-4.0",
            "openrail",
            "creativeml-openrail-m");
    private static final List<String> TASKS =
            List.of("text-generation", "text-classification", "image-classification", "automatic-speech-recognition");

    private final FakeModels world;
    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<String> datasets = new ArrayList<>();
    private Instant lastModified = START;

    GeneratedModels(FakeModels world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    void add(int count) {
        for (int i = 0; i < (count + 19) / 20; i++) {
            addDataset(i);
        }
        for (int i = 0; i < count; i++) {
            world.add(model(i));
        }
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** Mostly a little later than the one before; sometimes at the very same moment. */
    private Instant nextMoment() {
        if (!oneIn(20)) {
            lastModified = lastModified.plusSeconds(1 + random.nextInt(900));
        }
        return lastModified;
    }

    private void addDataset(int i) {
        String name = "data-lab-" + i % 7 + "/set-" + i;
        FakeRepository dataset = FakeRepository.of(name, START, nextMoment(), random);
        license(dataset);
        if (i > 0 && oneIn(4)) {
            dataset.card().putArray("source_datasets").add(datasets.get(random.nextInt(i)));
        }
        datasets.add(name);
        world.addDataset(dataset.files(List.of("README.md", "train.parquet")));
    }

    private FakeRepository model(int i) {
        String name = oneIn(200) ? "legacy-model-" + i : "lab-" + random.nextInt(1 + i / 10) + "/model-" + i;
        FakeRepository model =
                FakeRepository.of(name, START.plusSeconds(random.nextInt(1_000_000)), nextMoment(), random);
        ObjectNode fields = model.fields();
        if (!oneIn(10)) {
            fields.put("pipeline_tag", TASKS.get(random.nextInt(TASKS.size())));
            fields.put("library_name", "transformers");
        }
        access(fields);
        license(model);
        lineage(model, i);
        datasets(model);
        missing(fields);
        if (oneIn(150)) {
            world.renamed(oneIn(2) ? "old-name-" + i : "old-lab/old-name-" + i, name);
        }
        names.add(name);
        return model;
    }

    private void access(ObjectNode fields) {
        switch (random.nextInt(200)) {
            case 0 -> fields.put("private", true);
            case 1, 2, 3, 4, 5, 6, 7, 8 -> fields.put("gated", "auto");
            case 9, 10, 11, 12 -> fields.put("gated", "manual");
            case 13 -> fields.put("disabled", true);
            default -> {}
        }
    }

    private void license(FakeRepository repository) {
        String license = LICENSES.get(random.nextInt(LICENSES.size()));
        switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> {}
            case 8 -> repository.card().putArray("license").add(license);
            case 9 -> {
                repository.card().putArray("license").add("mit").add(license);
                repository.tag("license:mit");
                repository.tag("license:" + license);
            }
            case 10, 11 -> {
                repository.license("other");
                repository.card().put("license_name", "lab-license").put("license_link", "LICENSE.md");
            }
            case 12 -> repository.card().put("license", true);
            case 13 -> repository.card().putNull("license");
            default -> repository.license(license);
        }
    }

    private void lineage(FakeRepository model, int i) {
        List<String> files = new ArrayList<>(List.of(".gitattributes", "README.md", "model.safetensors"));
        int draw = random.nextInt(100);
        if (i >= 10 && draw < 78) {
            String relation = draw < 35 ? "finetune" : draw < 55 ? "quantized" : draw < 70 ? "adapter" : "merge";
            model.derivedFrom(relation, relation.equals("merge") ? parents(i) : List.of(parent(model, i)));
            oddTags(model, relation);
            files.add(
                    switch (relation) {
                        case "adapter" -> "adapter_config.json";
                        case "merge" -> "mergekit_config.yml";
                        default -> "config.json";
                    });
        } else {
            files.add("config.json");
        }
        model.files(files);
    }

    /** Older models have one form of the tag only, and cards name one parent as a list of one. */
    private void oddTags(FakeRepository model, String relation) {
        int draw = random.nextInt(20);
        if (draw < 3) {
            model.untag("base_model:" + relation + ":");
        } else if (draw == 4) {
            List<String> parents = new ArrayList<>();
            model.tags().forEach(tag -> parents.add(tag.asText()));
            model.untag("base_model:");
            parents.stream()
                    .filter(tag -> tag.startsWith("base_model:" + relation))
                    .forEach(model::tag);
        } else if (draw < 8 && model.card().path("base_model").isTextual()) {
            String parent = model.card().get("base_model").asText();
            model.card().putArray("base_model").add(parent);
        } else if (draw < 10) {
            model.card().put("base_model_relation", relation);
        }
    }

    private List<String> parents(int i) {
        int count = oneIn(50) ? Math.min(i, 65) : 2 + random.nextInt(4);
        return random.ints(count, 0, i).distinct().mapToObj(names::get).toList();
    }

    private String parent(FakeRepository model, int i) {
        return switch (random.nextInt(300)) {
            case 0 -> model.id();
            case 1, 2, 3 -> "gone-lab/gone-" + i;
            case 4, 5 -> "/content/drive/MyDrive/out-" + i;
            case 6 -> "https://huggingface.co/" + names.get(random.nextInt(i));
            // The first ones have most of the children, as on the Hub.
            default -> names.get(random.nextInt(oneIn(3) ? Math.min(i, 10) : i));
        };
    }

    private void datasets(FakeRepository model) {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> model.trainedOn(List.of(datasets.get(random.nextInt(datasets.size()))));
            case 3 -> model.trainedOn(List.of(datasets.getFirst(), "gone-lab/gone-set"));
            case 4 -> model.card().put("datasets", datasets.getFirst());
            default -> {}
        }
    }

    private void missing(ObjectNode fields) {
        switch (random.nextInt(60)) {
            case 0, 1, 2 -> fields.remove("cardData");
            case 3 -> fields.remove("siblings");
            case 4 -> fields.remove("downloadsAllTime");
            case 5 -> fields.putNull("pipeline_tag");
            default -> {}
        }
        if (oneIn(3)) {
            long count = 1_000_000L * (1 + random.nextInt(8_000));
            fields.putObject("safetensors")
                    .put("total", count)
                    .putObject("parameters")
                    .put("BF16", count);
        }
    }
}
