package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One model of the made-up Hub that is not what it was; its sha and its time of last change moved too.
 *
 * @param name the model's name before the change
 * @param before the old sha, licence, parent, name or {@code _id}; null when there was none
 * @param after the new one
 */
public record FakeChange(
        Kind kind,
        String name,
        @Nullable String before,
        @Nullable String after) {

    /** What changed besides the sha. {@code ID}: deleted, and made anew under the same name. */
    public enum Kind {
        SHA,
        LICENSE,
        BASE_MODEL,
        NAME,
        ID
    }

    static List<FakeChange> draw(FakeModels world, List<String> names, Random random) {
        List<FakeChange> changes = new ArrayList<>();
        for (String name : names) {
            int draw = random.nextInt(100);
            Kind kind = draw < 60
                    ? Kind.SHA
                    : draw < 75 ? Kind.LICENSE : draw < 85 ? Kind.BASE_MODEL : draw < 93 ? Kind.NAME : Kind.ID;
            changes.add(world.apply(new FakeChange(kind, name, null, after(kind, name)), random));
        }
        return changes;
    }

    /** Values that no generated model starts with, so that each is a change. */
    private static @Nullable String after(Kind kind, String name) {
        return switch (kind) {
            case SHA, ID -> null;
            case LICENSE -> "cc-by-nc-nd-4.0";
            case BASE_MODEL -> "new-parent-lab/base";
            case NAME -> "new-owner/" + name.substring(name.indexOf('/') + 1);
        };
    }

    FakeChange applyTo(FakeRepository model, Random random) {
        ObjectNode fields = model.fields();
        String sha = model.sha();
        fields.put("sha", FakeRepository.hex(random, 40));
        return switch (kind) {
            case SHA -> new FakeChange(kind, name, sha, model.sha());
            case ID -> {
                String id = fields.get("_id").asText();
                fields.put("_id", FakeRepository.hex(random, 24));
                yield new FakeChange(kind, name, id, fields.get("_id").asText());
            }
            case LICENSE -> {
                String license = model.card().path("license").asText(null);
                model.license(after);
                yield new FakeChange(kind, name, license, after);
            }
            case BASE_MODEL -> {
                String base = model.card().path("base_model").asText(null);
                model.derivedFrom("finetune", after == null ? List.of() : List.of(after));
                fields.remove("baseModels");
                yield new FakeChange(kind, name, base, after);
            }
            case NAME -> {
                String newName = String.valueOf(after);
                fields.put("id", newName).put("author", newName.substring(0, newName.indexOf('/')));
                yield new FakeChange(kind, name, name, newName);
            }
        };
    }
}
