package dev.sphagnum.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Claim;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RecordNames;
import dev.sphagnum.ingest.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The uses of one repository: each model or data set once, with all the places that are known. */
final class RepositoryUses {
    private static final double CONFIDENCE_WITH_PLACE = 0.95;
    private static final double CONFIDENCE_WITHOUT_PLACE = 0.8;

    private final Map<Used, List<LinkFact.Place>> places = new LinkedHashMap<>();
    private final Map<Used, Boolean> redistributes = new LinkedHashMap<>();

    private record Used(LinkType type, String name) {}

    private RepositoryUses() {}

    static List<LinkFact> of(JsonNode uses, String source, FactSink sink, Where where) {
        RepositoryUses all = new RepositoryUses();
        RecordNames names = new RecordNames(sink, where);
        for (JsonNode use : uses) {
            if (!use.path("model").isTextual() && !use.path("dataset").isTextual()) {
                sink.dirty(DirtyKind.UNUSABLE_NAME, where, "uses: " + use);
                continue;
            }
            Used used = used(use, names);
            if (used != null) {
                all.add(used, use);
            }
        }
        return all.links(source);
    }

    /** Null, and flagged, when the text names nothing. */
    private static @Nullable Used used(JsonNode use, RecordNames names) {
        boolean isModel = use.path("model").isTextual();
        String text = use.path(isModel ? "model" : "dataset").textValue();
        String name = isModel ? names.model(text) : names.dataset(text);
        return name == null ? null : new Used(isModel ? LinkType.USES_MODEL : LinkType.USES_DATASET, name);
    }

    private void add(Used used, JsonNode use) {
        List<LinkFact.Place> known = places.computeIfAbsent(used, _ -> new ArrayList<>());
        redistributes.merge(used, use.path("redistributes").asBoolean(false), Boolean::logicalOr);
        JsonNode file = use.path("file");
        if (file.isTextual()) {
            JsonNode line = use.path("line");
            known.add(new LinkFact.Place(
                    file.textValue(),
                    line.isIntegralNumber() && line.longValue() > 0 ? line.longValue() : null,
                    use.path("call").isTextual() ? use.path("call").textValue() : null));
        }
    }

    private List<LinkFact> links(String source) {
        List<LinkFact> links = new ArrayList<>();
        places.forEach((used, known) -> links.add(new LinkFact(
                used.type(),
                used.name(),
                null,
                new LinkFact.Usage(known, redistributes.getOrDefault(used, false)),
                Claim.INFERRED,
                known.isEmpty() ? CONFIDENCE_WITHOUT_PLACE : CONFIDENCE_WITH_PLACE,
                RepositoryList.evidence("uses", source))));
        return links;
    }
}
