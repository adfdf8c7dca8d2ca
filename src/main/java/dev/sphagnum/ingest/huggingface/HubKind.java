package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Where;
import java.util.List;
import java.util.Optional;

/** What the Hub keeps lists of, as far as we read them. */
public enum HubKind {
    MODELS(
            "models",
            List.of(
                    "author",
                    "sha",
                    "lastModified",
                    "createdAt",
                    "private",
                    "gated",
                    "disabled",
                    "downloads",
                    "downloadsAllTime",
                    "likes",
                    "library_name",
                    "pipeline_tag",
                    "tags",
                    "cardData",
                    "baseModels",
                    "childrenModelCount",
                    "siblings",
                    "safetensors")),
    DATASETS(
            "datasets",
            List.of(
                    "author",
                    "sha",
                    "lastModified",
                    "createdAt",
                    "private",
                    "gated",
                    "disabled",
                    "downloads",
                    "downloadsAllTime",
                    "likes",
                    "tags",
                    "cardData"));

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of is immutable, which its type cannot say
    private final List<String> fields;

    HubKind(String path, List<String> fields) {
        this.path = path;
        this.fields = fields;
    }

    /** What its records are in the graph. */
    NodeKind nodes() {
        return this == MODELS ? NodeKind.MODEL : NodeKind.DATASET;
    }

    /** Its word in addresses and for people. */
    String path() {
        return path;
    }

    /** The fields that are asked for; a server gives nothing else then. */
    List<String> fields() {
        return fields;
    }

    /** The artefact that an element of a list describes; empty when it was skipped. */
    Optional<Artefact> artefact(JsonNode json, Where where, FactSink sink) {
        return switch (this) {
            case MODELS -> HubModels.artefact(json, HubFiles.UNREAD, where, sink);
            case DATASETS -> HubDatasets.artefact(json, where, sink);
        };
    }
}
