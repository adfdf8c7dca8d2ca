package dev.sphagnum.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sphagnum.bench.Lineage.Step;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes models as the Hub's list shows them when it is asked for everything (see the <a
 * href="https://huggingface.co/docs/hub/api">Hub's API</a>).
 */
final class HubLines {
    private static final int FACTS = 3;
    private static final int SHA = 4;
    private static final long FIRST_SECOND =
            Instant.parse("2022-03-02T23:29:04Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2025-07-01T00:00:00Z").getEpochSecond();
    private static final HexFormat HEX = HexFormat.of();

    private final HubPlan plan;
    private final HubModelNames names;
    private final long seed;
    private final JsonGenerator json;

    HubLines(HubPlan plan, HubModelNames names, long seed, JsonGenerator json) {
        this.plan = plan;
        this.names = names;
        this.seed = seed;
        this.json = json;
    }

    void write(int model) throws IOException {
        SplittableRandom random = Hash.random(seed, FACTS, model);
        Facts facts = facts(model, random);
        json.writeStartObject();
        head(facts, random);
        tags(facts);
        if (!facts.task().isEmpty()) {
            json.writeStringField("pipeline_tag", facts.task());
            json.writeStringField("library_name", facts.library());
        }
        siblings(facts);
        if (!facts.isBare()) {
            card(facts, random);
            weights(facts, random);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What more than one part of a line says. */
    private record Facts(
            int model,
            String name,
            Step step,
            List<String> bases,
            List<String> licenses,
            List<String> datasets,
            String task,
            String library,
            String architecture,
            String language,
            String paper) {
        /** Somebody pushed files and wrote nothing about them. */
        boolean isBare() {
            return task.isEmpty() && licenses.isEmpty() && step == Step.NONE;
        }
    }

    private Facts facts(int model, SplittableRandom random) {
        List<String> bases = new ArrayList<>();
        for (int base : plan.bases(model)) {
            bases.add(names.of(base));
        }
        if (plan.isDangling(model)) {
            bases.add(names.dangling(model));
        }
        List<String> licenses = licenses(model, random);
        boolean isBare = licenses.isEmpty() && random.nextInt(100) < 45;
        List<String> datasets = new ArrayList<>();
        for (int i = isBare || random.nextInt(100) >= 15 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            datasets.add(names.dataset(random));
        }
        return new Facts(
                model,
                names.of(model),
                plan.step(model),
                bases,
                licenses,
                datasets.stream().distinct().toList(),
                isBare ? "" : Words.common(Words.TASKS, random),
                Words.common(Words.LIBRARIES, random),
                Words.any(Words.ARCHITECTURES, random),
                random.nextInt(100) < 35 ? Words.common(Words.LANGUAGES, random) : "",
                isBare || random.nextInt(100) >= 10
                        ? ""
                        : "%02d%02d.%05d"
                                .formatted(17 + random.nextInt(9), 1 + random.nextInt(12), random.nextInt(3_000)));
    }

    private List<String> licenses(int model, SplittableRandom random) {
        String license = plan.license(model);
        if (license.isEmpty()) {
            return List.of();
        }
        boolean hasTwo = random.nextInt(500) == 0;
        return hasTwo && !license.equals("mit") ? List.of(license, "mit") : List.of(license);
    }

    private void head(Facts facts, SplittableRandom random) throws IOException {
        double age = random.nextDouble();
        long created = LAST_SECOND - (long) (age * age * (LAST_SECOND - FIRST_SECOND));
        long modified = created + (long) ((LAST_SECOND - created) * StrictMath.pow(random.nextDouble(), 6));
        long hash = Hash.of(seed, SHA, facts.model());
        int slash = facts.name().indexOf('/');
        long downloads = downloads(facts.model(), random);
        json.writeStringField("_id", HEX.toHexDigits((int) created) + HEX.toHexDigits(hash));
        json.writeStringField("id", facts.name());
        if (slash > 0) {
            json.writeStringField("author", facts.name().substring(0, slash));
        }
        int gate = random.nextInt(100);
        if (gate < 2) {
            json.writeStringField("gated", gate == 0 ? "manual" : "auto");
        } else {
            json.writeBooleanField("gated", false);
        }
        json.writeStringField("lastModified", time(modified));
        json.writeNumberField("likes", downloads / 400 + (random.nextInt(8) == 0 ? 1 + random.nextInt(4) : 0));
        json.writeBooleanField("private", false);
        json.writeStringField(
                "sha", HEX.toHexDigits(hash) + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextInt()));
        json.writeNumberField("downloads", downloads);
        json.writeNumberField("downloadsAllTime", downloads * (3 + random.nextInt(20)) + random.nextInt(60));
        json.writeStringField("createdAt", time(created));
        json.writeStringField("modelId", facts.name());
    }

    /** Few have nearly all: a power law, higher for the roots of families. */
    private long downloads(int model, SplittableRandom random) {
        double drawn = StrictMath.pow(1 - random.nextDouble(), -1.2) - 1;
        return (long) Math.min(90_000_000, drawn * (plan.isRoot(model) ? 400 : 4));
    }

    private static String time(long second) {
        String text = Instant.ofEpochSecond(second).toString();
        return text.substring(0, text.length() - 1) + ".000Z";
    }

    private void tags(Facts facts) throws IOException {
        json.writeArrayFieldStart("tags");
        if (!facts.task().isEmpty()) {
            json.writeString(facts.library());
            json.writeString("safetensors");
            json.writeString(facts.architecture());
            json.writeString(facts.task());
            if (!facts.language().isEmpty()) {
                json.writeString(facts.language());
            }
            json.writeString("endpoints_compatible");
        }
        for (String dataset : facts.datasets()) {
            json.writeString("dataset:" + dataset);
        }
        if (!facts.paper().isEmpty()) {
            json.writeString("arxiv:" + facts.paper());
        }
        for (String base : facts.bases()) {
            json.writeString("base_model:" + base);
            json.writeString("base_model:" + facts.step().word() + ":" + base);
        }
        for (String license : facts.licenses()) {
            json.writeString("license:" + license);
        }
        json.writeString("region:us");
        json.writeEndArray();
    }

    private void siblings(Facts facts) throws IOException {
        json.writeArrayFieldStart("siblings");
        sibling(".gitattributes");
        if (!facts.isBare()) {
            sibling("README.md");
            sibling(
                    switch (facts.step()) {
                        case ADAPTER -> "adapter_config.json";
                        case MERGE -> "mergekit_config.yml";
                        case NONE, FINETUNE, QUANTIZED -> "config.json";
                    });
            sibling(facts.step() == Step.QUANTIZED ? "model.Q4_K_M.gguf" : "model.safetensors");
        }
        json.writeEndArray();
    }

    private void sibling(String file) throws IOException {
        json.writeStartObject();
        json.writeStringField("rfilename", file);
        json.writeEndObject();
    }

    private void card(Facts facts, SplittableRandom random) throws IOException {
        json.writeObjectFieldStart("cardData");
        texts("license", facts.licenses(), false);
        if (facts.licenses().contains("other")) {
            json.writeStringField("license_name", "community-terms");
            json.writeStringField("license_link", "LICENSE");
        }
        List<String> bases = new ArrayList<>(facts.bases());
        if (random.nextInt(1_000) == 0) {
            bases.replaceAll(base -> "https://huggingface.co/" + base);
        }
        if (plan.namesFolder(facts.model())) {
            bases.add(names.folder(facts.model()));
        }
        texts("base_model", bases, random.nextBoolean());
        texts("datasets", facts.datasets(), true);
        texts("language", facts.language().isEmpty() ? List.of() : List.of(facts.language()), true);
        json.writeEndObject();
    }

    /** People write one text as it is or as a list of one. */
    private void texts(String field, List<String> texts, boolean isAlwaysList) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeFieldName(field);
        if (texts.size() == 1 && !isAlwaysList) {
            json.writeString(texts.getFirst());
            return;
        }
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void weights(Facts facts, SplittableRandom random) throws IOException {
        if (facts.step() != Step.QUANTIZED && random.nextInt(3) == 0) {
            long count = 1_000_000L * (1 + random.nextInt(8_000));
            json.writeObjectFieldStart("safetensors");
            json.writeObjectFieldStart("parameters");
            json.writeNumberField("BF16", count);
            json.writeEndObject();
            json.writeNumberField("total", count);
            json.writeEndObject();
        }
    }
}
