package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Model objects of the Hub's list ({@code GET /api/models}) in a JSON array or JSON Lines. */
public final class HubModels implements Source {
    /** What card and tags state. */
    private static final List<String> STATED =
            List.of("LICENSED_UNDER", "DERIVED_FROM", "TRAINED_ON", "DESCRIBED_IN", "SUPERSEDED_BY");

    private final String name;
    private final Input input;

    /** @param name the source's name in the graph: "huggingface", or "sample" for the bundled one */
    public HubModels(String name, Input input) {
        this.name = name;
        this.input = input;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String input() {
        return input.label();
    }

    @Override
    public Reading open() throws IOException {
        return JsonRecords.open(input, (json, where, sink) -> artefact(json, HubFiles.UNREAD, where, sink)
                .ifPresent(sink::accept));
    }

    /** The model that an element describes; empty when it was skipped. */
    static Optional<Artefact> artefact(JsonNode json, HubFiles files, Where where, FactSink sink) {
        HubRecord record = HubRecord.of(json, where, sink);
        String id = record.id();
        String name = id == null ? null : record.names().own(sink.names().model(id), id);
        if (id == null || name == null) {
            sink.skip(where, "no usable id", id == null ? json.toString() : id);
            return Optional.empty();
        }
        HubLineage lineage = HubLineage.of(record, files, name);
        List<LinkFact> links = new ArrayList<>(lineage.links());
        links.addAll(trainedOn(record));
        links.addAll(record.papers());
        addNewVersion(record, links);
        record.owner(name).ifPresent(links::add);
        return Optional.of(new Artefact(
                NodeId.model(name),
                Hub.HUGGING_FACE,
                where,
                id,
                properties(record, name),
                record.licenses("weights"),
                links,
                record.statesAnything() ? lineage.unresolvedParents() : null,
                unread(record, files)));
    }

    private static List<String> unread(HubRecord record, HubFiles files) {
        if (!record.statesAnything()) {
            return STATED;
        }
        return files.isWhole() ? List.of() : List.of(Artefact.FILES);
    }

    private static List<LinkFact> trainedOn(HubRecord record) {
        Places datasets = new Places();
        for (String text : record.cardTexts("datasets")) {
            datasets.add(record.names().dataset(text), "card datasets");
        }
        for (String text : record.tagsAfter("dataset:")) {
            datasets.add(record.names().dataset(text), "tag dataset:" + text);
        }
        return datasets.links(LinkType.TRAINED_ON, record);
    }

    private static void addNewVersion(HubRecord record, List<LinkFact> links) {
        String text = record.cardText("new_version");
        String newer = text == null ? null : record.names().model(text);
        if (newer != null) {
            links.add(LinkFact.declared(LinkType.SUPERSEDED_BY, newer, record.evidence("card new_version")));
        }
    }

    private static Fields properties(HubRecord record, String name) {
        Fields properties = record.commonProperties("huggingface", name)
                .with("downloadsAllTime", record.number("downloadsAllTime"))
                .with("createdAt", record.time("createdAt"))
                .with("lastModified", record.time("lastModified"))
                .with("task", record.text("pipeline_tag"))
                .with("library", record.text("library_name"))
                .with("frameworks", FileFormats.frameworks(record.tags()))
                .with("languages", record.cardTexts("language"))
                .with("parameters", parameters(record.json().path("safetensors")))
                .with("fileFormats", FileFormats.of(record.json().path("siblings")))
                .with("gated", gated(record.json().path("gated")))
                .with("disabled", record.flag("disabled"));
        HubScan.addTo(properties, record.json());
        return properties;
    }

    /** The Hub gives false, "auto" or "manual"; kept as words, so that unknown stays apart from "false". */
    private static @Nullable String gated(JsonNode gated) {
        if (gated.isBoolean()) {
            return gated.booleanValue() ? "true" : "false";
        }
        return gated.isTextual() ? gated.textValue() : null;
    }

    private static @Nullable Long parameters(JsonNode safetensors) {
        if (safetensors.path("total").canConvertToLong()
                && safetensors.path("total").isIntegralNumber()) {
            return safetensors.path("total").longValue();
        }
        long sum = 0;
        for (JsonNode ofType : safetensors.path("parameters")) {
            sum += ofType.isIntegralNumber() ? ofType.longValue() : 0;
        }
        return sum > 0 ? sum : null;
    }
}
