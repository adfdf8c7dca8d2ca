package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.Source;
import java.io.IOException;

/**
 * A model with its whole family, within a budget of requests: its ancestors to the roots, then its derivatives, nearest
 * first. Ancestors are read by name, with the small files that tell of further bases; derivatives from lists.
 */
public final class HubFamily implements Source {
    /** Below what the Hub allows anonymous users in five minutes. */
    public static final int REQUESTS = 400;

    private final HubHost hub;
    private final String name;
    private final boolean scans;
    private final int requests;

    /**
     * Asks nothing yet.
     *
     * @param requests how many may be sent, about; at least 1
     * @throws dev.sphagnum.catalog.ProblemException with {@link dev.sphagnum.catalog.Problem.BadArgument} for a name that
     *     cannot be one
     */
    public HubFamily(HubHost hub, String name, boolean scans, int requests) {
        this.hub = hub;
        this.name = HubName.written(name);
        this.scans = scans;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "huggingface";
    }

    @Override
    public String input() {
        return hub.label() + " family of " + name;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading open() throws IOException {
        return new HubFamilyReading(hub, name, scans, requests);
    }
}
