package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.ingest.Source;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A list of the Hub, page by page, newest first: everything, a part of it, or what changed since some time.
 *
 * <p>A page goes on to the sink as a whole before the next is asked for, with a checkpoint after it. A list that is cut off
 * goes on there if the same is asked again; with another {@code since} it begins anew.
 */
public final class HubCrawl implements Source {
    private final HubHost hub;
    private final HubQuery query;
    private final boolean scans;
    private final boolean leavesNoGap;

    /** @param scans whether each model is asked for what the Hub's scanners found, which takes a request for each */
    public HubCrawl(HubHost hub, HubQuery query, boolean scans) {
        this(hub, query, scans, query.since() == null);
    }

    private HubCrawl(HubHost hub, HubQuery query, boolean scans, boolean leavesNoGap) {
        this.hub = hub;
        this.query = query;
        this.scans = scans && query.kind() == HubKind.MODELS;
        this.leavesNoGap = leavesNoGap;
    }

    /** The same list from where the last complete reading ended. A time of somebody's choice may leave a gap before it. */
    public HubCrawl goingOnFrom(OffsetDateTime lastComplete) {
        return new HubCrawl(hub, query.since(lastComplete), scans, true);
    }

    @Override
    public String name() {
        return "huggingface";
    }

    /** The Hub and what is asked of it, whatever {@code since} is. */
    @Override
    public String input() {
        return hub.label() + " " + query.words();
    }

    @Override
    public Scope scope() {
        if (query.since() != null) {
            return Scope.CHANGES;
        }
        return query.isPart() ? Scope.ARTEFACTS : Scope.EVERYTHING;
    }

    @Override
    public Set<NodeKind> kinds() {
        return Set.of(query.kind().nodes());
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading open() throws IOException {
        return new HubCrawlReading(hub, query, input(), scans, leavesNoGap);
    }
}
