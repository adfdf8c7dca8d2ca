package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is on the made-up Hub: real facts where they are present, generated models beside them, and ways to change them
 * afterwards. The same seed makes the same Hub. Thread-safe as long as repositories are read through {@link FakeHub}.
 */
public final class FakeModels {
    private final Map<String, FakeRepository> models = new LinkedHashMap<>();
    private final Map<String, FakeRepository> datasets = new LinkedHashMap<>();
    private final Map<String, String> renames = new TreeMap<>();
    private final Map<String, List<FakeRepository>> sorted = new HashMap<>();
    private Instant newest = Instant.EPOCH;

    /** Real facts, where they are present, and {@code generated} models beside them. */
    public static FakeModels of(int generated, long seed) {
        FakeModels world = new FakeModels();
        FakeFacts.addTo(world);
        new GeneratedModels(world, seed).add(generated);
        world.linkBaseModels(new Random(seed));
        return world;
    }

    /** Generated models alone; for tests that count them. */
    public static FakeModels generated(int count, long seed) {
        FakeModels world = new FakeModels();
        new GeneratedModels(world, seed).add(count);
        world.linkBaseModels(new Random(seed));
        return world;
    }

    /** Nothing; for tests that add their own. */
    public static FakeModels empty() {
        return new FakeModels();
    }

    synchronized void add(FakeRepository model) {
        models.putIfAbsent(model.id(), model);
        touched(model.lastModified());
    }

    synchronized void addDataset(FakeRepository dataset) {
        datasets.putIfAbsent(dataset.id(), dataset);
        touched(dataset.lastModified());
    }

    /** A model of one's own; every field that is absent gets a plain value. */
    public synchronized void add(ObjectNode fields) {
        String id = fields.get("id").asText();
        Instant when = newest.plusSeconds(60);
        FakeRepository model = FakeRepository.of(id, when, when, new Random(id.hashCode()));
        model.fields().setAll(fields);
        models.put(id, model);
        touched(model.lastModified());
    }

    private void touched(Instant when) {
        newest = when.isAfter(newest) ? when : newest;
        sorted.clear();
    }

    /** The names of all models that a list shows, in no order that means anything. */
    public synchronized List<String> names() {
        return models.values().stream()
                .filter(model -> !model.isPrivate())
                .map(FakeRepository::id)
                .toList();
    }

    /** The names of all data sets that a list shows. */
    public synchronized List<String> datasetNames() {
        return datasets.values().stream()
                .filter(dataset -> !dataset.isPrivate())
                .map(FakeRepository::id)
                .toList();
    }

    /** A copy of what the Hub knows about a model, private ones included; null when there is none. */
    public synchronized @Nullable ObjectNode model(String name) {
        FakeRepository model = models.get(name);
        return model == null ? null : model.fields().deepCopy();
    }

    /** Former names and what they are today. */
    public synchronized Map<String, String> renames() {
        return Collections.unmodifiableMap(new TreeMap<>(renames));
    }

    /** What that is called today; null when it was never renamed. */
    @Nullable
    String newName(String name) {
        return renames.get(name);
    }

    synchronized void renamed(String before, String after) {
        renames.put(before, after);
    }

    @Nullable
    FakeRepository find(boolean isModel, String name) {
        return (isModel ? models : datasets).get(name);
    }

    Collection<FakeRepository> all(boolean isModel) {
        return (isModel ? models : datasets).values();
    }

    /** What a list shows, largest or newest first, equal ones by name. */
    List<FakeRepository> sorted(boolean isModel, String field) {
        return sorted.computeIfAbsent((isModel ? "models/" : "datasets/") + field, key -> {
            List<FakeRepository> all = new ArrayList<>(all(isModel));
            all.removeIf(FakeRepository::isPrivate);
            all.sort(FakeList.order(field));
            return all;
        });
    }

    /** The Hub's own field about the parents that it knows, for most models that name some. */
    private void linkBaseModels(Random random) {
        for (FakeRepository model : models.values()) {
            String relation = relation(model);
            if (relation != null) {
                model.tags().forEach(tag -> countChild(tag.asText(), relation));
            }
            if (relation != null && random.nextInt(10) < 8) {
                ObjectNode linked = model.fields().putObject("baseModels").put("relation", relation);
                ArrayNode parents = linked.putArray("models");
                model.tags().forEach(tag -> linkParent(tag.asText(), "base_model:" + relation + ":", parents));
            }
        }
    }

    private void linkParent(String tag, String prefix, ArrayNode parents) {
        FakeRepository parent = tag.startsWith(prefix) ? models.get(tag.substring(prefix.length())) : null;
        if (parent != null) {
            parents.addObject().put("_id", parent.fields().get("_id").asText()).put("id", parent.id());
        }
    }

    private void countChild(String tag, String relation) {
        String prefix = "base_model:" + relation + ":";
        FakeRepository parent = tag.startsWith(prefix) ? models.get(tag.substring(prefix.length())) : null;
        if (parent != null) {
            ObjectNode counts = parent.fields().withObjectProperty("childrenModelCount");
            counts.put(relation, counts.path(relation).asInt() + 1);
        }
    }

    private static @Nullable String relation(FakeRepository model) {
        for (String relation : List.of("finetune", "adapter", "merge", "quantized")) {
            for (var tag : model.tags()) {
                if (tag.asText().startsWith("base_model:" + relation + ":")) {
                    return relation;
                }
            }
        }
        return null;
    }

    /** A little after everything so far. */
    Instant later() {
        return newest.plusSeconds(7);
    }

    /**
     * Changes a share of the listed models, each in one of the ways of {@link FakeChange.Kind}.
     *
     * @return what was changed, by name
     */
    public List<FakeChange> changeShare(double share, long seed) {
        List<String> names = new ArrayList<>(names());
        Collections.sort(names);
        Collections.shuffle(names, new Random(seed));
        int count = Math.max(1, (int) Math.round(names.size() * share));
        return FakeChange.draw(this, names.subList(0, count), new Random(seed));
    }

    /** Moves the sha and the time of last change of these models, and nothing else. */
    public List<FakeChange> change(String... names) {
        List<FakeChange> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(apply(new FakeChange(FakeChange.Kind.SHA, name, null, null), new Random(name.hashCode())));
        }
        return changes;
    }

    /** Changes one model in one way. */
    public FakeChange change(FakeChange.Kind kind, String name, String after) {
        return apply(new FakeChange(kind, name, null, after), new Random(name.hashCode()));
    }

    synchronized FakeChange apply(FakeChange wanted, Random random) {
        FakeRepository model = models.get(wanted.name());
        if (model == null) {
            throw new IllegalArgumentException("no model " + wanted.name());
        }
        FakeChange done = wanted.applyTo(model, random);
        if (done.kind() == FakeChange.Kind.NAME && done.after() != null) {
            models.remove(done.name());
            models.put(done.after(), model);
            renames.put(done.name(), done.after());
        }
        Instant now = later();
        model.modifiedAt(now);
        if (done.kind() == FakeChange.Kind.ID) {
            model.fields().set("createdAt", model.fields().get("lastModified"));
        }
        touched(now);
        return done;
    }
}
