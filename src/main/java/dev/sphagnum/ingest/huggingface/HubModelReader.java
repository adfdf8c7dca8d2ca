package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.NameResolver.Resolved;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads one model by its name, with the small files that tell of its bases and, if wanted, its scan. */
final class HubModelReader {
    private final HubHost hub;
    private final boolean scans;
    private final BooleanSupplier mayAsk;
    private final HubFileReader files;

    /** @param mayAsk whether one more request may be sent, beside the first for each model */
    HubModelReader(HubHost hub, boolean scans, BooleanSupplier mayAsk) {
        this.hub = hub;
        this.scans = scans;
        this.mayAsk = mayAsk;
        this.files = new HubFileReader(hub, mayAsk);
    }

    /** The model, handed on already; empty when it was skipped. */
    Optional<Artefact> read(String name, Where where, FactSink sink) throws IOException {
        return switch (hub.ask(hub.model(name), HubHost.RECORD_BYTES)) {
            case Answer.Found found -> read(name, found, where, sink);
            case Answer.Missing(int status) -> skipped(name, missing(status), where, sink);
            case Answer.Unchanged _ -> skipped(name, "the answer has no body", where, sink);
        };
    }

    private Optional<Artefact> read(String name, Answer.Found found, Where where, FactSink sink) throws IOException {
        ObjectNode json = JsonRecords.object(found.body(), 0, found.body().length, where, sink);
        if (json == null) {
            return Optional.empty();
        }
        String id = json.path("id").asText("");
        if (!HubName.isUsable(id)) {
            return skipped(name, "the answer has no usable id", where, sink);
        }
        noteMove(name, id, sink);
        HubFiles told = files.read(id, json, where, sink);
        if (scans && mayAsk.getAsBoolean()) {
            new HubScans(hub).addTo(json, where, sink);
        }
        Optional<Artefact> artefact = HubModels.artefact(json, told, where, sink);
        artefact.ifPresent(sink::accept);
        return artefact;
    }

    /** An old name is answered by a redirect to the present one. */
    private static void noteMove(String asked, String answered, FactSink sink) {
        if (!asked.equals(answered) && sink.names().model(answered) instanceof Resolved.Named present) {
            sink.moved(NodeId.model(asked), NodeId.model(present.name()));
        }
    }

    private static Optional<Artefact> skipped(String name, String why, Where where, FactSink sink) {
        sink.skip(where, why, name);
        return Optional.empty();
    }

    private static String missing(int status) {
        return switch (status) {
            case 401, 403 -> "private, gated or not there (" + status + "); set HF_TOKEN if it is yours";
            case 410 -> "removed from the Hub (410)";
            case 451 -> "taken down for legal reasons (451)";
            default -> "not on the Hub (" + status + ")";
        };
    }
}
