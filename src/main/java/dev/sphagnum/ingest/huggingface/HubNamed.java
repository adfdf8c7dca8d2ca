package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.io.IOException;
import java.util.List;

/** Some models of the Hub by their names, with what the small files of their repositories say of their bases. */
public final class HubNamed implements Source {
    private final HubHost hub;
    private final List<String> names;
    private final boolean scans;

    /**
     * Asks nothing yet.
     *
     * @param names as people write them: {@code org/name}, {@code model:org/name}, the address of a model's page
     * @throws dev.sphagnum.catalog.ProblemException with {@link dev.sphagnum.catalog.Problem.BadArgument} for a name that
     *     cannot be one
     */
    public HubNamed(HubHost hub, List<String> names, boolean scans) {
        this.hub = hub;
        this.names = names.stream().map(HubName::written).distinct().toList();
        this.scans = scans;
    }

    @Override
    public String name() {
        return "huggingface";
    }

    @Override
    public String input() {
        return hub.label() + " "
                + (names.size() == 1 ? names.getFirst() : names.getFirst() + " and " + (names.size() - 1) + " more");
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading open() throws IOException {
        return new Reading() {
            @Override
            public void readInto(FactSink sink) throws IOException {
                readAll(sink);
            }

            @Override
            public void close() {}
        };
    }

    private void readAll(FactSink sink) throws IOException {
        HubModelReader reader = new HubModelReader(hub, scans, () -> true);
        sink.total(names.size());
        long number = 0;
        for (String name : names) {
            number++;
            reader.read(name, new Where("name", number), sink);
        }
    }
}
