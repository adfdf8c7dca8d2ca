package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import java.io.IOException;

/** Asks for what the Hub's scanners found, a request for each model. */
final class HubScans {
    private final HubHost hub;

    HubScans(HubHost hub) {
        this.hub = hub;
    }

    /** Puts the scan's own answer into a model's; a model of which the Hub tells none stays as it is. */
    void addTo(ObjectNode model, Where where, FactSink sink) throws IOException {
        String name = model.path("id").asText("");
        if (!HubName.isUsable(name)) {
            return;
        }
        switch (hub.ask(hub.scanned(name), HubHost.RECORD_BYTES)) {
            case Answer.Found found -> {
                JsonNode answer = JsonRecords.object(found.body(), 0, found.body().length, where, sink);
                if (answer != null) {
                    model.set(HubScan.KEY, answer);
                }
            }
            case Answer.Missing(int status) ->
                sink.note("the scan of " + name + " was not read: the Hub answers " + status);
            case Answer.Unchanged _ -> sink.note("the scan of " + name + " was not read: it came without a body");
        }
    }
}
