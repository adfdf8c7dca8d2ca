package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.Relation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens to upstream material along a link, as far as licences tell it apart. */
public enum Passage {
    QUANTIZED,
    FINETUNE,
    ADAPTER,
    MERGE,
    DISTILLED,
    TRAINED_ON,
    DATASET_DERIVED,
    GENERATED_BY,
    USES,
    REDISTRIBUTES,
    DEPENDS_ON,
    /** A base is named, the way is not: any of quantised, fine-tuned, adapter and merge. */
    UNSPECIFIED;

    /** The passage of a link; a {@code DERIVED_FROM} without a relation is unspecified. */
    public static Passage of(Link link, @Nullable Relation relation, boolean redistributes) {
        return switch (link) {
            case DERIVED_FROM -> relation == null ? UNSPECIFIED : of(relation);
            case TRAINED_ON -> TRAINED_ON;
            case BUILT_FROM -> DATASET_DERIVED;
            case GENERATED_BY -> GENERATED_BY;
            case USES -> redistributes ? REDISTRIBUTES : USES;
            case DEPENDS_ON -> DEPENDS_ON;
        };
    }

    private static Passage of(Relation relation) {
        return switch (relation) {
            case FINETUNE -> FINETUNE;
            case ADAPTER -> ADAPTER;
            case QUANTIZED -> QUANTIZED;
            case MERGE -> MERGE;
            case DISTILLED -> DISTILLED;
            case UNSPECIFIED -> UNSPECIFIED;
        };
    }

    /** The ways that a link may stand for: itself, or each way to make a model of a base where none is stated. */
    public List<Passage> ways() {
        return this == UNSPECIFIED ? List.of(QUANTIZED, FINETUNE, ADAPTER, MERGE) : List.of(this);
    }

    static Passage named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
