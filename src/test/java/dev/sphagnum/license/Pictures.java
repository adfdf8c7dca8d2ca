package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.EdgeRow;
import dev.sphagnum.topology.NodeRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of pictures that need no database. */
final class Pictures {
    private Pictures() {}

    /** @param expression null for a model that was read and declares nothing */
    static NodeRow model(String name, @Nullable String expression) {
        return new NodeRow(
                "MODEL",
                name,
                List.of(),
                null,
                false,
                expression == null ? "UNSTATED" : "DECLARED",
                expression == null ? List.of() : List.of(expression),
                false);
    }

    static EdgeRow edge(String dependent, Passage passage, String base) {
        String link =
                switch (passage) {
                    case TRAINED_ON -> "TRAINED_ON";
                    case DATASET_DERIVED -> "BUILT_FROM";
                    case GENERATED_BY -> "GENERATED_BY";
                    case USES, REDISTRIBUTES -> "USES";
                    case DEPENDS_ON -> "DEPENDS_ON";
                    case QUANTIZED, FINETUNE, ADAPTER, MERGE, DISTILLED, UNSPECIFIED -> "DERIVED_FROM";
                };
        return new EdgeRow(
                "MODEL",
                dependent,
                "MODEL",
                base,
                link,
                link.equals("DERIVED_FROM") ? passage.name() : null,
                "DECLARED",
                0.9,
                passage == Passage.REDISTRIBUTES,
                "test");
    }
}
