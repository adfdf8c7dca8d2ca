package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
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

/**
 * Data set objects of the Hub's list ({@code GET /api/datasets}) in a JSON array or JSON Lines, with two keys of our own
 * that the Hub has no field for: {@code builtFrom} and {@code generatedBy}, lists of names.
 */
public final class HubDatasets implements Source {
    private final String name;
    private final Input input;

    /** @param name the source's name in the graph: "huggingface", or "sample" for the bundled one */
    public HubDatasets(String name, Input input) {
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
        return JsonRecords.open(
                input, (json, where, sink) -> artefact(json, where, sink).ifPresent(sink::accept));
    }

    /** The data set that an element describes; empty when it was skipped. */
    static Optional<Artefact> artefact(JsonNode json, Where where, FactSink sink) {
        HubRecord record = HubRecord.of(json, where, sink);
        String id = record.id();
        String name = id == null ? null : record.names().own(sink.names().dataset(id), id);
        if (id == null || name == null) {
            sink.skip(where, "no usable id", id == null ? json.toString() : id);
            return Optional.empty();
        }
        List<LinkFact> links = new ArrayList<>(builtFrom(record));
        links.addAll(generatedBy(record));
        links.addAll(record.papers());
        record.owner(name).ifPresent(links::add);
        return Optional.of(new Artefact(
                NodeId.dataset(name),
                Hub.HUGGING_FACE,
                where,
                id,
                record.commonProperties("huggingface", "datasets/" + name),
                record.licenses("data"),
                links,
                null,
                record.statesAnything() ? List.of() : List.of("LICENSED_UNDER", "DESCRIBED_IN")));
    }

    private static List<LinkFact> builtFrom(HubRecord record) {
        Places bases = new Places();
        record.texts("builtFrom").forEach(text -> bases.add(record.names().dataset(text), "builtFrom"));
        return bases.links(LinkType.BUILT_FROM, record);
    }

    private static List<LinkFact> generatedBy(HubRecord record) {
        Places models = new Places();
        record.texts("generatedBy").forEach(text -> models.add(record.names().model(text), "generatedBy"));
        return models.links(LinkType.GENERATED_BY, record);
    }
}
