package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.catalog.Claim;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One walk through a family: up to the roots, then down, each breadth first and each model once. */
final class HubFamilyReading implements Source.Reading {
    private static final int MOST_NAMED = 20;

    private final HubHost hub;
    private final String root;
    private final boolean scans;
    private final long lastRequest;
    private final int requests;
    private final HubModelReader reader;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> descendants = new HashSet<>();
    private final Deque<String> withChildren = new ArrayDeque<>();
    private long read;

    HubFamilyReading(HubHost hub, String root, boolean scans, int requests) {
        this.hub = hub;
        this.root = root;
        this.scans = scans;
        this.requests = requests;
        this.lastRequest = hub.requests() + requests;
        this.reader = new HubModelReader(hub, scans, this::mayAsk);
    }

    private boolean mayAsk() {
        return hub.requests() < lastRequest;
    }

    @Override
    public void readInto(FactSink sink) throws IOException {
        List<String> unreadBases = readUp(sink);
        List<String> unasked = new ArrayList<>();
        while (!withChildren.isEmpty()) {
            String base = withChildren.remove();
            if (!readDown(base, sink)) {
                unasked.add(base);
            }
        }
        sayLeft(unreadBases, "bases were not read", sink);
        sayLeft(unasked, "models were not asked for all of their derivatives", sink);
    }

    /** Answers the bases that the budget did not reach. */
    private List<String> readUp(FactSink sink) throws IOException {
        List<String> unread = new ArrayList<>();
        Deque<String> bases = new ArrayDeque<>(List.of(root));
        while (!bases.isEmpty()) {
            String name = bases.remove();
            if (!mayAsk()) {
                unread.add(name);
                continue;
            }
            boolean isRoot = read == 0;
            Optional<Artefact> model = reader.read(name, nextPlace(), sink);
            if (isRoot) {
                // A former name is answered by the present one, which is what derivatives name.
                String present = model.map(HubFamilyReading::name).orElse(root);
                descendants.add(present);
                withChildren.add(present);
            }
            model.ifPresent(found -> addBases(found, bases));
        }
        return unread;
    }

    private void addBases(Artefact model, Deque<String> bases) {
        seen.add(name(model));
        for (LinkFact link : model.links()) {
            boolean isBase = link.type() == LinkType.DERIVED_FROM && link.claim() != Claim.CONTRADICTED;
            if (isBase && HubName.isUsable(link.end()) && seen.add(link.end())) {
                bases.add(link.end());
            }
        }
    }

    /** Reads what was made directly from a model; false when the budget ended before. */
    private boolean readDown(String base, FactSink sink) throws IOException {
        HubQuery query = HubQuery.models("base_model:" + base);
        HubPages pages = new HubPages(hub, hub.label() + " " + query.words(), hub.list(query), 0);
        while (pages.next() != null) {
            HubPages.Page page = mayAsk() ? pages.read() : null;
            if (page == null) {
                return false;
            }
            readPage(page, sink);
        }
        return true;
    }

    private void readPage(HubPages.Page page, FactSink sink) throws IOException {
        ArrayElements elements = page.elements();
        for (var element = elements.next(); element != null; element = elements.next()) {
            Where where = nextPlace();
            ObjectNode record = JsonRecords.object(page.body(), element.from(), element.to(), where, sink);
            if (record != null) {
                readDerivative(record, where, sink);
            }
        }
    }

    private void readDerivative(ObjectNode record, Where where, FactSink sink) throws IOException {
        if (scans && mayAsk()) {
            new HubScans(hub).addTo(record, where, sink);
        }
        Optional<Artefact> model = HubModels.artefact(record, HubFiles.UNREAD, where, sink);
        if (model.isPresent() && descendants.add(name(model.get()))) {
            if (seen.add(name(model.get()))) {
                sink.accept(model.get());
            }
            if (mayHaveChildren(record)) {
                withChildren.add(name(model.get()));
            }
        }
    }

    /** The Hub counts the derivatives of a model by relation; a model that it does not count for may have some. */
    private static boolean mayHaveChildren(JsonNode record) {
        JsonNode counts = record.path("childrenModelCount");
        if (counts.isNumber()) {
            return counts.asLong() > 0;
        }
        boolean hasAny = !counts.isObject();
        for (JsonNode count : counts) {
            hasAny |= count.asLong() > 0;
        }
        return hasAny;
    }

    private void sayLeft(List<String> names, String what, FactSink sink) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
            sink.note("the budget of " + requests + " requests ended: " + names.size() + " " + what + ": "
                    + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED))) + more
                    + "; allow more with --requests");
        }
    }

    private static String name(Artefact model) {
        return model.id().name();
    }

    private Where nextPlace() {
        read++;
        return new Where("model", read);
    }

    @Override
    public void close() {}
}
