package dev.sphagnum.ingest;

/**
 * The live sources that this program was configured to reach. Whoever asks for a run chooses among them and says what is
 * to be read there; addresses, tokens and files are the configuration's alone.
 */
@FunctionalInterface
public interface ConfiguredSources {
    /**
     * A source that reads what is asked for.
     *
     * @param options fit the source, see {@link SourceOptions#requireFit}
     * @param ingestor tells what was read before
     * @throws dev.sphagnum.catalog.ProblemException with {@link dev.sphagnum.catalog.Problem.BadArgument} when this source
     *     is not configured
     */
    Source source(IngestSource which, SourceOptions options, Ingestor ingestor);
}
