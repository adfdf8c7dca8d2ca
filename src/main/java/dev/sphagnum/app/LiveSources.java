package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.ingest.ConfiguredSources;
import dev.sphagnum.ingest.IngestSource;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.SourceOptions;
import java.util.Map;
import java.util.function.Function;

/**
 * The live sources that this program can reach, each made for what is asked of it.
 *
 * @param configured how each is made; one that is not configured is missing
 */
record LiveSources(Map<IngestSource, Function<SourceOptions, Source>> configured) implements ConfiguredSources {
    LiveSources {
        configured = Map.copyOf(configured);
    }

    @Override
    public Source source(IngestSource which, SourceOptions options) {
        Function<SourceOptions, Source> maker = configured.get(which);
        if (maker == null) {
            throw new Problem.BadArgument(
                            "source",
                            "the source " + which + " is not configured for this service; see docs/operations.md")
                    .asException();
        }
        return maker.apply(options);
    }
}
